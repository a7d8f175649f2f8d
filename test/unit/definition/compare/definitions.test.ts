import { describe, expect, it } from 'vitest'
import { type Change, compareDefinitions, sayChange } from '../../../../src/definition/compare/index.ts'
import { readDefinition } from '../../../../src/definition/parse.ts'
import type { Definition } from '../../../../src/definition/types.ts'
import { defaultVocabulary as vocabulary } from '../../../../src/definition/vocabulary.ts'
import { SAMPLE, sample } from '../sample.ts'

/** What can be made of a text, mistakes of meaning included: drafts are compared, too. */
const read = (text: string): Definition => {
  const { draft } = readDefinition({ file: 'sample.yaml', text, vocabulary })
  if (draft === null) throw new Error(`cannot be read: ${text}`)
  return draft
}

const between = (from: string, to: string): readonly Change[] =>
  compareDefinitions({ from: read(from), to: read(to) })

const say = (changes: readonly Change[]) => changes.map((change) => sayChange({ change, language: 'en' }))

type Replacement = readonly [from: string, to: string]

/** The sentences about the sample after these replacements. */
const changed = (...changes: readonly Replacement[]) => say(between(SAMPLE, sample(...changes)))
/** The same the other way round. */
const back = (...changes: readonly Replacement[]) => say(between(sample(...changes), SAMPLE))

it('says nothing of comments, order of keys and layout', () => {
  const other = `# why\n${SAMPLE.replace(
    '{ key: hello, type: comment, label: Hello }',
    '{ label: "Hello", # greeting\n              type: comment, key: hello, button: Send and continue, skippable: false }',
  )}`
  expect(other).not.toBe(SAMPLE)
  expect(between(SAMPLE, other)).toEqual([])
  const when = (text: string) => sample(['label: Plan }', `label: Plan, when: ${text} }`])
  const one = when('{ priority: { in: [high] }, category: { exists: true } }')
  expect(between(one, when('{ category: { exists: true }, priority: { in: [high] } }'))).toEqual([])
})

it('tells of a playbook that is new, or gone', () => {
  const definition = read(SAMPLE)
  expect(compareDefinitions({ from: null, to: null })).toEqual([])
  const [first, ...phases] = compareDefinitions({ from: null, to: definition })
  expect(first).toMatchObject({ kind: 'playbook-added', phases: 3, activities: 6, path: [] })
  expect(say([first as Change])).toEqual(['The playbook "Sample" is new: 3 phases, 6 activities.'])
  expect(say(phases)).toEqual([
    'Phase "Start" was added, with "Begin", "Facts".',
    'Phase "Work" was added, with "Hello", "Plan", "Tasks".',
    'Phase "End" was added, with "Close".',
  ])
  expect(say(compareDefinitions({ from: definition, to: null }))).toEqual(['The playbook "Sample" is gone.'])
})

describe('the playbook itself', () => {
  it.each<[string, Replacement, string[]]>([
    [
      'key',
      ['key: sample', 'key: example'],
      ['The key of the playbook is "example", no longer "sample": that makes it another playbook.'],
    ],
    [
      'label',
      ['label: Sample', 'label: Example'],
      ['The playbook is now called "Example", no longer "Sample".'],
    ],
    [
      'plural',
      ['label: Sample', 'label: Sample\nplural: Samples'],
      ['Its plays together are now called "Samples".'],
    ],
    [
      'description',
      ['label: Sample', 'label: Sample\ndescription: Shows things.'],
      ['The playbook now has a description: "Shows things.".'],
    ],
    [
      'prefix',
      ['numberPrefix: SMP', 'numberPrefix: SPL'],
      ['Numbers of new plays begin with "SPL", no longer with "SMP".'],
    ],
    [
      'visibility',
      ['visibility: customer', 'visibility: internal'],
      ['The playbook is now internal: customers see nothing of its new plays.'],
    ],
    [
      'roles',
      ['roles: [customer-success-agent]', 'roles: [ale-success-agent]'],
      ['May now start and run its plays: "ale-success-agent". No longer: "customer-success-agent".'],
    ],
    ['categories', ['[Guidance, Training]', '[Guidance, Training, Demo]'], ['New categories: "Demo".']],
    [
      'order of categories',
      ['[Guidance, Training]', '[Training, Guidance]'],
      ['The categories are now listed as "Training", "Guidance".'],
    ],
    ['closure codes', ['[Done]', '[Done, Not done]'], ['New closure codes: "Not done".']],
    [
      'close',
      ['phases:', 'close: { openRecords: refuse }\nphases:'],
      ['Open tasks and meetings when a play is closed: they stand in the way. Before: they are canceled.'],
    ],
    [
      'cancel',
      ['phases:', 'cancel: { openRecords: leave }\nphases:'],
      ['Open tasks and meetings when a play is canceled: they stay as they are. Before: they are canceled.'],
    ],
  ])('%s', (_, replacement, sentences) => {
    expect(changed(replacement)).toEqual(sentences)
    expect(back(replacement)).toHaveLength(1)
  })
})

