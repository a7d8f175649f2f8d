import { describe, expect, test } from 'vitest'
import { withoutScenarios } from '../../../src/definition/build.ts'
import { expectFindings, expectNoFinding, parse, SAMPLE } from './sample.ts'

const one = (body: string) => `${SAMPLE}scenarios:\n  - name: One\n${body.replace(/^(?=.)/gm, '    ')}`
const steps = (...lines: string[]) =>
  one(`steps:\n${lines.map((line) => `  - ${line}\n`).join('')}expect: { state: new }\n`)
const expecting = (line: string) => one(`expect:\n  ${line}\n`)

describe('scenarios of a playbook', () => {
  test('are part of the definition, and not of what plays need', () => {
    const text = steps('complete: facts', 'pause: true')
    const { definition } = parse(text)
    expect(definition?.scenarios).toEqual([
      { name: 'One', steps: [{ complete: 'facts' }, { pause: true }], expect: { state: 'new' } },
    ])
    expect(Object.isFrozen(definition?.scenarios?.[0]?.steps)).toBe(true)
    expect(definition && withoutScenarios(definition)).toEqual(parse(SAMPLE).definition)
  })
  test('may say all that they may say', () => {
    expectNoFinding(
      one(`description: All of it.
given:
  roles: [customer-success-agent]
  fields: { priority: high, squad: [ana, ben] }
  engagement: { stage: adoption }
  records: { tasks: { new: 2 }, meetings: { draft: 1 } }
  now: 2026-03-01
steps:
  - { complete: facts, with: { priority: low }, as: [admin] }
  - { complete: hello, body: Hi., expect: { refused: blocked, reasons: [play-paused, { code: records-open, collection: tasks, count: 2 }] } }
  - { complete: facts, with: { nonsense: 1 }, expect: { refused: invalid, errors: { data.nonsense: unknown-field } } }
  - { skip: plan, reason: No time. }
  - { edit: { priority: low, progress: at-risk } }
  - { add: tasks, state: paused, count: 3 }
  - { set: tasks, from: paused, to: complete, count: 1 }
  - { engagement: { stage: renew } }
  - { now: 2026-03-02T10:00:00Z }
  - { reach: close-record }
  - { close: { closureCode: Done, closeNotes: All. } }
  - { reopen: { reason: Again. } }
  - { cancel: { reason: Enough. } }
  - { expect: { current: [] } }
expect:
  activities: { facts: completed }
  lanes: { work/talk: completed }
  phases: { end: canceled }
  allowed: { plan: [] }
  blocked: { plan: [activity-pending] }
  actions: { close: true, reopen: false }
  early: true
  fields: { closureCode: Done, cancelReason: null }
  canceled: { activities: [plan], records: { tasks: 1 } }
  records: { tasks: { canceled: 1 } }
  stream: [{ kind: playbook, event: closed, visibility: internal }]
`),
    )
  })
})

describe('a step', () => {
  test.each([
    [
      'scenario-step',
      '{ complete: facts, §skip: plan }'.replace('§skip: plan', 'skip: §plan'),
      'found complete and skip in one step; allowed: one of them a step',
    ],
    [
      'scenario-step',
      '{ skip: plan, with: §{ priority: low } }',
      'found with beside skip; allowed: beside complete',
    ],
    ['scenario-step', '{ body: §Hi. }', 'found body alone; allowed: beside complete'],
    ['scenario-step', '{ add: tasks, to: §complete }', 'found to beside add; allowed: beside set'],
    ['scenario-step', '{ set: §tasks }', 'found set without to; allowed: to: the state that they get'],
    ['scenario-step', '{ now: §yesterday }', 'found "yesterday" for now; allowed: a date, as in 2026-03-01'],
    ['scenario-step', '§{}', 'found nothing to do; allowed: complete, skip, close'],
    ['unknown-key', '{ §compelte: facts }', 'did you mean "complete"?'],
    ['not-allowed', '{ pause: §false }', 'pause: found false; allowed: true'],
    ['wrong-type', '{ add: tasks, count: §many }', 'count: found text "many"; allowed: a number'],
    ['unknown-key', '{ pause: true, expect: { §sate: paused } }', 'did you mean "state"?'],
    ['not-allowed', '{ pause: true, expect: { state: §pausd } }', 'did you mean "paused"?'],
    ['not-allowed', '{ pause: true, expect: { refused: §blockd } }', 'did you mean "blocked"?'],
  ])('%s: %s', (rule, line, message) => {
    expect(expectFindings(rule, steps(line)).join()).toContain(message)
  })
})

