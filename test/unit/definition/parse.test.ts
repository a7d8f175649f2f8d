import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/definition/limits.ts'
import {
  expectFindings,
  expectNoFinding,
  parse,
  SAMPLE,
  sample,
  sampleFields,
  withoutLeftOut,
} from './sample.ts'

/** `line:column rule` of every finding of a text. */
const places = (text: string) =>
  parse(text).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)

describe('a valid playbook', () => {
  test('has every key, with the defaults in their places', () => {
    const { definition } = parse(
      sampleFields('{ name: region, type: select, options: [north, south] }, { name: note }'),
    )
    expect(definition).toMatchObject({
      key: 'sample',
      plural: null,
      description: null,
      close: { openRecords: 'cancel' },
      cancel: { openRecords: 'cancel' },
    })
    expect(definition?.phases.map(({ when, laneOrder }) => ({ when, laneOrder }))).toEqual(
      Array(3).fill({ when: null, laneOrder: 'sequential' }),
    )
    const activities =
      definition?.phases.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities)) ?? []
    expect(activities.map(({ key, button }) => [key, button])).toEqual([
      ['begin', 'Continue'],
      ['facts', 'Mark Complete'],
      ['hello', 'Send and continue'],
      ['plan', 'Send and continue'],
      ['tasks', 'Mark Complete'],
      ['close-record', 'Mark Complete'],
    ])
    expect(activities[1]).toStrictEqual({
      key: 'facts',
      type: 'form',
      label: 'Facts',
      button: 'Mark Complete',
      instructions: null,
      when: null,
      skippable: false,
      after: null,
      roles: null,
      fields: [
        {
          name: 'region',
          own: true,
          label: null,
          required: false,
          type: 'select',
          options: ['north', 'south'],
          when: null,
        },
        { name: 'note', own: true, label: null, required: false, type: 'text', options: [], when: null },
      ],
    })
    expect(activities[4]).toMatchObject({ collection: 'tasks', open: ['new', 'paused'] })
  })

  test('says what its plays are called together', () => {
    const { definition } = parse(sample(['label: Sample', 'label: Sample\nplural: Samples']))
    expect(definition?.plural).toBe('Samples')
    expectFindings('wrong-format', sample(['label: Sample', "label: Sample\nplural: §''"]))
  })

  test('says what it says', () => {
    const text = sample(
      ['label: Sample', 'label: Sample\ndescription: What for'],
      ['label: Work\n', 'label: Work\n    laneOrder: parallel\n    when: { priority: { in: [high] } }\n'],
      ['- key: talk\n', '- key: talk\n        label: Talk\n'],
      [
        'label: Plan }',
        'label: Plan, instructions: Write., skippable: true, after: [tasks], roles: [customer-success-agent], button: Go }',
      ],
    )
    const { definition } = parse(`${text}close: { openRecords: refuse }\ncancel: { openRecords: leave }\n`)
    expect(definition).toMatchObject({
      description: 'What for',
      close: { openRecords: 'refuse' },
      cancel: { openRecords: 'leave' },
      phases: [
        {},
        { laneOrder: 'parallel', when: { priority: { in: ['high'] } }, lanes: [{ label: 'Talk' }, {}] },
        {},
      ],
    })
    expect(definition?.phases[1]?.lanes[0]?.activities[1]).toMatchObject({
      instructions: 'Write.',
      skippable: true,
      after: ['tasks'],
      roles: ['customer-success-agent'],
      button: 'Go',
    })
  })

  test('is frozen to the bottom', () => {
    const { definition } = parse(
      sampleFields('{ name: region, type: select, options: [a], when: { priority: { in: [high] } } }'),
    )
    const open: unknown[] = []
    const look = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) open.push(value)
      for (const inner of Object.values(value)) look(inner)
    }
    look(definition)
    expect(definition).not.toBeNull()
    expect(open).toEqual([])
  })

  test('may use aliases, comments, a byte order mark and line ends of other systems', () => {
    const text = sample(
      ['fields: [priority]', 'fields: &asked [priority]'],
      ['label: Close }', 'label: Close } # last'],
    )
    const again = text.replace('type: work-note, label: Plan', 'type: form, label: Plan, fields: *asked')
    expectNoFinding(`\uFEFF${again.replaceAll('\n', '\r\n')}`)
  })

  test('takes YAML 1.2 at its word: dates and yes are text', () => {
    const { definition } = parse(
      sampleFields(
        '{ name: until, type: date, when: { dueDate: { less_than: 2026-05-01 } } }, { name: sure, label: yes }',
      ),
    )
    expect(definition?.phases[0]?.lanes[0]?.activities[1]).toMatchObject({
      fields: [{ when: { dueDate: { less_than: '2026-05-01' } } }, { label: 'yes' }],
    })
    const old = `%YAML 1.1\n---\n${sample(['label: Close }', 'label: Close, skippable: §yes }'])}`
    expect(expectFindings('wrong-type', old)[0]).toContain('did you mean true?')
  })
})

