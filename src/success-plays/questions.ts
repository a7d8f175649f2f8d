import type { Condition, Definition, FieldInfo, Vocabulary } from '../definition/types.ts'
import { evaluateCondition } from '../engine/conditions.ts'
import { readForm } from '../engine/forms.ts'
import { situationOf } from '../engine/situation.ts'
import type { InputError } from '../engine/types.ts'
import { own } from '../engine/values.ts'
import type { Question } from './types.ts'

export type Answers = Readonly<Record<string, unknown>>

/** The questions as a form of a playbook: asked, checked and compared by the very same rules. */
export function formOf(questions: readonly Question[]): Definition {
  const fields = questions.map(({ default: _, ...question }) => ({ ...question, own: true as const }))
  return {
    key: 'questions',
    label: 'Questions',
    description: null,
    record: { numberPrefix: 'QQ', visibility: 'customer', roles: [], categories: [], closureCodes: ['-'] },
    phases: [
      {
        key: 'questions',
        label: 'Questions',
        when: null,
        laneOrder: 'sequential',
        lanes: [
          {
            key: 'questions',
            label: null,
            when: null,
            activities: [
              {
                type: 'form',
                key: 'questions',
                label: 'Questions',
                button: 'Launch',
                instructions: null,
                when: null,
                skippable: false,
                after: null,
                roles: null,
                fields,
              },
            ],
          },
        ],
      },
    ],
    close: { openRecords: 'leave' },
    cancel: { openRecords: 'leave' },
  }
}

/** What conditions of a success play may ask for besides the answers: nothing, or the engagement. */
export function askedOf({
  engagementFields,
}: {
  engagementFields: Readonly<Record<string, FieldInfo>>
}): Vocabulary {
  return { playFields: {}, conditionFields: {}, engagementFields, records: {}, roles: [] }
}

/**
 * Reads what was answered. Questions that are not asked have no answer; an error's path is `answers.<name>`, or
 * `answers` when it is no object at all.
 */
export function readAnswers({
  questions,
  given,
}: {
  questions: readonly Question[]
  given: unknown
}): { ok: true; answers: Answers } | { ok: false; errors: readonly InputError[] } {
  const definition = formOf(questions)
  const situation = situationOf({
    definition,
    play: {
      state: 'new',
      progress: 'not-started',
      rev: 0,
      run: { phases: {}, lanes: {}, activities: {} },
      data: {},
      fields: {},
    },
    facts: { now: '', actor: { id: null, roles: [] }, engagement: {}, records: {} },
  })
  const activity = definition.phases[0]?.lanes[0]?.activities[0]
  const fields = activity && 'fields' in activity ? activity.fields : []
  const read = readForm({ situation, fields, data: given })
  if (read.ok) return { ok: true, answers: read.effect.data ?? {} }
  const errors = read.errors.map((error) => ({
    ...error,
    path: error.path.replace(/^data(?=\.|$)/, 'answers'),
  }))
  return { ok: false, errors }
}

/** Whether a condition over answers and engagement holds. */
export function conditionHolds({
  condition,
  answers,
  engagement = {},
}: {
  condition: Condition | null
  answers: Answers
  engagement?: Readonly<Record<string, unknown>>
}): boolean {
  if (condition === null) return true
  return evaluateCondition({
    condition,
    lookup: (name) =>
      name.startsWith('engagement.') ? own(engagement, name.slice('engagement.'.length)) : own(answers, name),
  })
}
