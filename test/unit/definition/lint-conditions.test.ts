import { describe, expect, test } from 'vitest'
import { expectFindings, expectNoFinding, parse, sample, sampleFields, sampleWhen } from './sample.ts'

/** The sample with every kind of field declared, and `when` on the activity `plan`. */
const declared = (when: string) =>
  sample(
    [
      'fields: [priority]',
      `fields: [priority, { name: seats, type: number }, { name: note }, { name: agreed, type: checkbox }, { name: ends, type: date }, { name: region, type: select, options: [north, south] }, { name: topics, type: multi-select, options: [a, b, c] }]`,
    ],
    ['label: Plan }', `label: Plan, when: ${when} }`],
  )

describe('condition-field', () => {
  test('a field that is not there', () => {
    const [message] = expectFindings(
      'condition-field',
      sampleWhen('{ §priorty: { equals: high, exists: true } }'),
    )
    expect(message).toContain('unknown field "priorty" in a condition; allowed: ')
    expect(message).toContain('did you mean "priority"?')
  })
  test('inside and and or, of the engagement, and of every object', () => {
    expectFindings(
      'condition-field',
      sampleWhen(
        '{ or: [{ §constructor: { exists: true } }, { and: [{ §engagement.stag: { exists: true } }] }] }',
      ),
    )
  })
  test('play, engagement, state and own fields', () => {
    expectNoFinding(
      declared(
        '{ engagement.stage: { in: [renew, lost] }, state: { equals: in-progress }, seats: { greater_than: 3 }, or: [{ category: { equals: Training } }, { assignedTo: { exists: true } }] }',
      ),
    )
  })
  test('on phases, lanes and fields, too', () => {
    const when = 'when: { §nothing: { exists: true } }'
    expectFindings('condition-field', sample(['label: Work\n', `label: Work\n    ${when}\n`]))
    expectFindings('condition-field', sample(['- key: gates\n', `- key: gates\n        ${when}\n`]))
    expectFindings('condition-field', sampleFields(`{ name: priority, ${when} }`))
  })
})

describe('condition-operator', () => {
  test('one that there is not', () => {
    const [message] = expectFindings('condition-operator', sampleWhen('{ priority: { §equal: high } }'))
    expect(message).toContain('unknown operator "equal"; allowed: equals, not_equals')
    expect(message).toContain('did you mean "equals"?')
  })
  test.each([
    '{ priority: { §greater_than: high } }',
    '{ seats: { §like: three } }',
    '{ note: { §less_than: b } }',
    '{ agreed: { §contains: yes } }',
    '{ region: { §all: [north] } }',
    '{ squad: { §like: Dana } }',
  ])('one that does not fit the field: %s', (when) => {
    expectFindings('condition-operator', declared(when))
  })
})

describe('condition-value', () => {
  test('none of the options', () => {
    const [message] = expectFindings('condition-value', sampleWhen('{ priority: { equals: §hihg } }'))
    expect(message).toBe(
      '"priority" is never text "hihg"; allowed: critical, high, medium, low, very-low; did you mean "high"?',
    )
  })
  test.each([
    '{ priority: { in: [high, §urgent] } }',
    '{ category: { equals: §General } }',
    '{ engagement.stage: { not_in: [§Renew] } }',
    '{ state: { equals: §open } }',
    '{ region: { equals: §west } }',
    '{ topics: { all: [a, §d] } }',
    '{ agreed: { equals: §"true" } }',
    '{ visibleToCustomer: { equals: §1 } }',
    '{ seats: { equals: §three } }',
    '{ seats: { greater_than: §"3" } }',
    '{ ends: { less_than: §soon } }',
    '{ ends: { less_than: §2026-13-45 } }',
    '{ ends: { less_than: §2026 } }',
    '{ note: { equals: §3 } }',
    '{ assignedTo: { equals: §true } }',
  ])('%s', (when) => {
    expectFindings('condition-value', declared(when))
  })
  test.each([
    '{ priority: { equals: null } }',
    '{ category: { in: [Guidance] } }',
    '{ topics: { in: [a, b], not_in: [c] } }',
    '{ agreed: { equals: true } }',
    '{ ends: { greater_than: 2026-01-01, less_than: "2026-12-31T00:00:00Z" } }',
    '{ note: { like: renewal } }',
    '{ assignedTo: { in: [1, abc] } }',
  ])('%s', (when) => {
    expectNoFinding(declared(when))
  })
  test('without categories, any category may be asked for', () => {
    expectNoFinding(sampleWhen('{ category: { equals: General } }').replace('[Guidance, Training]', '[]'))
  })
})

