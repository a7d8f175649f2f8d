import { describe, expect, test } from 'vitest'
import { parse, SAMPLE, sample, sampleFields, sampleWhen } from './sample.ts'

/** Messages of one rule about a text. */
const said = (rule: string, text: string): string[] =>
  parse(text)
    .findings.filter((found) => found.rule === rule)
    .map(({ message }) => message)

describe('instructions-missing', () => {
  test('of a long text that is required, not of one that is not', () => {
    const field = (required: boolean) =>
      sampleFields(`{ name: why, label: Why, type: textarea, required: ${required} }`)
    expect(said('instructions-missing', field(true))).toEqual(
      expect.arrayContaining([expect.stringContaining('people must write a long text here')]),
    )
    expect(said('instructions-missing', field(false)).join()).not.toContain('a long text')
  })
})

describe('after-circular', () => {
  test('says nothing of what is waited for outside the circle', () => {
    const text = sample(
      ['label: Hello }', 'label: Hello, after: [plan, tasks] }'],
      ['label: Plan }', 'label: Plan, after: [hello] }'],
    )
    expect(said('after-circular', text)).toHaveLength(2)
  })
})

describe('condition-early', () => {
  const seats = '{ name: seats, label: Seats, type: number }'
  const when = 'when: { seats: { greater_than: 3 } }'
  test('a lane', () => {
    const lane = ['- key: talk\n', `- key: talk\n        ${when}\n`] as const
    expect(said('condition-early', sample(['[priority]', `[priority, ${seats}]`], lane))).toEqual([])
    const late = { form: `{ key: ask, type: form, label: Ask, fields: [${seats}] }` }
    const after = ['label: Plan }', `label: Plan }\n          - ${late.form}`] as const
    expect(said('condition-early', sample(after, lane))).toHaveLength(1)
    const gates = ['- key: gates\n', `- key: gates\n        ${when}\n`] as const
    expect(said('condition-early', sample(after, gates))).toEqual([])
    const parallel = ['    label: Work\n', '    label: Work\n    laneOrder: parallel\n'] as const
    expect(said('condition-early', sample(after, gates, parallel))).toEqual([])
    expect(said('condition-early', sample(after, lane, parallel))).toHaveLength(1)
  })
  test('an activity, of what it asks for itself, and a field', () => {
    const own = `label: Facts, ${when}, fields: [${seats}] }`
    expect(said('condition-early', sample(['label: Facts, fields: [priority] }', own]))).toHaveLength(1)
    const field = `{ name: region, label: Region, ${when} }`
    expect(said('condition-early', sampleFields(`${seats}, ${field}`))).toEqual([])
    const later = [
      'label: Plan }',
      `label: Plan }\n          - { key: ask, type: form, label: Ask, fields: [${seats}] }`,
    ] as const
    expect(said('condition-early', sample(['[priority]', `[priority, ${field}]`], later))).toHaveLength(1)
  })
})

describe('activity-unreachable', () => {
  const around = (phase: string, own: string) =>
    sample(
      ['    label: Work\n', `    label: Work\n    when: ${phase}\n`],
      ['label: Plan }', `label: Plan, when: ${own} }`],
    )
  test('only where it is sure', () => {
    const low = '{ priority: { equals: low } }'
    const high = '{ priority: { equals: high } }'
    expect(said('activity-unreachable', around(low, high))).toHaveLength(1)
    // Another finding: it never holds by itself.
    const never = '{ and: [{ priority: { equals: low } }, { priority: { equals: high } }] }'
    expect(said('activity-unreachable', around(low, never))).toEqual([])
    // Not understood, and asked for in the phase itself.
    expect(said('activity-unreachable', around(low, '{ unheardOf: { equals: high } }'))).toEqual([])
    const asks = around(low, high).replace(
      '          - { key: hello,',
      '          - { key: again, type: form, label: Again, fields: [priority] }\n          - { key: hello,',
    )
    expect(said('activity-unreachable', asks)).toEqual([])
  })
})

describe('condition-always', () => {
  const not = (word: string) => `{ shortDescription: { not_equals: ${word} } }`
  test('is not looked for where that would take too long', () => {
    const many = Array.from({ length: 60 }, (_, at) => not(`w${at}`)).join(', ')
    expect(said('condition-always', sampleWhen(`{ or: [${many}] }`))).toEqual([])
    const names = [
      'priority',
      'state',
      'category',
      'squad',
      'assignedTo',
      'dueDate',
      'shortDescription',
      'description',
    ]
    const fields = names.flatMap((name) => [
      `{ ${name}: { exists: true } }`,
      `{ ${name}: { exists: false } }`,
    ])
    expect(said('condition-always', sampleWhen(`{ or: [${fields.slice(0, 2).join(', ')}] }`))).toHaveLength(1)
    const lists = fields.map((each) => each).join(', ')
    expect(parse(sampleWhen(`{ or: [${lists}] }`)).findings.map(({ rule }) => rule)).not.toContain(
      'rule-crashed',
    )
  })
})

describe('a silence at the end of a file', () => {
  test('is about its own line, and goes as a whole', () => {
    const text = `${SAMPLE}# lint-ignore label-ending: nothing below`
    const [finding] = parse(text).findings.filter(({ rule }) => rule === 'silence-unused')
    expect(finding).toMatchObject({ line: text.split('\n').length })
    expect(finding?.fix?.edits).toEqual([
      { offset: SAMPLE.length, length: text.length - SAMPLE.length, text: '' },
    ])
  })
})

describe('labels', () => {
  test('a long button is called a button', () => {
    const text = sample(['label: Plan }', `label: Plan, button: ${'Mark it '.repeat(10)}done }`])
    expect(said('label-long', text).join()).toContain('button')
  })
})

describe('phase-skippable', () => {
  test('a phase in which everything may be skipped', () => {
    const text = sample(
      ['label: Hello }', 'label: Hello, skippable: true }'],
      ['label: Plan }', 'label: Plan, skippable: true }'],
      ['open: [new, paused] }', 'open: [new, paused], skippable: true }'],
    )
    expect(said('phase-skippable', text)).toHaveLength(1)
    expect(said('phase-skippable', SAMPLE)).toEqual([])
  })
})

describe('field-hides-itself', () => {
  test('one that is required, and one that is not', () => {
    const field = (required: boolean) =>
      sampleFields(
        `{ name: seats, label: Seats, type: number, required: ${required}, when: { seats: { greater_than: 3 } } }`,
      )
    expect(said('field-hides-itself', field(true)).join()).toContain(
      'is required, and whether it is asked for',
    )
    expect(said('field-hides-itself', field(false)).join()).toContain('is asked for or not, which')
  })
})