describe('what a scenario names must be there', () => {
  test.each([
    ['{ complete: §fact }', 'unknown activity "fact"', 'facts'],
    ['{ skip: §pln, reason: x }', 'unknown activity "pln"', 'plan'],
    ['{ reach: §close-recrd }', 'unknown activity', 'close-record'],
    ['{ complete: facts, with: { §priorty: low } }', 'unknown field "priorty"', 'priority'],
    ['{ complete: facts, with: { priority: §hihg } }', 'unknown value for priority "hihg"', 'high'],
    ['{ complete: close-record, with: { §closeCode: Done } }', 'unknown field', 'closureCode'],
    ['{ edit: { §progres: at-risk } }', 'unknown field', 'progress'],
    ['{ edit: { category: §Guidence } }', 'unknown value for category', 'Guidance'],
    ['{ add: §task }', 'unknown collection', 'tasks'],
    ['{ add: tasks, state: §draf }', 'unknown state', null],
    ['{ set: meetings, from: §drft, to: complete }', 'unknown state', 'draft'],
    ['{ pause: true, as: [§agent] }', 'unknown role', null],
    ['{ engagement: { §stag: renew } }', 'unknown field of the engagement', 'stage'],
  ])('%s', (line, message, guess) => {
    const [said] = expectFindings('scenario-unknown', steps(line))
    expect(said).toContain(message)
    if (guess) expect(said).toContain(`did you mean ${JSON.stringify(guess)}?`)
  })
  test.each([
    ['current: §plam', 'plan'],
    ['current: [plan, §plam]', 'plan'],
    ['activities: { §plam: pending }', 'plan'],
    ['allowed: { §plam: [] }', 'plan'],
    ['blocked: { §plam: [] }', 'plan'],
    ['blocked: { plan: [§records-opn] }', 'records-open'],
    ['lanes: { §work/tlk: pending }', 'work/talk'],
    ['phases: { §wrk: pending }', 'work'],
    ['reasons: [§record-open]', 'records-open'],
    ['reasons: [{ code: activity-done, activity: §plam }]', 'plan'],
    ['reasons: [{ code: records-open, collection: §taks }]', 'tasks'],
    ['fields: { §closureCod: Done }', 'closureCode'],
    ['canceled: { activities: [§plam] }', 'plan'],
    ['canceled: { records: { §taks: 1 } }', 'tasks'],
    ['records: { tasks: { §nwe: 1 } }', 'new'],
    ['stream: [{ kind: comment, activity: §hallo }]', 'hello'],
  ])('expect %s', (line, guess) => {
    expect(expectFindings('scenario-unknown', expecting(line))).toEqual([
      expect.stringContaining(`did you mean ${JSON.stringify(guess)}?`),
    ])
  })
  test('what is given, too', () => {
    for (const given of [
      'fields: { §prioriti: low }',
      'data: { §seats: 1 }',
      'records: { §task: { new: 1 } }',
      'roles: [§agnt]',
      'engagement: { §stge: x }',
    ]) {
      expectFindings('scenario-unknown', one(`given: { ${given} }\nexpect: { state: new }\n`))
    }
  })
})

test('a mistake in a scenario hides none of the playbook', () => {
  const text = steps('{}', '{ compelte: facts }').replace('label: Hello', 'label: Hello, roles: [agnt]')
  expect(parse(text).findings.map(({ rule, severity }) => severity === 'error' && rule)).toEqual(
    expect.arrayContaining(['role-unknown', 'scenario-step', 'unknown-key']),
  )
})
test('names are unique', () => {
  const text = `${SAMPLE}scenarios:\n  - { name: One, expect: { state: new } }\n  - { name: §One, expect: { state: new } }\n`
  expectFindings('scenario-name', text)
})
test('a scenario expects something', () => {
  expectFindings('scenario-expects', `${SAMPLE}scenarios:\n  - §name: One\n    steps: [{ pause: true }]\n`)
  expectNoFinding(
    `${SAMPLE}scenarios:\n  - name: One\n    steps: [{ pause: true, expect: { state: paused } }]\n`,
  )
})
