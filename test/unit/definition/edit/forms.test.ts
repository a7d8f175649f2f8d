import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { activityShapes } from '../../../../src/definition/activity-shapes.ts'
import { conditionShape } from '../../../../src/definition/condition-shape.ts'
import {
  formOf,
  isKey,
  keyFrom,
  keysIn,
  newPlaybook,
  palette,
  prefixFrom,
  propertiesOf,
} from '../../../../src/definition/edit/index.ts'
import { fieldsShape } from '../../../../src/definition/field-shape.ts'
import { FORMATS } from '../../../../src/definition/shapes.ts'
import { startTry } from '../../../../src/simulate/index.ts'
import { parse, SAMPLE } from '../sample.ts'

const brief = (properties: ReturnType<typeof formOf>) =>
  properties.map(({ name, kind, required }) => `${name}${required ? '!' : ''} ${kind}`)

describe('formOf', () => {
  test('knows every kind of node', () => {
    expect(brief(formOf({ kind: 'playbook' }))).toEqual([
      'key! text',
      'label! text',
      'plural text',
      'description long-text',
      'record! group',
      'close group',
      'cancel group',
    ])
    expect(brief(formOf({ kind: 'record' }))).toEqual([
      'numberPrefix! text',
      'visibility! choice',
      'roles! texts',
      'categories texts',
      'closureCodes! texts',
    ])
    expect(brief(formOf({ kind: 'phase' }))).toEqual([
      'key! text',
      'label! text',
      'when condition',
      'laneOrder choice',
    ])
    expect(brief(formOf({ kind: 'lane' }))).toEqual(['key! text', 'label text', 'when condition'])
    expect(brief(formOf({ kind: 'field' }))).toEqual([
      'name! text',
      'label text',
      'type choice',
      'required boolean',
      'options texts',
      'when condition',
    ])
    expect(brief(formOf({ kind: 'close' }))).toEqual(['openRecords choice'])
    expect(formOf({ kind: 'cancel' })).toMatchObject([
      { default: 'cancel', options: ['cancel', 'refuse', 'leave'] },
    ])
  })

  test('knows every activity type', () => {
    for (const type of Object.keys(activityShapes)) {
      const form = formOf({ kind: 'activity', type })
      expect(form.length).toBeGreaterThan(7)
      for (const { description, name } of form) expect([name, description]).not.toEqual([name, ''])
    }
    expect(formOf({ kind: 'activity', type: 'records' }).at(-1)).toMatchObject({
      name: 'open',
      kind: 'texts',
      required: true,
      minItems: 1,
      examples: expect.arrayContaining(['in-progress']),
    })
    expect(formOf({ kind: 'activity', type: 'form' })).toContainEqual(
      expect.objectContaining({ name: 'button', default: 'Mark Complete', maxLength: 200, pattern: '\\S' }),
    )
    expect(brief(formOf({ kind: 'activity', type: 'form' })).slice(-2)).toEqual([
      'roles texts',
      'fields! fields',
    ])
    expect(brief(formOf({ kind: 'activity', type: 'comment' }))).toContain('after keys')
    expect(formOf({ kind: 'activity', type: 'toString' })).toEqual([])
    expect(formOf({ kind: 'activity' })).toEqual([])
  })

  test('makes a form of a shape that nobody has seen', () => {
    const approval = z.strictObject({
      type: z.literal('approval').describe('Somebody says yes or no.'),
      key: z.string(),
      quorum: z.number().int().min(1).default(2).describe('How many must agree.'),
      voters: z
        .array(z.string().meta({ examples: ['admin'] }))
        .describe('Who votes.')
        .optional(),
      mode: z.enum(['all', 'most']).describe('Who must agree.'),
      secret: z.boolean().default(false),
      reminder: z.strictObject({ after: z.number(), text: z.string().max(2000) }).optional(),
      unless: conditionShape.describe('Not asked for then.').optional(),
      asks: fieldsShape,
    })
    const form = propertiesOf(z.toJSONSchema(approval, { io: 'input', target: 'draft-7' }))
    expect(brief(form)).toEqual([
      'key! text',
      'quorum number',
      'voters texts',
      'mode! choice',
      'secret boolean',
      'reminder group',
      'unless condition',
      'asks! fields',
    ])
    expect(form[1]).toMatchObject({ default: 2, description: 'How many must agree.' })
    expect(form[2]).toMatchObject({ examples: ['admin'] })
    expect(brief(form[5]?.properties ?? [])).toEqual(['after! number', 'text! long-text'])
  })

  test('the palette says what every type is for', () => {
    expect(palette().map(({ type }) => type)).toEqual(Object.keys(activityShapes))
    for (const { description } of palette()) expect(description).toMatch(/\.$/)
  })
})