describe('shape', () => {
  test('unknown keys, with what was meant', () => {
    expect(
      expectFindings('unknown-key', sample(['label: Work\n', 'label: Work\n    §lable: Work\n'])),
    ).toEqual(['unknown key "lable"; allowed: key, label, when, laneOrder, lanes; did you mean "label"?'])
    expectFindings('unknown-key', `§kind: play\n${SAMPLE}`)
    expectFindings('unknown-key', sample(['label: Plan }', 'label: Plan, §fields: [priority] }']))
    expectFindings('unknown-key', sampleFields('{ name: priority, §requird: true }'))
    expectFindings('unknown-key', `${SAMPLE}close: { §open: leave }\n`)
  })
  test('keys that every object has are unknown keys like others', () => {
    const text = '§__proto__: { label: x }\n§constructor: 1\n§prototype: 1\n§toString: 1\n'
    expectFindings('unknown-key', `${text}${SAMPLE}`)
    expect(({} as Record<string, unknown>).label).toBeUndefined()
  })
  test('missing keys are told at their mapping', () => {
    expectFindings('missing-key', `§${sample(['label: Sample\n', ''])}`)
    expectFindings(
      'missing-key',
      sample(['  numberPrefix: SMP\n  visibility: customer\n', '  §numberPrefix: SMP\n']),
    )
    expectFindings('missing-key', sample(['    label: Work\n', ''], ['- key: work', '- §key: work']))
    expectFindings('missing-key', sample(['{ key: hello, type: comment', '§{ key: hello']))
    expectFindings(
      'missing-key',
      sample([
        '{ key: tasks, type: records, label: Tasks, collection: tasks',
        '§{ key: tasks, type: records, label: Tasks',
      ]),
    )
  })
  test('a visibility that is missing says what is allowed', () => {
    const { findings } = parse(sample(['  visibility: customer\n', '']))
    expect(withoutLeftOut(findings)[0]?.message).toBe(
      'the key "visibility" is missing; allowed: customer, internal',
    )
  })
  test('unknown activity types', () => {
    expect(expectFindings('unknown-activity-type', sample(['type: work-note', 'type: §worknote']))).toEqual([
      'unknown activity type: found text "worknote"; allowed: create, form, comment, work-note, records, close-record; did you mean "work-note"?',
    ])
    expectFindings('unknown-activity-type', sample(['type: work-note', 'type: §3']))
    expectFindings('unknown-activity-type', sample(['type: work-note', 'type: §constructor']))
  })
  test('wrong kinds of values', () => {
    expect(expectFindings('wrong-type', sample(['[Done]', '[§1, §true, §null, §[a], §{ a: b }]']))).toEqual([
      'entry 1: found the number 1; allowed: text; did you mean "1" in quotes?',
      'entry 2: found true; allowed: text; did you mean "true" in quotes?',
      'entry 3: found nothing; allowed: text',
      'entry 4: found a list; allowed: text',
      'entry 5: found a mapping; allowed: text',
    ])
    expect(expectFindings('wrong-type', '§- a list')).toEqual(['the file: found a list; allowed: a mapping'])
    expectFindings('wrong-type', '§just text')
    expect(expectFindings('wrong-type', sampleFields('§3'))).toEqual([
      'entry 1: found the number 3; allowed: text, a mapping',
    ])
    expectFindings('wrong-type', sample(['label: Sample', '§label:']))
    expectFindings('wrong-type', `${SAMPLE}close: §cancel\n`)
    expectFindings('wrong-type', sample(['label: Close }', 'label: Close, skippable: §maybe }']))
    expectFindings(
      'wrong-type',
      sampleFields('{ name: seats, type: number, when: { seats: { equals: §.inf } } }'),
    )
  })
  test('values that are not among the allowed', () => {
    expect(expectFindings('not-allowed', sample(['visibility: customer', 'visibility: §custommer']))).toEqual(
      ['visibility: found text "custommer"; allowed: customer, internal; did you mean "customer"?'],
    )
    expectFindings('not-allowed', sample(['label: Work\n', 'label: Work\n    laneOrder: §1\n']))
    expectFindings('not-allowed', sampleFields('{ name: region, type: §dropdown }'))
    expectFindings('not-allowed', `${SAMPLE}close: { openRecords: §keep }\n`)
  })
  test('forms of keys, prefixes and names', () => {
    expectFindings('wrong-format', sample(['key: sample', 'key: §Sample Play']))
    expectFindings('wrong-format', sample(['SMP', '§smp']))
    expectFindings('wrong-format', sample(['SMP', '§S']))
    expectFindings('wrong-format', sample(['SMP', '§SMPLONGPREFIX']))
    expectFindings('wrong-format', sampleFields('{ name: §contract-end }'))
    expectFindings('wrong-format', sample(['label: Sample', 'label: §"  "']))
    expectFindings('wrong-length', sample(['key: sample', `key: §${'k'.repeat(65)}`]))
    expectFindings('wrong-length', sample(['label: Sample', `label: §${'l'.repeat(201)}`]))
  })
  test('lists that may not be empty', () => {
    expectFindings('wrong-length', sample(['[Done]', '§[]']))
    expectFindings('wrong-length', sample(['[customer-success-agent]', '§[]']))
    expectFindings('wrong-length', sample(['[new, paused]', '§[]']))
    expectFindings('wrong-length', sampleFields('').replace('fields: []', 'fields: §[]'))
    expectFindings(
      'wrong-length',
      sampleFields('{ name: region, type: select, options: §[] }').replace('type: select, ', ''),
    )
    expectFindings(
      'wrong-length',
      sample([
        '        activities:\n          - { key: tasks, type: records, label: Tasks, collection: tasks, open: [new, paused] }',
        '        activities: §[]',
      ]),
    )
    const phases = SAMPLE.indexOf('phases:')
    expectFindings('wrong-length', `${SAMPLE.slice(0, phases)}phases: §[]\n`)
  })
  test('mistakes of shape do not hide mistakes of meaning', () => {
    const text = sample(
      ['label: Sample', 'lable: Sample'],
      ['numberPrefix: SMP', 'numberPrefix: smp'],
      ['[Done]', '[]'],
      ['[customer-success-agent]', '[nobody]'],
      ['label: Plan }', 'label: Plan, skippable: yes, after: [helo] }'],
      ['label: Close }', 'skippable: true }'],
    )
    const { definition, findings } = parse(text)
    expect(definition).toBeNull()
    expect(
      withoutLeftOut(findings)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([
      'after-unknown',
      'close-reachable',
      'missing-key',
      'missing-key',
      'role-unknown',
      'unknown-key',
      'wrong-format',
      'wrong-length',
      'wrong-type',
    ])
  })
  test('where too little is understood, only the shape is told', () => {
    expect(
      places(sample(['type: work-note', 'type: note'], ['[customer-success-agent]', '[nobody]'])),
    ).toEqual(['23:32 unknown-activity-type'])
    expect(places(sample(['key: sample', 'key: 1'], ['[customer-success-agent]', '[nobody]']))).toEqual([
      '1:6 wrong-type',
    ])
  })
})

describe('reading YAML', () => {
  test.each([
    ['', '1:1 empty-file'],
    ['# nothing but a comment\n', '1:1 empty-file'],
    ['---\n', '1:1 empty-file'],
    ['key: "open\n', '2:1 yaml-syntax'],
    ['key: [a, b\n', '2:1 yaml-syntax'],
    ['key: a: b\n', '1:6 yaml-syntax'],
    ['key: !!js/function "x"\n', '1:6 yaml-tag'],
    ['key: !!binary aGVsbG8=\n', '1:6 yaml-tag'],
    ['key: *nowhere\n', '1:6 yaml-syntax'],
    ['key: &self [*self]\n', '1:13 yaml-syntax'],
  ])('%j', (text, place) => {
    expect(places(text)).toContain(place)
  })
  test('several documents', () => {
    expectFindings('several-documents', `${SAMPLE}---\n§key: other\n`)
    expectFindings('several-documents', `${SAMPLE}---§\n`)
    expectNoFinding(`---\n${SAMPLE}...\n`)
  })
  test('doubled keys, everywhere', () => {
    expectFindings('doubled-key', `${SAMPLE}§key: again\n`)
    expectFindings('doubled-key', sample(['label: Plan }', 'label: Plan, §label: Plan }']))
    expectFindings(
      'doubled-key',
      sample([
        'label: Plan }',
        'label: Plan, when: { priority: { equals: low }, §priority: { equals: high } } }',
      ]),
    )
  })
  test('keys that are no text', () => {
    expectFindings('key-not-text', `${SAMPLE}? §[a, b]\n: 1\n`)
    expectFindings('key-not-text', `${SAMPLE}§: 1\n`)
    expectFindings('key-not-text', `${SAMPLE}§null: 1\n`)
    expectFindings('unknown-key', `${SAMPLE}§1: 1\n`)
  })
  test('a merge key is a key like any other', () => {
    expectFindings('unknown-key', sample(['label: Plan }', 'label: Plan, §<<: { skippable: true } }']))
  })
  test('a mistake in what an alias repeats is told once', () => {
    const text = sample(['[customer-success-agent]', '&who [customer-success-agent, §boss]'])
    expectFindings('role-unknown', text.replace('label: Plan }', 'label: Plan, roles: *who }'))
  })
})

describe('limits', () => {
  test('tabs', () => {
    expectFindings(
      'tabs',
      sample(['    label: Work', '§\tlabel: Work'], ['    label: End', '  §\t  label: End']),
    )
    expectFindings('tabs', '§\tkey: sample\n')
    expectNoFinding(sample(['label: Work\n', 'label: Work\t# a comment\n\t\n\t# another\n']))
    expectNoFinding(sample(['label: Sample\n', 'label: Sample\ndescription: |\n  some\n  \ttext\n']))
  })
  test('size', () => {
    const filler = (bytes: number) => `${SAMPLE}#${'x'.repeat(bytes - SAMPLE.length - 2)}\n`
    expectNoFinding(filler(LIMITS.bytes))
    expectFindings('file-size', `§${filler(LIMITS.bytes + 1)}`)
    expectFindings('file-size', `§# ${'é'.repeat(LIMITS.bytes / 2)}`)
  })
  test('depth', () => {
    const nested = (depth: number) => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`
    expect(places(nested(LIMITS.depth))).not.toContain(`1:${3 + LIMITS.depth} depth`)
    expect(places(nested(LIMITS.depth + 1))).toEqual([`1:${3 + LIMITS.depth} depth`])
  })
  test('aliases', () => {
    const roles = (count: number) => `x: &x a\ny: [${Array(count).fill('*x').join(', ')}]\nz: "*x"\nw: '*x'\n`
    expect(places(roles(LIMITS.aliases)).some((place) => place.endsWith('aliases'))).toBe(false)
    expect(places(roles(LIMITS.aliases + 1))).toEqual([`2:${5 + 4 * LIMITS.aliases} aliases`])
  })
  test('values that aliases multiply', () => {
    const base = `a: &a [${Array(100).fill('x').join(',')}]\n`
    const doubled = Array.from(
      { length: 10 },
      (_, i) => `a${i}: &a${i} [*a${i === 0 ? '' : i - 1}, *a${i === 0 ? '' : i - 1}]\n`,
    )
    expect(places(base + doubled.join('')).filter((place) => place.endsWith(' aliases'))).toHaveLength(1)
  })
  test('strange characters', () => {
    expectFindings('characters', sample(['label: Sample', 'label: Sam§\u0000ple']))
    expectFindings('characters', sample(['label: Sample', 'label: Sam§\uD800ple']))
    expectFindings('characters', sample(['label: Sample', 'label: §"Sam\\0ple"']))
    expectFindings('characters', sample(['label: Sample', 'label: §"Sam\\uD800ple"']))
    expectNoFinding(sample(['label: Sample', 'label: "S\\u00e4mple 🎉"']))
  })
  test('many findings', () => {
    const keys = Array.from({ length: 300 }, (_, number) => `x${number}: 1\n`).join('')
    const { findings } = parse(SAMPLE + keys)
    expect(findings).toHaveLength(LIMITS.findings + 1)
    expect(findings.at(-1)).toMatchObject({
      rule: 'more-findings',
      message: expect.stringMatching(/^1\d\d more findings in this file are not shown$/),
    })
    const unknown = Array.from({ length: 300 }, (_, number) => `field${number}`).join(', ')
    expect(parse(sampleFields(unknown)).findings).toHaveLength(LIMITS.findings + 1)
  })
  test.each([
    ['lists', '['.repeat(LIMITS.bytes)],
    ['mappings', '{a: '.repeat(LIMITS.bytes / 4)],
    ['block lists', '- '.repeat(LIMITS.bytes / 2)],
    ['closing marks', ']'.repeat(LIMITS.bytes)],
    ['quotes', '"'.repeat(LIMITS.bytes)],
    ['commas', `[${',,'.repeat(LIMITS.bytes / 2 - 1)}`],
    ['anchors', '&a '.repeat(LIMITS.bytes / 3)],
    ['tags', '!a '.repeat(LIMITS.bytes / 3)],
    ['line ends', '\n'.repeat(LIMITS.bytes)],
    ['documents', '---\n'.repeat(LIMITS.bytes / 4)],
    ['keys', Array.from({ length: 20_000 }, (_, number) => `k${number}: 1`).join('\n')],
    [
      'unknown after',
      sample([
        'label: Plan }',
        `label: Plan, after: [${Array.from({ length: 20_000 }, (_, n) => `k${n}`).join(',')}] }`,
      ]),
    ],
  ])('a bomb of %s is refused within seconds', (_, text) => {
    const start = performance.now()
    expect(parse(text).findings.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