const PHASE = `  - key: check
    label: Check
    lanes:
      - key: legal
        activities:
          - { key: review, type: work-note, label: Legal review }
`
const LANE = `      - key: checks
        label: Checks
        activities:
          - { key: review, type: work-note, label: Legal review }
`
const HELLO = '          - { key: hello, type: comment, label: Hello }\n'
const PLAN = '          - { key: plan, type: work-note, label: Plan }\n'
const GATES = `      - key: gates
        activities:
          - { key: tasks, type: records, label: Tasks, collection: tasks, open: [new, paused] }
`

describe('phases and lanes', () => {
  it.each<[string, Replacement[], string[], string[]]>([
    [
      'a phase added, removed',
      [['  - key: end', `${PHASE}  - key: end`]],
      ['Phase "Check" was added, with "Legal review".'],
      ['Phase "Check" was removed, with "Legal review".'],
    ],
    [
      'a phase moved',
      [
        ['  - key: end', `${PHASE.replace('check', 'x')}  - key: end`],
        ['label: Work', 'label: Works'],
      ],
      ['Phase "Work" is now called "Works".', 'Phase "Check" was added, with "Legal review".'],
      ['Phase "Works" is now called "Work".', 'Phase "Check" was removed, with "Legal review".'],
    ],
    [
      'the key of a phase',
      [['key: work', 'key: doing']],
      [
        'Phase "Work" has the key "doing", no longer "work": plays under way keep the old one, and programs that ask for it miss it.',
      ],
      [
        'Phase "Work" has the key "work", no longer "doing": plays under way keep the old one, and programs that ask for it miss it.',
      ],
    ],
    [
      'the condition of a phase',
      [['label: Work', 'label: Work\n    when: { priority: { in: [critical, high] } }']],
      ['Phase "Work" is now only for plays where priority is one of critical, high; others skip it.'],
      ['Phase "Work" is now for every play, no longer only where priority is one of critical, high.'],
    ],
    [
      'the order of lanes',
      [['label: Work', 'label: Work\n    laneOrder: parallel']],
      ['The lanes of phase "Work" now run at the same time.'],
      ['The lanes of phase "Work" now run one after the other.'],
    ],
    [
      'a lane added, removed',
      [['      - key: gates', `${LANE}      - key: gates`]],
      ['Lane "Checks" was added to phase "Work", with "Legal review".'],
      ['Lane "Checks" was removed from phase "Work", with "Legal review".'],
    ],
    [
      'a lane moved in its phase',
      [
        [GATES, ''],
        ['      - key: talk', `${GATES}      - key: talk`],
      ],
      ['Lane "gates" now comes first in phase "Work".'],
      ['Lane "talk" now comes first in phase "Work".'],
    ],
    [
      'a lane moved to another phase',
      [
        [GATES, ''],
        ['      - key: close\n', `${GATES}      - key: close\n`],
      ],
      ['Lane "gates" was moved from phase "Work" to phase "End".'],
      ['Lane "gates" was moved from phase "End" to phase "Work".'],
    ],
    [
      'the key and the label of a lane',
      [['- key: gates', '- key: waits\n        label: Waits']],
      [
        'Lane "Waits" of phase "Work" has the key "waits", no longer "gates": plays under way keep the old one, and programs that ask for it miss it.',
        'Lane "waits" of phase "Work" is now called "Waits".',
      ],
      [
        'Lane "gates" of phase "Work" has the key "gates", no longer "waits": plays under way keep the old one, and programs that ask for it miss it.',
        'Lane "Waits" of phase "Work" has no label any more; its key is "gates".',
      ],
    ],
    [
      'the condition of a lane',
      [['- key: gates', '- key: gates\n        when: { dueDate: { exists: false } }']],
      ['Lane "gates" of phase "Work" is now only for plays where dueDate is empty; others skip it.'],
      ['Lane "gates" of phase "Work" is now for every play, no longer only where dueDate is empty.'],
    ],
  ])('%s', (_, replacements, sentences, sentencesBack) => {
    expect(changed(...replacements)).toEqual(sentences)
    expect(back(...replacements)).toEqual(sentencesBack)
  })

  it('a phase in another place is told once, not each of those around it', () => {
    const [head, start, work, end] = SAMPLE.split(/^(?= {2}- key: )/m)
    expect(say(between(SAMPLE, [head, end, start, work].join('')))).toEqual(['Phase "End" now comes first.'])
    expect(say(between(SAMPLE, [head, work, start, end].join('')))).toHaveLength(1)
  })
})