describe('keyFrom', () => {
  test.each([
    ['Legal review', 'legal-review'],
    ['Überprüfung für Größe', 'ueberpruefung-fuer-groesse'],
    ['Café — Crème', 'cafe-creme'],
    ["Customer's sign-off", 'customers-sign-off'],
    ['Review & Close', 'review-and-close'],
    ['2nd step', 'step-2nd-step'],
    ['日本語', 'step'],
    ['', 'step'],
    ['Łódź Øre Æsir', 'lodz-ore-aesir'],
  ])('%s', (label, key) => {
    expect(keyFrom({ label })).toBe(key)
  })

  test('is unique and allowed whatever the label', () => {
    const label = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('a-2', 'a', 'a'.repeat(99)),
    )
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const taken: string[] = []
        for (const each of labels) {
          const key = keyFrom({ label: each, taken })
          expect(isKey(key)).toBe(true)
          expect(taken).not.toContain(key)
          taken.push(key)
        }
      }),
    )
    expect(keyFrom({ label: 'a', taken: ['a', 'a-2'] })).toBe('a-3')
    expect(keyFrom({ label: 'a-2', taken: ['a-2'] })).toBe('a-3')
  })

  test('keysIn lists what is taken', () => {
    const { definition } = parse(SAMPLE)
    if (definition === null) throw new Error('The sample has errors.')
    const { phases, lanes, activities } = keysIn({ definition })
    expect(phases).toEqual(['start', 'work', 'end'])
    expect(lanes.get('work')).toEqual(['talk', 'gates'])
    expect(activities).toContain('close-record')
  })
})

describe('newPlaybook', () => {
  const cases = (['blank', 'customer', 'internal'] as const).flatMap((template) =>
    (['customer', 'internal'] as const).map((visibility) => ({ template, visibility })),
  )

  test.each(cases)(
    '$template, $visibility: nothing is found, and it can be tried',
    ({ template, visibility }) => {
      const text = newPlaybook({
        label: 'Site visit: yes',
        plural: 'Site visits',
        visibility,
        roles: ['customer-success-agent'],
        numberPrefix: 'STV',
        template,
      })
      expect(text).toMatch(
        /^# yaml-language-server: \$schema=\.\/playbook\.schema\.json\nkey: site-visit-yes\n/,
      )
      const { definition, findings } = parse(text)
      expect(findings).toEqual([])
      expect(definition).toMatchObject({
        label: 'Site visit: yes',
        plural: 'Site visits',
        record: { visibility },
      })
      if (definition === null) throw new Error('The text has errors.')
      expect(startTry({ definition }).frames.at(-1)?.play?.state).toBe('new')
    },
  )

  test('prefixes are allowed and free', () => {
    expect(prefixFrom({ label: 'Site visit' })).toBe('STV')
    expect(prefixFrom({ label: 'Big red dog house' })).toBe('BRD')
    expect(prefixFrom({ label: '日本語' })).toBe('PLY')
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }), (labels) => {
        const taken: string[] = []
        for (const label of labels) {
          const prefix = prefixFrom({ label, taken })
          expect(prefix).toMatch(FORMATS.numberPrefix.pattern)
          expect(taken).not.toContain(prefix)
          taken.push(prefix)
        }
      }),
    )
  })
})