describe('shapes of conditions', () => {
  test.each([
    ['wrong-type', '{ priority: { in: §high } }'],
    ['wrong-type', '{ priority: { exists: §yes } }'],
    ['wrong-type', '{ priority: { equals: §[high] } }'],
    ['wrong-type', '{ priority: §high }'],
    ['wrong-type', '§high'],
    ['wrong-type', '{ or: §{ priority: { equals: high } } }'],
    ['wrong-type', '{ or: [§high] }'],
    ['wrong-length', '{ or: §[] }'],
    ['wrong-length', '{ priority: §{} }'],
    ['wrong-length', '§{}'],
  ])('%s %s', (rule, when) => {
    expectFindings(rule, sampleWhen(when))
  })
})

describe('condition-never', () => {
  test.each([
    '{ priority: { in: [] } }',
    '{ priority: { equals: high, in: [low, medium] } }',
    '{ priority: { equals: high, not_equals: high } }',
    '{ priority: { exists: false, equals: low } }',
    '{ priority: { exists: true, not_in: [critical, high, medium, low, very-low] } }',
    '{ and: [{ priority: { equals: high } }, { priority: { equals: low } }] }',
    '{ priority: { equals: high }, or: [{ priority: { equals: low } }, { priority: { in: [medium] } }] }',
    '{ or: [{ seats: { in: [] } }, { and: [{ agreed: { equals: true } }, { agreed: { equals: false } }] }] }',
    '{ seats: { greater_than: 5, less_than: 3 } }',
    '{ seats: { greater_than: 5, less_than_equal: 5 } }',
    '{ seats: { greater_than_equal: 5, less_than: 5 } }',
    '{ seats: { equals: 1, greater_than: 1 } }',
    '{ seats: { exists: false, greater_than: 1 } }',
    '{ ends: { greater_than: 2026-05-01, less_than: 2026-04-01 } }',
    '{ ends: { equals: 2026-05-01, in: [2026-04-01] } }',
    '{ ends: { equals: null, exists: true } }',
    '{ note: { equals: a, not_equals: a } }',
    '{ note: { equals: abc, contains: x } }',
    '{ note: { like: abc, not_like: b } }',
    '{ note: { exists: false, contains: x } }',
    '{ assignedTo: { equals: 1, not_in: ["1", "2"] } }',
    '{ topics: { in: [a], not_in: [a] } }',
    '{ topics: { all: [a, b], not_in: [b] } }',
    '{ topics: { in: [a], exists: false } }',
    '{ squad: { in: [] } }',
    '{ topics: { all: [] } }',
    '{ topics: { equals: a, not_equals: a } }',
    '{ topics: { contains: a, not_in: [a] } }',
    '{ topics: { equals: null, not_equals: null } }',
    '{ topics: { equals: null, contains: a } }',
  ])('%s', (when) => {
    expectFindings('condition-never', declared(`§${when}`))
  })
  test.each([
    '{ priority: { equals: high, in: [low, high] } }',
    '{ or: [{ priority: { in: [high] } }, { priority: { equals: low } }] }',
    '{ seats: { greater_than: 3, less_than: 5 } }',
    '{ seats: { greater_than: 3, less_than: 4 } }',
    '{ seats: { greater_than_equal: 5, less_than_equal: 5 } }',
    '{ seats: { not_equals: 5, greater_than: 4, less_than: 6 } }',
    '{ seats: { less_than: 3, not_in: [1, 2] } }',
    '{ seats: { exists: false } }',
    '{ ends: { greater_than: 2026-04-01, not_equals: 2026-04-02 } }',
    '{ ends: { exists: true } }',
    '{ note: { not_equals: a } }',
    '{ note: { like: renewal spring, contains: "spring", not_like: autumn } }',
    '{ note: { contains: x, not_equals: x } }',
    '{ note: { exists: false, not_like: x } }',
    '{ assignedTo: { not_equals: 1, exists: true } }',
    '{ topics: { all: [a, b], in: [b, c], not_in: [c] } }',
    '{ topics: { exists: false, not_in: [a] } }',
    '{ topics: { equals: null } }',
    '{ topics: { not_equals: a, contains: b } }',
    '{ topics: { not_equals: a, exists: false } }',
    '{ note: { equals: "", exists: false } }',
    '{ topics: { equals: a } }',
    '{ squad: { in: [1], exists: true } }',
  ])('%s can be true', (when) => {
    expectNoFinding(declared(when))
  })
  test('says what was asked', () => {
    const [message] = expectFindings(
      'condition-never',
      sampleWhen('§{ priority: { equals: high, in: [low] } }'),
    )
    expect(message).toBe(
      'the condition can never be true: nothing is priority equals "high" and priority in ["low"]',
    )
    const either = '§{ or: [{ priority: { in: [] } }, { category: { in: [] } }] }'
    expect(expectFindings('condition-never', sampleWhen(either))[0]).toContain(
      'none of its alternatives holds',
    )
    const long = Array.from({ length: 60 }, (_, number) => `Dana ${number}`).join(', ')
    const [cut] = expectFindings('condition-never', declared(`§{ note: { in: [${long}], equals: Lee } }`))
    expect(cut?.length).toBeLessThan(300)
  })
  test('an internal play is never visible to a customer', () => {
    const internal = (when: string) =>
      sampleWhen(when).replace('visibility: customer', 'visibility: internal')
    expectFindings('condition-value', internal('{ visibleToCustomer: { equals: §true } }'))
    expectNoFinding(internal('{ visibleToCustomer: { equals: false } }'))
  })
  test('what would take too long is left alone', () => {
    const rulesOf = (when: string) => new Set(parse(declared(when)).findings.map(({ rule }) => rule))
    const either = '{ or: [{ seats: { in: [] } }, { seats: { in: [] } }] }'
    expect(rulesOf(`{ and: [${Array(9).fill(either).join(', ')}] }`)).not.toContain('condition-never')
    expect(rulesOf(`{ or: [{ and: [${Array(9).fill(either).join(', ')}] }] }`)).not.toContain(
      'condition-never',
    )
    const many = Array(600).fill('{ seats: { in: [] } }').join(', ')
    expect(rulesOf(`{ and: [${many}] }`)).not.toContain('condition-never')
  })
})