describe('activities', () => {
  it.each<[string, Replacement[], string[]]>([
    [
      'added',
      [[PLAN, `${PLAN}          - { key: review, type: form, label: Legal review, fields: [dueDate] }\n`]],
      ['Activity "Legal review" was added to lane "talk" of phase "Work".'],
    ],
    [
      'added to a lane with a label',
      [
        ['- key: talk', '- key: talk\n        label: Checks'],
        [PLAN, `${PLAN}          - { key: review, type: form, label: Legal review, fields: [dueDate] }\n`],
      ],
      [
        'Lane "talk" of phase "Work" is now called "Checks".',
        'Activity "Legal review" was added to lane "Checks".',
      ],
    ],
    ['removed', [[HELLO, '']], ['Activity "Hello" was removed from lane "talk" of phase "Work".']],
    [
      'moved in its lane',
      [[HELLO + PLAN, PLAN + HELLO]],
      ['Activity "Plan" now comes first in lane "talk" of phase "Work".'],
    ],
    [
      'moved to another lane',
      [
        [PLAN, ''],
        ['open: [new, paused] }\n', `open: [new, paused] }\n${PLAN}`],
      ],
      ['Activity "Plan" was moved from lane "talk" of phase "Work" to lane "gates" of phase "Work".'],
    ],
    ['another label', [['label: Hello', 'label: Greet']], ['Activity "Hello" is now called "Greet".']],
    [
      'another key',
      [['key: plan', 'key: action-plan']],
      [
        'Activity "Plan" has the key "action-plan", no longer "plan": plays under way keep the old one, and to programs and reports these are two activities.',
      ],
    ],
    [
      'another key, still waited for',
      [
        ['key: plan,', 'key: action-plan,'],
        ['key: tasks, type: records,', 'key: tasks, type: records, after: [action-plan],'],
      ],
      [
        'Activity "Plan" has the key "action-plan", no longer "plan": plays under way keep the old one, and to programs and reports these are two activities.',
        'Activity "Tasks" now waits for "Plan", no longer for the one before it in its lane.',
      ],
    ],
    [
      'another type',
      [['key: hello, type: comment', 'key: hello, type: work-note']],
      ['Activity "Hello" is now of the type "work-note", no longer "comment".'],
    ],
    [
      'another type with a button of its own before',
      [['key: plan, type: work-note', 'key: plan, button: Save, type: comment']],
      [
        'Activity "Plan" is now of the type "comment", no longer "work-note".',
        'The button of activity "Plan" now says "Save", no longer "Send and continue".',
      ],
    ],
    [
      'instructions',
      [['label: Plan }', 'label: Plan, instructions: Write it down. }']],
      ['Activity "Plan" now has instructions: "Write it down.".'],
    ],
    [
      'skippable',
      [['label: Plan }', 'label: Plan, skippable: true }']],
      ['Activity "Plan" may now be skipped.'],
    ],
    [
      'when',
      [
        [
          'label: Plan }',
          'label: Plan, when: { or: [{ priority: { equals: high } }, { dueDate: { exists: true } }] } }',
        ],
      ],
      [
        'Activity "Plan" is now only for plays where priority is high or dueDate is filled in; others skip it.',
      ],
    ],
    [
      'roles',
      [['label: Plan }', 'label: Plan, roles: [playbook-admin] }']],
      ['Activity "Plan" may now only be completed by "playbook-admin".'],
    ],
    [
      'waits for nothing',
      [['label: Plan }', 'label: Plan, after: [] }']],
      ['Activity "Plan" no longer waits for the one before it in its lane, nor for any other.'],
    ],
    [
      'open',
      [['open: [new, paused]', 'open: [new, in-progress]']],
      ['The task gate of "Tasks" now also waits for in-progress, and no longer for paused.'],
    ],
    [
      'collection',
      [['collection: tasks, open: [new, paused]', 'collection: meetings, open: [new, paused]']],
      ['The gate of activity "Tasks" now looks at "meetings", no longer at "tasks".'],
    ],
  ])('%s', (_, replacements, sentences) => {
    expect(changed(...replacements)).toEqual(sentences)
    expect(back(...replacements)).toHaveLength(sentences.length)
  })

  it('says the gate of the shipped playbook the way people say it', () => {
    expect(changed(['open: [new, paused]', 'open: [new, paused, in-progress]'])).toEqual([
      'The task gate of "Tasks" now also waits for in-progress.',
    ])
  })

  it('shows of long texts the part that differs', () => {
    const long =
      'Tell the customer what will be different once this work is done, and how both sides will notice it'
    const texts = [`${long} in March.`, `${long} in April.`]
    const [from = '', to = ''] = texts.map((text) =>
      sample(['label: Plan }', `label: Plan, instructions: "${text}" }`]),
    )
    expect(say(between(from, to))).toEqual([
      'The instructions of activity "Plan" are now "…sides will notice it in April.", no longer "…sides will notice it in March.".',
    ])
  })

  it('points to the place in the new text', () => {
    const [change] = between(SAMPLE, sample(['label: Plan }', 'label: Plan, skippable: true }']))
    expect(change?.path).toEqual(['phases', 1, 'lanes', 0, 'activities', 1, 'skippable'])
  })
})

