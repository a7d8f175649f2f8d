import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../src/definition/types.ts'
import { lintSuccessPlay, rules } from '../../../src/success-plays/lint/registry.ts'
import { playbooks, read, SAMPLE, sample } from './sample.ts'

test('the sample has no mistake, and is frozen', () => {
  const { successPlay, findings } = read(SAMPLE)
  expect(findings).toEqual([])
  expect(Object.isFrozen(successPlay?.creates[0]?.fields)).toBe(true)
})

/** What is changed, what is found and the words that stand there, and words of the first message. */
const CASES: [name: string, changes: [string, string][], found: string[], says: string][] = [
  ['a name twice', [['as: work', 'as: main']], ['as-unique @ main'], 'the name "main" is here twice'],
  [
    'a name that means something',
    [['as: talk', 'as: answers']],
    ['as-unique @ answers'],
    'means something else',
  ],
  [
    'of nobody',
    [['main\n      subject', 'mian\n      subject']],
    ['of-unknown @ mian'],
    'did you mean "main"?',
  ],
  [
    'of a task',
    [['main\n      subject', 'work\n      subject']],
    ['of-unknown @ work'],
    'no play is called "work"',
  ],
  [
    'this from an engagement',
    [['main\n      subject', 'this\n      subject']],
    ['of-this @ this'],
    'there is no play',
  ],
  [
    'an unknown playbook',
    [['internal-play', 'internal-pley']],
    ['playbook-unknown @ internal-pley'],
    'did you mean "internal-play"?',
  ],
  [
    'a role that may not start it',
    [['roles: [customer', 'roles: [ale-success-agent, customer']],
    ['playbook-roles @ internal-play'],
    '"ale-success-agent" may not start',
  ],
  [
    'an unknown role',
    [['[customer-success-agent]', '[customer-success-agnet]']],
    ['role-unknown @ customer-success-agnet', 'playbook-roles @ internal-play'],
    'unknown role',
  ],
  [
    'a role twice',
    [['[customer-success-agent]', '[customer-success-agent, customer-success-agent]']],
    ['values-unique @ customer-success-agent]'],
    'is here twice',
  ],
  [
    'an unknown play field',
    [['priority: high', 'prioritty: high']],
    ['field-unknown @ prioritty'],
    'did you mean "priority"?',
  ],
  [
    'the engagement',
    [['priority: high', 'engagement: x']],
    ['field-unknown @ engagement'],
    'where the launch is from',
  ],
  [
    'a value that there is not',
    [['priority: high', 'priority: hihg']],
    ['field-value @ hihg'],
    'did you mean "high"?',
  ],
  [
    'a category of another playbook',
    [['priority: high', 'category: Training']],
    ['field-value @ Training'],
    'allowed: General, Account health',
  ],
  ['a date that is none', [['+2 weeks', 'in two weeks']], ['field-value @ in two weeks'], '+7 days'],
  [
    'somebody by name',
    [['assignedTo: me', 'assignedTo: Dana']],
    ['field-value @ Dana'],
    'allowed: me, assignedTo',
  ],
  [
    'an internal play that customers see',
    [['priority: high', 'visibleToCustomer: true']],
    ['field-value @ true'],
    'internal',
  ],
  [
    'Liquid that is not closed',
    [['{{ answers.topic }}', '{{ answers.topic']],
    ['liquid-syntax @ {{ answers', 'answer-unused @ topic'],
    'answer to "topic" is used nowhere',
  ],
  [
    'a filter that there is not',
    [['answers.topic }}', 'answers.topic | upperase }}']],
    ['liquid-syntax @ {{ answers', 'answer-unused @ topic'],
    'undefined filter',
  ],
  [
    'an unknown variable',
    [['{{ answers.topic }}', '{{ anwsers.topic }}']],
    ['liquid-variable @ anwsers.topic', 'answer-unused @ topic'],
    'there is no "anwsers.topic"',
  ],
  [
    'an unknown answer',
    [['{{ answers.topic }}', '{{ answers.topics }}']],
    ['liquid-variable @ answers.topics', 'answer-unused @ topic'],
    'did you mean "answers.topic"?',
  ],
  [
    'a later item',
    [['About {{', '{{ talk.number }} {{']],
    ['liquid-variable @ talk.number'],
    'there is no "talk.number"',
  ],
  [
    'an id that is not known yet',
    [['{{ main.number }}', '{{ main.id }}']],
    ['liquid-variable @ main.id'],
    'allowed: main.number, main.title',
  ],
  [
    'answers in a default',
    [['default: small', 'default: "{{ answers.topic }}"']],
    ['liquid-variable @ answers.topic'],
    'there is no',
  ],
  [
    'in a block',
    [['"About {{ answers.topic }}"', '|\n          {{ answers.topic }}\n          On {{ account.nmae }}']],
    ['liquid-variable @ account.nmae'],
    'did you mean "account.name"?',
  ],
  [
    'the second of two that are alike',
    [['About {{ answers.topic }}', '{{ answers.topic }} topic.more {{ topic.more }}']],
    ['liquid-variable @ topic.more }}'],
    'there is no',
  ],
  [
    'a question twice',
    [['name: size', 'name: topic']],
    ['question-doubled @ topic', 'condition-field @ size'],
    'is here twice',
  ],
  [
    'no options',
    [['    options: [small, large]\n', '']],
    ['question-options @ name: size', 'question-default @ small'],
    'has no options',
  ],
  ['options of text', [['    type: select\n', '']], ['question-options @ options'], 'allowed for select'],
  [
    'a default that is no option',
    [['default: small', 'default: tiny']],
    ['question-default @ tiny'],
    'allowed: small, large',
  ],
  [
    'an answer for nothing',
    [['    when: { size: { equals: large } }\n', '']],
    ['answer-unused @ size'],
    'used nowhere',
  ],
  [
    'a condition on nothing',
    [['{ size: {', '{ sise: {']],
    ['condition-field @ sise', 'answer-unused @ size'],
    'did you mean "size"?',
  ],
  [
    'an operator that does not fit',
    [['{ equals: large }', '{ greater_than: 3 }']],
    ['condition-operator @ greater_than'],
    'does not fit',
  ],
  [
    'a value that is never answered',
    [['{ equals: large }', '{ equals: huge }']],
    ['condition-value @ huge'],
    'is never',
  ],
  [
    'an unknown key',
    [['title: Sample', 'title: Sample\ntitel: x']],
    ['unknown-key @ titel'],
    'did you mean "title"?',
  ],
  [
    'an unknown category',
    [['success-support', 'sucess-support']],
    ['not-allowed @ sucess-support'],
    'did you mean "success-support"?',
  ],
  [
    'two records in one item',
    [['    meeting:\n', '    task: { of: main, shortDescription: x }\n    meeting:\n']],
    ['one-record @ as: talk'],
    'exactly one of them',
  ],
  [
    'a key of another kind',
    [['subject: Talk', 'subject: Talk\n      dueDate: +1 day']],
    ['unknown-key @ dueDate'],
    'unknown key "dueDate"',
  ],
  ['nothing', [[SAMPLE, '']], ['empty-file @ '], 'one success play (key, category, title, creates)'],
  [
    'a second one',
    [[SAMPLE, `${SAMPLE}---\nkey: other\n`]],
    ['several-documents @ key: other'],
    'one success play a file',
  ],
  ['a tab', [['    label: Topic', '\tlabel: Topic']], ['tabs @ \tlabel'], 'blanks only'],
]

