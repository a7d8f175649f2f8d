import { describe, expect, test } from 'vitest'
import { expectFindings, expectNoFinding, parse, sample, sampleFields } from './sample.ts'

const end = '{ name: contractEnd, label: Contract end, type: date }'

describe('field-unknown', () => {
  test('a bare name of no play field is refused, with what was probably meant', () => {
    const [message] = expectFindings('field-unknown', sampleFields('§shortDescripton'))
    expect(message).toContain('unknown field "shortDescripton"; allowed: engagement, contact, assignedTo')
    expect(message).toContain('did you mean "shortDescription"?')
  })
  test('names that every object has are no play fields', () => {
    const { findings } = parse(sampleFields('constructor, toString'))
    const rules = findings.map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'field-unknown')).toHaveLength(2)
  })
  test('play fields may be picked by name and declared ones by a mapping', () => {
    expectNoFinding(sampleFields(`assignedTo, dueDate, squad, ${end}`))
  })
})

describe('field-picked', () => {
  test('a play field keeps its own type and options', () => {
    expectFindings('field-picked', sampleFields('{ name: priority, §type: select, §options: [a, b] }'))
  })
  test('it may be required, labelled and conditional', () => {
    const text = sampleFields(
      '{ name: priority, label: Urgency, required: true, when: { state: { equals: new } } }',
    )
    expectNoFinding(text)
    const activity = parse(text).definition?.phases[0]?.lanes[0]?.activities[1]
    expect(activity).toMatchObject({
      fields: [
        {
          name: 'priority',
          own: false,
          label: 'Urgency',
          required: true,
          type: null,
          options: [],
          when: { state: { equals: 'new' } },
        },
      ],
    })
  })
})

describe('field-options', () => {
  test('a choice needs options', () => {
    expectFindings('field-options', sampleFields('§{ name: region, type: select }'))
    expectFindings('field-options', sampleFields('§{ name: region, type: multi-select }'))
  })
  test('what is no choice has none', () => {
    expectFindings('field-options', sampleFields('{ name: region, §options: [north, south] }'))
  })
  test('a choice with options', () => {
    expectNoFinding(sampleFields('{ name: region, type: select, options: [north, south] }'))
  })
})

describe('field-reserved', () => {
  test.each(['constructor', 'prototype', 'toString', 'and', 'or', 'state', 'progress'])(
    '%s is refused',
    (name) => {
      expectFindings('field-reserved', sampleFields(`{ name: §${name} }`))
    },
  )
  test('any other name will do', () => expectNoFinding(sampleFields('{ name: reason }')))
})

describe('field-agrees', () => {
  const twice = (first: string, second: string) =>
    sample(
      ['fields: [engagement]', `fields: [engagement, ${first}]`],
      ['fields: [priority]', `fields: [${second}]`],
    )
  test('a field declared twice keeps its type', () => {
    const [message] = expectFindings('field-agrees', twice(end, '§{ name: contractEnd }'))
    expect(message).toContain('declared before as date, here as text')
  })
  test('and its options', () => {
    const select = (options: string) => `{ name: region, type: select, options: [${options}] }`
    expectFindings('field-agrees', twice(select('north, south'), `§${select('north')}`))
    expectNoFinding(twice(select('north, south'), select('north, south')))
    const { findings } = parse(twice(select('north'), '{ name: region, type: select }'))
    expect(findings.map(({ message }) => message).join()).toContain('here with nothing')
  })
  test('a play field may be asked for again', () => expectNoFinding(twice('priority', 'priority')))
})

describe('field-doubled', () => {
  test('an activity asks once', () => expectFindings('field-doubled', sampleFields('priority, §priority')))
  test('two activities may ask', () => {
    expectNoFinding(sample(['fields: [engagement]', 'fields: [engagement, priority]']))
  })
})

describe('field-near-miss', () => {
  test('a declared field with almost the name of a play field is doubtful, but works', () => {
    const text = sampleFields('{ name: dueDates }')
    expectFindings('field-near-miss', sampleFields('{ name: §dueDates }'))
    const { definition, findings } = parse(text)
    expect(findings[0]?.severity).toBe('warning')
    expect(definition).not.toBeNull()
  })
  test('another name is not', () => expectNoFinding(sampleFields('{ name: contractEnd }')))
})

describe('values-unique', () => {
  test.each([
    ['roles: [customer-success-agent]', 'roles: [customer-success-agent, §customer-success-agent]'],
    ['[Guidance, Training]', '[Guidance, §Guidance]'],
    ['[Done]', '[Done, §Done]'],
    ['[new, paused]', '[new, paused, §new]'],
    ['label: Plan }', 'label: Plan, after: [hello, §hello] }'],
    ['label: Plan }', 'label: Plan, roles: [customer-success-agent, §customer-success-agent] }'],
    ['fields: [priority]', 'fields: [{ name: region, type: select, options: [a, §a] }]'],
  ])('%s', (from, to) => {
    expectFindings('values-unique', sample([from, to]))
  })
})
