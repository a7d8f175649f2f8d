import { describe, expect, test } from 'vitest'
import { runScenarios } from '../../../src/simulate/index.ts'
import { LAUNCH, sound } from './support.ts'

/** The first failure of one scenario: its message, and the text of the line that it points at. */
function run(scenario: string): { message: string; line: string } | null {
  const text = `${LAUNCH}scenarios:\n  - name: One\n${scenario.replace(/^(?=.)/gm, '    ')}`
  const { definition, positionOf } = sound(text)
  const [result] = runScenarios({ definition }).results
  if (!result?.failure) return null
  const { line, column } = positionOf({ path: result.failure.path })
  return { message: result.failure.message, line: text.split('\n')[line - 1]?.slice(column - 1) ?? '' }
}

const FACTS =
  '- complete: facts\n    with: { shortDescription: Shop, regulated: true, regulator: FMA, priority: high }'
const AT_END = `steps:\n  ${FACTS}\n  - add: tasks\n  - add: meetings\n    count: 2\n`

describe('an expectation that holds passes, and one that does not fails at its place', () => {
  test.each([
    ['state: in-progress', 'state: closed', 'state: expected closed, found in-progress'],
    ['progress: on-track', 'progress: at-risk', 'progress: expected at-risk, found on-track'],
    ['current: legal', 'current: hello', 'current: expected hello, found legal'],
    ['current: [legal]', 'current: []', 'current: expected none, found legal'],
    [
      'activities: { facts: completed }',
      'activities: { legal: skipped }',
      'activity legal: expected skipped, found in-progress',
    ],
    [
      'lanes: { work/talk: pending }',
      'lanes: { prepare/setup: completed }',
      'lane prepare/setup: expected completed, found in-progress',
    ],
    [
      'phases: { prepare: in-progress }',
      'phases: { work: skipped }',
      'phase work: expected skipped, found pending',
    ],
    ['allowed: { legal: [] }', 'allowed: { legal: [skip] }', 'allowed on legal: expected skip, found none'],
    [
      'blocked: { hello: [activity-pending] }',
      'blocked: { hello: [] }',
      'what blocks hello: expected none, found activity-pending',
    ],
    [
      'actions: { close: false, pause: true }',
      'actions: { close: true }',
      'close possible: expected true, found false',
    ],
    ['early: true', 'early: false', 'early close: expected false, found true'],
    [
      'fields: { priority: high, dueDate: null }',
      'fields: { priority: low }',
      'field priority: expected low, found high',
    ],
    ['data: { regulated: true }', 'data: { regulator: null }', 'data regulator: expected nothing, found FMA'],
    [
      'canceled: { activities: [], records: { tasks: 0 } }',
      'canceled: { records: { tasks: 1 } }',
      'canceled tasks: expected 1, found 0',
    ],
    [
      'canceled: { activities: [] }',
      'canceled: { activities: [legal] }',
      'canceled activities: expected legal, found none',
    ],
    [
      'records: { tasks: { new: 1 }, meetings: { draft: 2, scheduled: 0 } }',
      'records: { tasks: { new: 2 } }',
      'tasks that are new: expected 2, found 1',
    ],
    [
      'stream: [{ kind: playbook, event: started }, { kind: field-change, field: data.regulated }]',
      'stream: [{ kind: comment, says: Hi }]',
      'stream: expected comment (says Hi), found started begin [internal]',
    ],
    [
      'stream: [{ kind: playbook, event: activity-completed, activity: facts, visibility: internal }]',
      'stream: [{ kind: field-change }, { kind: playbook }]',
      'stream: expected playbook, found',
    ],
    ['{}', 'stream: []', 'stream: expected no entry, found started'],
    ['{}', 'refused: blocked', 'at the end: expected to be refused as blocked, but it was done'],
    ['{}', 'reasons: [records-open]', 'at the end: expected to be refused, but it was done'],
    ['{}', 'errors: { body: required }', 'at the end: expected to be refused, but it was done'],
  ])('%s / %s', (right, wrong, message) => {
    expect(run(`${AT_END}expect: { ${right.replace(/^\{\}$/, '')} }\n`)).toBeNull()
    const failure = run(`${AT_END}expect:\n  ${wrong}\n`)
    expect(failure?.message).toContain(message)
    const value = wrong.slice(wrong.indexOf(':') + 1).trim()
    expect(failure?.line && value.includes(failure.line.replace(/[ }\]]+$/, ''))).toBe(true)
  })
})