describe('condition-always', () => {
  test.each([
    '{ priority: { not_in: [] } }',
    '{ seats: { not_in: [] } }',
    '{ or: [{ priority: { exists: true } }, { priority: { exists: false } }] }',
    '{ or: [{ seats: { less_than: 5 } }, { seats: { greater_than_equal: 5 } }, { seats: { equals: null } }] }',
    '{ or: [{ note: { equals: a } }, { note: { not_equals: a } }] }',
    '{ or: [{ and: [{ agreed: { equals: true } }] }, { agreed: { not_equals: true } }] }',
    '{ or: [{ ends: { exists: false } }, { ends: { exists: true } }, { seats: { equals: 1 } }] }',
  ])('%s', (when) => {
    const [found] = parse(declared(when)).findings.filter(({ rule }) => rule === 'condition-always')
    expect(found?.fix?.title).toBe('Remove the condition')
  })
  test.each([
    '{ or: [{ seats: { less_than: 5 } }, { seats: { greater_than: 5 } }, { seats: { equals: null } }] }',
    '{ or: [{ seats: { less_than: 5 } }, { seats: { greater_than_equal: 5 } }] }',
    '{ or: [{ note: { contains: a b } }, { note: { not_like: a b } }] }',
    '{ or: [{ priority: { in: [critical, high, medium, low, very-low] } }] }',
    '{ agreed: { not_equals: true } }',
    '{ topics: { not_in: [a] } }',
  ])('%s may fail', (when) => {
    expect(parse(declared(when)).findings.map(({ rule }) => rule)).not.toContain('condition-always')
  })
})
