import { describe, expect, it } from 'vitest'
import {
  ACTIVITY_KINDS,
  ARTICLE_STATES,
  DISCUSSION_STATES,
  LAUNCH_STATES,
  RECOMMENDATION_KINDS,
  TEMPLATE_TARGETS,
  VERDICTS,
  VISIBILITIES,
} from '../../../collections/shared/values.ts'
import {
  ENGAGEMENT_STAGES,
  ENGAGEMENT_STATES,
  MEETING_STATES,
  MEETING_TYPES,
  PERCEIVED_HEALTH,
  PLAY_STATES,
  PRIORITIES,
  PROGRESS,
  ROLES,
  TASK_CATEGORIES,
  TASK_STATES,
} from '../../../src/definition/values.ts'
import { label, pluginTranslations, TEXTS, translate, translateKnown } from '../../../src/i18n/index.ts'

const flat = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}:`),
  )

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()

const english = flat(TEXTS.en)

describe.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])('texts in %s', (language) => {
  const texts = new Map(flat(TEXTS[language]))

  it('are exactly those of English', () => {
    expect([...texts.keys()].sort()).toEqual(english.map(([key]) => key).sort())
  })

  it('have the placeholders of English, and are never empty', () => {
    for (const [key, text] of english) {
      expect([key, placeholders(texts.get(key) ?? '')]).toEqual([key, placeholders(text)])
      expect(texts.get(key)?.trim(), key).not.toBe('')
    }
  })

  it('have a singular for every plural', () => {
    for (const key of texts.keys()) {
      if (key.endsWith('_other')) expect(texts.has(key.replace(/_other$/, '_one')), key).toBe(true)
      if (key.endsWith('_one')) expect(texts.has(key.replace(/_one$/, '_other')), key).toBe(true)
    }
  })
})

it.each([
  ['playState', PLAY_STATES],
  ['progress', PROGRESS],
  ['taskState', TASK_STATES],
  ['taskCategory', TASK_CATEGORIES],
  ['meetingState', MEETING_STATES],
  ['meetingType', MEETING_TYPES],
  ['priority', PRIORITIES],
  ['engagementState', ENGAGEMENT_STATES],
  ['engagementStage', ENGAGEMENT_STAGES],
  ['perceivedHealth', PERCEIVED_HEALTH],
  ['role', ROLES],
  ['activityKind', ACTIVITY_KINDS],
  ['visibility', VISIBILITIES],
  ['articleState', ARTICLE_STATES],
  ['discussionState', DISCUSSION_STATES],
  ['launchState', LAUNCH_STATES],
  ['recommendationKind', RECOMMENDATION_KINDS],
  ['templateTarget', TEMPLATE_TARGETS],
  ['verdict', VERDICTS],
] as const)('every value of %s has a label, and no label is left over', (list, values) => {
  expect(Object.keys(TEXTS.en.values[list]).sort()).toEqual([...values].sort())
})

describe('translate', () => {
  it('falls back to English for a language it does not have', () => {
    expect(translate({ key: 'fields:dueDate', language: 'fr' })).toBe('Due date')
    expect(translate({ key: 'fields:dueDate', language: '__proto__' })).toBe('Due date')
    expect(translate({ key: 'fields:dueDate' })).toBe('Due date')
    expect(translate({ key: 'fields:dueDate', language: 'de' })).toBe('Fällig am')
  })

  it('gives the key where there is no text at all, and null when asked for known ones', () => {
    expect(translate({ key: 'fields:nothing' as never })).toBe('fields:nothing')
    expect(translateKnown({ key: 'fields:toString' })).toBeNull()
    expect(translateKnown({ key: 'fields' })).toBeNull()
    expect(translateKnown({ key: '' })).toBeNull()
  })

  it('leaves a placeholder without a value, and inserts a value as it is', () => {
    expect(translate({ key: 'inputErrors:unknown-field' })).toBe('There is no field "{{field}}".')
    expect(translate({ key: 'inputErrors:unknown-field', params: { field: '$& {{field}}' } })).toBe(
      'There is no field "$& {{field}}".',
    )
  })

  it('lets the host change a text', () => {
    const i18n = { language: 'en', translations: { playbooks: { fields: { dueDate: 'Deadline' } } } }
    expect(translate({ key: 'fields:dueDate', req: { i18n } })).toBe('Deadline')
    expect(translate({ key: 'fields:number', req: { i18n } })).toBe('Number')
    expect(label('fields:dueDate')({ i18n })).toBe('Deadline')
    // The host's texts are those of the request's language only.
    expect(translate({ key: 'fields:dueDate', req: { i18n }, language: 'de' })).toBe('Fällig am')
  })

  it('hands Payload each language under the namespace of the plugin', () => {
    expect(Object.keys(pluginTranslations)).toEqual(['en', 'de', 'pt'])
    expect(pluginTranslations.pt?.playbooks.fields.dueDate).toBe('Prazo')
  })
})