describe('refusals', () => {
  const SHUT = 'steps:\n  - reach: work-done\n  - add: tasks\n    count: 2\n  - complete: work-done\n'
  test('are failures where nobody expects them', () => {
    expect(run(SHUT)).toEqual({
      message:
        'step 3 (complete work-done): expected to be done, but refused as blocked: 2 tasks are still open: TSK0000001, TSK0000002.',
      line: 'complete: work-done',
    })
  })
  test.each([
    ['{ refused: blocked }', null],
    ['{ reasons: [records-open] }', null],
    ['{ refused: blocked, reasons: [{ code: records-open, collection: tasks, count: 2 }] }', null],
    ['{ refused: invalid }', 'expected to be refused as invalid, but refused as blocked'],
    ['{ reasons: [{ code: records-open, count: 1 }] }', 'reason: expected records-open (count 1), found'],
    ['{ reasons: [] , refused: blocked }', 'reasons: expected none, found'],
    ['{ reasons: [records-open, play-paused] }', 'reason: expected play-paused, found'],
    ['{ errors: { body: required } }', 'error at body: expected required, found nothing'],
  ])('%s', (expected, message) => {
    const atStep = run(`${SHUT}    expect: ${expected}\n`)
    const atEnd = run(`${SHUT}expect: ${expected}\n`)
    for (const failure of [atStep, atEnd]) {
      if (message === null) expect(failure).toBeNull()
      else expect(failure?.message).toContain(message)
    }
  })
  test('of the last step that it expects itself are no failure of the end', () => {
    expect(run(`${SHUT}    expect: { refused: blocked }\nexpect: { current: hello }\n`)).toMatchObject({
      message: expect.stringContaining('at the end: current: expected hello, found hello, work-done'),
    })
    expect(run(`${SHUT}    expect: { refused: blocked }\nexpect: { state: in-progress }\n`)).toBeNull()
  })
  test('of the start are expected at the end of a scenario without steps', () => {
    const viewer = 'given: { roles: [viewer] }\n'
    expect(run(`${viewer}expect: { refused: forbidden }\n`)).toBeNull()
    expect(run(`${viewer}expect: { state: new }\n`)?.message).toContain('refused as forbidden')
    expect(run(`${viewer}steps:\n  - pause: true\nexpect: { refused: forbidden }\n`)).toEqual({
      message: 'start of the play: expected to be done, but refused as forbidden: forbidden',
      line: '{ roles: [viewer] }',
    })
  })
})

describe('the report', () => {
  const { definition } = sound(
    `${LAUNCH}scenarios:\n  - { name: Good, expect: { state: new } }\n  - { name: Bad, expect: { state: closed } }\n`,
  )
  test('counts and takes the time', () => {
    let now = 0
    const report = runScenarios({ definition, clock: () => now++ })
    expect(report).toMatchObject({ total: 2, passed: 1, failed: 1 })
    expect(report.results.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Good', 'passed'],
      ['Bad', 'failed'],
    ])
    expect(report.results.every(({ milliseconds }) => milliseconds > 0)).toBe(true)
    expect(report.milliseconds).toBeGreaterThan(2)
  })
  test('is about those that were selected, and a playbook without scenarios has an empty one', () => {
    const select = ({ name }: { name: string }) => name === 'Bad'
    expect(runScenarios({ definition, select }).results.map(({ path }) => path)).toEqual([['scenarios', 1]])
    expect(runScenarios({ definition: sound(LAUNCH).definition })).toMatchObject({
      total: 0,
      failed: 0,
      results: [],
    })
  })
  test('says reasons in the language that is asked for', () => {
    const text = `${LAUNCH}scenarios:\n  - name: One\n    steps: [{ reach: work-done }, { add: tasks }, { complete: work-done }]\n    expect: { state: closed }\n`
    const [result] = runScenarios({ definition: sound(text).definition, language: 'de' }).results
    expect(result?.failure?.message).toContain('ist noch offen')
  })
  test('shows text as text: no line breaks, no control characters, no end', () => {
    const text = `${LAUNCH}scenarios:\n  - name: One\n    steps: [{ edit: { shortDescription: "a\\nb \\u202e ${'x'.repeat(500)}" } }]\n    expect: { fields: { shortDescription: short } }\n`
    const message = runScenarios({ definition: sound(text).definition }).results[0]?.failure?.message ?? ''
    expect(message).toMatch(/found "a/)
    expect(message).not.toMatch(/[\n\u202e]/)
    expect(message.length).toBeLessThan(300)
  })
})