describe('fields', () => {
  const OWN = '{ name: seats, label: Seats, type: number }'
  const fields = (text: string) => sample(['fields: [priority]', `fields: [${text}]`])
  it.each<[string, string, string, string[]]>([
    ['added', 'priority', 'priority, dueDate', ['Activity "Facts" now asks for "dueDate".']],
    [
      'added as required',
      'priority',
      `priority, { name: seats, label: Seats, required: true }`,
      ['Activity "Facts" now asks for "Seats", which is required.'],
    ],
    ['removed', 'priority, dueDate', 'priority', ['Activity "Facts" no longer asks for "dueDate".']],
    [
      'moved',
      'priority, dueDate, category',
      'category, priority, dueDate',
      ['In activity "Facts", field "category" now comes first.'],
    ],
    [
      'required',
      'priority',
      '{ name: priority, required: true }',
      ['In activity "Facts", field "priority" is now required.'],
    ],
    [
      'optional',
      '{ name: priority, required: true }',
      'priority',
      ['In activity "Facts", field "priority" is no longer required.'],
    ],
    [
      'type',
      OWN,
      '{ name: seats, label: Seats, type: text }',
      ['In activity "Facts", field "Seats" is now of the type "text", no longer "number".'],
    ],
    [
      'label',
      OWN,
      '{ name: seats, label: Places, type: number }',
      ['In activity "Facts", field "Seats" is now called "Places".'],
    ],
    [
      'name',
      OWN,
      '{ name: seatCount, label: Seats, type: number }',
      [
        'In activity "Facts", the field "seats" is now named "seatCount": what plays hold under the old name does not come along.',
      ],
    ],
    [
      'options',
      '{ name: size, type: select, options: [Small, Large] }',
      '{ name: size, type: select, options: [Small, Huge] }',
      ['In activity "Facts", field "size" now also offers "Huge", and no longer "Large".'],
    ],
    [
      'when',
      'priority, dueDate',
      'priority, { name: dueDate, when: { priority: { not_in: [low] } } }',
      ['In activity "Facts", field "dueDate" is now only asked for where priority is none of low.'],
    ],
  ])('%s', (_, from, to, sentences) => {
    expect(say(between(fields(from), fields(to)))).toEqual(sentences)
  })
})

describe('scenarios', () => {
  const scenarios = (text: string) => `${SAMPLE}scenarios:\n${text}`
  const ONE = '  - { name: One, steps: [{ complete: begin }] }\n'
  const TWO = '  - { name: Two, steps: [{ reach: hello }] }\n'
  it.each<[string, string, string, string[]]>([
    ['added', scenarios(ONE), scenarios(ONE + TWO), ['Scenario "Two" was added.']],
    ['all added', SAMPLE, scenarios(ONE), ['Scenario "One" was added.']],
    ['none is none', SAMPLE, `${SAMPLE}scenarios: []\n`, []],
    ['removed', scenarios(ONE + TWO), scenarios(TWO), ['Scenario "One" was removed.']],
    ['changed', scenarios(TWO), scenarios(TWO.replace('hello', 'plan')), ['Scenario "Two" was changed.']],
    [
      'renamed',
      scenarios(TWO),
      scenarios(TWO.replace('Two', 'Deux')),
      ['Scenario "Two" is now called "Deux".'],
    ],
    ['moved', scenarios(ONE + TWO), scenarios(TWO + ONE), ['Scenario "Two" now comes first.']],
  ])('%s', (_, from, to, sentences) => {
    expect(say(between(from, to))).toEqual(sentences)
  })
})
