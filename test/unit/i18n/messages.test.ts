import { describe, expect, it } from 'vitest'
import type { InputError, Reason, RefusalCode } from '../../../src/engine/types.ts'
import { inputErrorMessage, reasonMessage, refusalMessage, TEXTS } from '../../../src/i18n/index.ts'

const LANGUAGES = Object.keys(TEXTS)

/** One of each code; the type makes the list complete. */
const REASONS: { readonly [Code in Reason['code']]: Extract<Reason, { code: Code }> } = {
  'records-open': {
    code: 'records-open',
    collection: 'tasks',
    count: 2,
    numbers: ['TSK0000007', 'TSK0000008'],
  },
  'play-paused': { code: 'play-paused' },
  'play-not-paused': { code: 'play-not-paused' },
  'play-closed': { code: 'play-closed', state: 'closed' },
  'play-not-closed': { code: 'play-not-closed' },
  'rev-stale': { code: 'rev-stale', given: 3, current: 4 },
  'activity-done': { code: 'activity-done', activity: 'add-squad', state: 'completed' },
  'activity-pending': { code: 'activity-pending', activity: 'close-record', waitsFor: ['final-outcome'] },
  'activity-canceled': { code: 'activity-canceled', activity: 'add-squad' },
  'not-skippable': { code: 'not-skippable', activity: 'add-squad' },
  'state-not-allowed': { code: 'state-not-allowed', from: 'complete', to: 'in-progress' },
  'parent-locked': { code: 'parent-locked', field: 'engagement', collection: 'tasks', count: 3 },
  'has-records': { code: 'has-records', collection: 'plays', count: 1 },
  'play-has-history': { code: 'play-has-history' },
  'parent-ended': { code: 'parent-ended', collection: 'initiatives', number: 'INI0000001', state: 'closed' },
  'risk-open': { code: 'risk-open', number: 'RSK0000001' },
  'hierarchy-cycle': { code: 'hierarchy-cycle' },
  'changed-meanwhile': { code: 'changed-meanwhile', attempts: 5 },
}

const INPUT_ERRORS: { readonly [Code in InputError['code']]: InputError } = {
  required: { path: 'x', code: 'required' },
  'unknown-field': { path: 'x', code: 'unknown-field', params: { field: 'x' } },
  'wrong-type': { path: 'x', code: 'wrong-type', params: { type: 'number' } },
  'not-an-option': { path: 'x', code: 'not-an-option', params: { allowed: 'a, b' } },
  'too-long': { path: 'x', code: 'too-long', params: { max: 500 } },
  'not-allowed-here': { path: 'x', code: 'not-allowed-here' },
  'not-an-object': { path: 'x', code: 'not-an-object' },
  'server-owned': { path: 'x', code: 'server-owned', params: { field: 'run' } },
  'not-found': { path: 'x', code: 'not-found', params: { id: 9 } },
  duplicate: { path: 'x', code: 'duplicate' },
  'unknown-playbook': { path: 'x', code: 'unknown-playbook', params: { playbook: 'x', allowed: 'a, b' } },
  'end-before-start': { path: 'x', code: 'end-before-start' },
  'too-far-apart': { path: 'x', code: 'too-far-apart', params: { hours: 24 } },
  'before-start': { path: 'x', code: 'before-start' },
  'out-of-range': { path: 'x', code: 'out-of-range', params: { min: 0, max: 100 } },
  'too-many-decimals': { path: 'x', code: 'too-many-decimals', params: { max: 2 } },
  'not-a-link': { path: 'x', code: 'not-a-link' },
  'other-account': { path: 'x', code: 'other-account', params: { id: 9 } },
  'other-engagement': { path: 'x', code: 'other-engagement', params: { id: 9 } },
  'other-objective': { path: 'x', code: 'other-objective', params: { id: 9 } },
  'already-there': { path: 'x', code: 'already-there' },
  'decided-by-contract': { path: 'x', code: 'decided-by-contract', params: { contracts: 'CON0000001' } },
  'internal-only': { path: 'x', code: 'internal-only' },
  'unstorable-text': { path: 'x', code: 'unstorable-text' },
}

