import { describe, expect, test } from 'vitest'
import { expectFindings, expectNoFinding, parse, sample, withoutLeftOut } from './sample.ts'

const parallel = ['label: Work\n', 'label: Work\n    laneOrder: parallel\n'] as const
const plan = (after: string) => ['label: Plan }', `label: Plan, after: ${after} }`] as const
const hello = (after: string) => ['label: Hello }', `label: Hello, after: ${after} }`] as const
const tasks = (after: string) => ['open: [new, paused] }', `open: [new, paused], after: ${after} }`] as const

describe('after-unknown', () => {
  test('no activity of that name', () => {
    const [message] = expectFindings('after-unknown', sample(plan('[§helo]')))
    expect(message).toBe(
      'after: "helo" is no activity; allowed, in the phase "work": hello, tasks; did you mean "hello"?',
    )
  })
  test('an activity of another phase', () => {
    const [message] = expectFindings('after-unknown', sample(plan('[hello, §facts]')))
    expect(message).toContain('"facts" is an activity of another phase')
  })
  test('an activity of the same phase, in any lane, or none', () => {
    expectNoFinding(sample(tasks('[hello]')))
    expectNoFinding(sample(parallel, plan('[tasks]')))
    expectNoFinding(sample(plan('[]')))
  })
})

describe('after-circular', () => {
  test('on itself', () => expectFindings('after-circular', sample(plan('[§plan]'))))
  test('on the one that comes after it anyway', () => {
    const [message] = expectFindings('after-circular', sample(hello('[§plan]')))
    expect(message).toContain('"hello" waits for "plan", which waits for "hello" in turn')
  })
  test('across parallel lanes, each place once', () => {
    expectFindings('after-circular', sample(parallel, hello('[§tasks]'), tasks('[§plan]')))
  })
  test('what only waits for a circle is not told', () => {
    expectFindings('after-circular', sample(parallel, hello('[§plan]'), tasks('[plan]')))
  })
  test('a diamond is no circle', () => {
    const { findings } = parse(sample(parallel, plan('[hello]'), tasks('[hello, plan]')))
    const rulesFound = withoutLeftOut(findings).map(({ rule }) => rule)
    expect(rulesFound).toEqual(['after-default', 'after-redundant'])
  })
})

describe('after-deadlock', () => {
  test('an activity cannot wait for a later lane', () => {
    const [message] = expectFindings('after-deadlock', sample(plan('[§tasks]')))
    expect(message).toContain('starts only when the lane "talk" is done')
  })
  test('with parallel lanes it can', () => expectNoFinding(sample(parallel, plan('[tasks]'))))
})

describe('create-first', () => {
  const create = '{ key: begin, type: create, label: Begin, fields: [engagement] }'
  test('the first activity is create', () => {
    expectFindings('create-first', sample([create, '{ key: begin, type: §work-note, label: Begin }']))
  })
  test('and there is no other', () => {
    expectFindings(
      'create-first',
      sample(['type: work-note, label: Plan', 'type: §create, label: Plan, fields: [engagement]']),
    )
  })
  test('nothing may keep it from being completed', () => {
    const when = 'when: { state: { equals: new } }'
    expectFindings(
      'create-first',
      sample([
        create,
        `{ key: begin, type: create, label: Begin, fields: [engagement], §${when}, §after: [], §skippable: true }`,
      ]),
    )
    expectFindings('create-first', sample(['label: Start\n', `label: Start\n    §${when}\n`]))
    expectFindings('create-first', sample(['- key: setup\n', `- key: setup\n        §${when}\n`]))
  })
})

describe('create-engagement', () => {
  test('starting a play asks for its engagement', () => {
    expectFindings('create-engagement', sample(['fields: [engagement]', 'fields: §[contact]']))
  })
  test('always', () => {
    const fields = 'fields: [{ name: engagement, §when: { priority: { equals: high } } }]'
    expectFindings('create-engagement', sample(['fields: [engagement]', fields]))
  })
})

describe('close-reachable', () => {
  const close = '{ key: close-record, type: close-record, label: Close }'
  const when = 'when: { priority: { equals: high } }'
  test('there must be a close-record', () => {
    expectFindings(
      'close-reachable',
      sample([close, '{ key: bye, type: comment, label: Bye }'], ['phases:', '§phases:']),
    )
  })
  test('that may not be skipped', () => {
    expectFindings('close-reachable', sample(['label: Close }', 'label: Close, §skippable: true }']))
  })
  test('nor depend on a condition, nor stand in what does', () => {
    expectFindings('close-reachable', sample(['label: Close }', `label: Close, §${when} }`]))
    expectFindings('close-reachable', sample(['- key: close\n', `- key: close\n        §${when}\n`]))
    expectFindings('close-reachable', sample(['label: End\n', `label: End\n    §${when}\n`]))
  })
  test('one that is always reached is enough', () => {
    expectNoFinding(
      sample([close, `${close}\n          - { key: again, type: close-record, label: Again, ${when} }`]),
    )
  })
  test('without it there is no definition', () => {
    expect(parse(sample(['label: Close }', 'label: Close, skippable: true }'])).definition).toBeNull()
  })
})