describe('finds', () => {
  test.each(CASES)('%s', (_name, changes, expected, says) => {
    const text = sample(...changes)
    const { successPlay, findings } = read(text)
    const lines = text.split('\n')
    const found = findings.map(({ rule, line, column }) => {
      const there = (lines[line - 1] ?? '').slice(column - 1)
      const wanted = expected.find((each) => each.startsWith(`${rule} @ `))?.slice(rule.length + 3)
      return `${rule} @ ${wanted !== undefined && there.startsWith(wanted) ? wanted : there}`
    })
    expect(found.sort()).toEqual([...expected].sort())
    expect(findings.map(({ message }) => message).join('\n')).toContain(says)
    expect(successPlay === null).toBe(findings.some(({ severity }) => severity === 'error'))
  })

  test('a field that the playbook cannot start without', () => {
    const internal = playbooks.get('internal-play') as Definition
    const [phase] = internal.phases
    const [lane] = phase?.lanes ?? []
    const [create] = lane?.activities ?? []
    const needy = structuredClone(internal) as unknown as { phases: { lanes: { activities: unknown[] }[] }[] }
    const reason = {
      name: 'category',
      own: false,
      label: null,
      required: true,
      type: null,
      options: [],
      when: null,
    }
    needy.phases[0]?.lanes[0]?.activities.splice(0, 1, { ...create, fields: [reason] })
    const known = new Map([['internal-play', needy as unknown as Definition]])
    const { findings } = read(SAMPLE, known)
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['field-required', expect.stringContaining('"category" is missing')],
    ])
    expect(read(sample(['priority: high', 'category: General']), known).findings).toEqual([])
  })
})

test('a rule that crashes is a finding, and the others are still heard', () => {
  const { successPlay } = read(SAMPLE)
  const found: string[] = []
  lintSuccessPlay({
    successPlay: successPlay as NonNullable<typeof successPlay>,
    vocabulary: {} as never,
    playbooks: null,
    checks: [
      {
        id: 'crashes',
        severity: 'error',
        check: () => {
          throw new Error('Boom')
        },
      },
      { id: 'speaks', severity: 'error', check: ({ report }) => report({ path: [], message: 'x' }) },
    ],
    report: ({ rule }) => found.push(rule),
  })
  expect(found).toEqual(['rule-crashed', 'speaks'])
})

test('every rule has a name of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('without playbooks what is said of them is not looked at', () => {
  expect(
    read(sample(['internal-play', 'whatever'], ['priority: high', 'anything: x']), null).findings,
  ).toEqual([])
})

test('reads any text without throwing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(SAMPLE.length), fc.nat(20), (text, at, drop) => {
      const { findings, successPlay } = read(SAMPLE.slice(0, at) + text + SAMPLE.slice(at + drop))
      expect(findings.some(({ severity }) => severity === 'error')).toBe(successPlay === null)
      for (const { line, column } of findings) expect(line * column).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