describe('every message in every language', () => {
  it.each(LANGUAGES)('%s: is a sentence without holes', (language) => {
    const messages = [
      ...Object.values(REASONS).map((reason) => reasonMessage({ reason, language })),
      ...Object.values(INPUT_ERRORS).map((error) => inputErrorMessage({ error, language })),
      ...Object.values(INPUT_ERRORS).map(({ path, code }) =>
        inputErrorMessage({ error: { path, code }, language }),
      ),
      ...(['blocked', 'not-current', 'already-done', 'play-closed', 'conflict'] satisfies RefusalCode[]).map(
        (code) => refusalMessage({ code, language }),
      ),
    ]
    for (const message of messages) {
      expect(message).toMatch(/^[\p{Lu}\d][\s\S]*\.$/u)
      expect(message).not.toMatch(/\{\{|undefined|reasons:|inputErrors:/)
    }
  })
})

describe('reasons', () => {
  const open = (count: number, numbers: string[], collection = 'tasks'): Reason => ({
    code: 'records-open',
    collection,
    count,
    numbers,
  })

  it.each([
    ['en', 1, '1 task is still open: TSK1.'],
    ['de', 1, '1 Aufgabe ist noch offen: TSK1.'],
    ['pt', 1, 'Ainda em aberto: 1 tarefa (TSK1).'],
    ['en', 2, '2 tasks are still open: TSK1, TSK2.'],
    ['de', 2, '2 Aufgaben sind noch offen: TSK1, TSK2.'],
    ['pt', 2, 'Ainda em aberto: 2 tarefas (TSK1, TSK2).'],
  ])('%s: %i open', (language, count, expected) => {
    const numbers = ['TSK1', 'TSK2'].slice(0, count)
    expect(reasonMessage({ reason: open(count, numbers), language })).toBe(expected)
  })

  it('names at most 20 records and counts the rest', () => {
    const numbers = Array.from({ length: 25 }, (_, at) => `T${at + 1}`)
    expect(reasonMessage({ reason: open(30, numbers) })).toBe(
      `30 tasks are still open: ${numbers.slice(0, 20).join(', ')} and 10 more.`,
    )
    expect(reasonMessage({ reason: open(30, numbers.slice(0, 20)) })).toMatch(/T20 and 10 more\.$/)
    expect(reasonMessage({ reason: open(20, numbers.slice(0, 20)) })).toMatch(/T20\.$/)
  })

  it('does without names, and with collections it does not know', () => {
    expect(reasonMessage({ reason: open(3, []) })).toBe('3 tasks are still open.')
    expect(reasonMessage({ reason: open(1, ['R1'], 'risks') })).toBe('1 record of risks is still open: R1.')
  })

  it('tells closed from canceled, done from skipped', () => {
    expect(reasonMessage({ reason: { code: 'play-closed', state: 'canceled' } })).toBe(
      'The play is canceled.',
    )
    expect(reasonMessage({ reason: { code: 'activity-done', activity: 'a', state: 'skipped' } })).toBe(
      'The activity "a" was skipped.',
    )
  })

  it('calls an activity by its label where that is known', () => {
    const activityLabel = (key: string) => `Label of ${key}`
    expect(reasonMessage({ reason: REASONS['activity-pending'], activityLabel })).toBe(
      'It is not yet the turn of the activity "Label of close-record"; it waits for "Label of final-outcome".',
    )
    expect(reasonMessage({ reason: { code: 'activity-pending', activity: 'a', waitsFor: [] } })).toBe(
      'It is not yet the turn of the activity "a".',
    )
  })

  it('calls states and fields by their labels', () => {
    expect(reasonMessage({ reason: REASONS['state-not-allowed'], language: 'de' })).toBe(
      'Der Status kann nicht von „Erledigt“ zu „In Arbeit“ wechseln.',
    )
    expect(reasonMessage({ reason: { code: 'state-not-allowed', from: 'x', to: 'new' } })).toBe(
      'The state cannot change from "x" to "New".',
    )
    expect(reasonMessage({ reason: REASONS['parent-locked'] })).toBe(
      'The field "Engagement" cannot be changed any more: 3 tasks belong to this record.',
    )
    expect(
      reasonMessage({
        reason: { ...REASONS['parent-locked'], field: 'playbook', collection: null, count: 0 },
      }),
    ).toBe('The field "Playbook" cannot be changed after the record was created.')
    expect(reasonMessage({ reason: REASONS['has-records'] })).toBe(
      'The record cannot be deleted: 1 play belongs to it.',
    )
  })
})

describe('input errors', () => {
  it('name what is allowed, and types in words', () => {
    expect(inputErrorMessage({ error: INPUT_ERRORS['not-an-option'] })).toBe(
      'This value is not allowed; allowed are: a, b.',
    )
    expect(inputErrorMessage({ error: INPUT_ERRORS['wrong-type'] })).toBe(
      'The value has the wrong type; expected is: a number.',
    )
    expect(inputErrorMessage({ error: { path: 'x', code: 'wrong-type', params: { type: 'colour' } } })).toBe(
      'The value has the wrong type; expected is: colour.',
    )
  })

  it('say as much as their parameters know', () => {
    const say = (params?: InputError['params']) =>
      inputErrorMessage({ error: { path: 'x', code: 'unknown-field', ...(params ? { params } : {}) } })
    expect(say({ field: 'x', allowed: 'a' })).toBe('There is no field "x"; allowed are: a.')
    expect(say({ field: 'x' })).toBe('There is no field "x".')
    expect(say()).toBe('There is no such field.')
  })
})
