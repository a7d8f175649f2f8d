import { describe, expect, test } from 'vitest'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { renderLiquid } from '../../../src/runtime/liquid.ts'
import { momentOf } from '../../../src/success-plays/dates.ts'
import { type PlannedItem, type PlanProblem, planItems } from '../../../src/success-plays/plan.ts'
import { readAnswers } from '../../../src/success-plays/questions.ts'
import type { Question, SuccessPlay } from '../../../src/success-plays/types.ts'
import { playbooks, read, SAMPLE, sample } from './sample.ts'

const NOW = '2027-01-31T22:15:00.000Z'

describe('a moment', () => {
  test.each([
    ['today', '2027-01-31T12:00:00.000Z'],
    ['Today at 08:30', '2027-01-31T08:30:00.000Z'],
    ['+7 days', '2027-02-07T12:00:00.000Z'],
    ['+1 day at 10:00', '2027-02-01T10:00:00.000Z'],
    ['-2 weeks', '2027-01-17T12:00:00.000Z'],
    ['+1 month', '2027-02-28T12:00:00.000Z'],
    ['+13 months', '2028-02-29T12:00:00.000Z'],
    ['2027-04-30', '2027-04-30T12:00:00.000Z'],
    ['2027-04-30T13:00:00Z', '2027-04-30T13:00:00.000Z'],
    ['2027-04-30T13:00:00+02:00', '2027-04-30T11:00:00.000Z'],
  ])('%s', (text, moment) => {
    expect(momentOf({ text, now: NOW })).toBe(moment)
  })
  test.each(['', 'tomorrow', '7 days', '+7', '+7 years', '2027-02-30', '+1 day at 25:00', '+99999 days'])(
    '%j is none',
    (text) => expect(momentOf({ text, now: NOW })).toBeNull(),
  )
})

const plan = ({
  text = SAMPLE,
  answers = {},
  numbers = {},
  people = {},
  values = {},
}: {
  text?: string
  answers?: Record<string, unknown>
  numbers?: Record<string, string>
  people?: Record<string, unknown[]>
  values?: Record<string, unknown>
}): { items: readonly PlannedItem[]; problems: readonly PlanProblem[] } => {
  const { successPlay, findings } = read(text)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return planItems({
    successPlay: successPlay as SuccessPlay,
    playbooks,
    vocabulary: defaultVocabulary,
    answers,
    engagement: { stage: 'renew' },
    values,
    numbers,
    people,
    render: ({ template, values: known }) => {
      const rendered = renderLiquid({ template, values: known })
      return rendered.problem ? { problem: rendered.problem } : { text: rendered.text }
    },
    now: NOW,
  })
}

describe('a plan', () => {
  test('fills in answers, numbers, people and dates', () => {
    const { items, problems } = plan({
      answers: { topic: 'growth', size: 'large' },
      numbers: { main: 'IPL0000007' },
      people: { me: [1], squad: [1, 2] },
    })
    expect(problems).toEqual([])
    expect(items).toMatchObject([
      {
        as: 'main',
        title: 'About growth',
        fields: {
          shortDescription: 'About growth',
          priority: 'high',
          dueDate: '2027-02-07T12:00:00.000Z',
          assignedTo: 1,
        },
      },
      { as: 'work', of: 'main', fields: { shortDescription: 'Work on IPL0000007' } },
      { as: 'talk', of: 'main', fields: { attendees: [1, 2] } },
    ])
  })

  test('leaves out what is empty, and what belongs to what is left out', () => {
    const text = sample([
      '  - as: main\n',
      '  - as: main\n    when: { engagement.stage: { equals: expand } }\n',
    ])
    expect(plan({ text, answers: { topic: 'x', size: 'large' } }).items).toEqual([])
    const { items } = plan({ answers: { topic: 'x', size: 'small' } })
    expect(items.map(({ as, fields }) => [as, Object.keys(fields)])).toEqual([
      ['main', ['shortDescription', 'priority', 'dueDate']],
      ['talk', ['subject']],
    ])
  })

  test('says what a template did not give as it should', () => {
    const text = sample(['dueDate: +7 days', 'dueDate: "{{ answers.topic }}"'])
    const { problems } = plan({ text, answers: { topic: 'some day' } })
    expect(problems).toMatchObject([{ as: 'main', field: 'dueDate' }])
  })

  test('a template that costs too much is a problem, not a hang', () => {
    const text = sample([
      '"About {{ answers.topic }}"',
      '"{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}{{ answers.topic }}"',
    ])
    expect(plan({ text, answers: { topic: 'x' } }).problems.length).toBeGreaterThan(0)
  })
})

describe('answers', () => {
  const question = (rest: Partial<Question> & { name: string }): Question => ({
    label: rest.name,
    type: 'text',
    required: false,
    options: [],
    when: null,
    default: null,
    ...rest,
  })
  const questions = [
    question({ name: 'choice', type: 'multi-select', options: ['a', 'b'] }),
    question({ name: 'why', required: true, when: { choice: { contains: 'b' } } }),
  ]
  test.each([
    [{}, { ok: true, answers: {} }],
    [{ choice: ['a'] }, { ok: true, answers: { choice: ['a'] } }],
    [
      { choice: ['b'], why: 'So' },
      { ok: true, answers: { choice: ['b'], why: 'So' } },
    ],
  ])('%j are right', (given, expected) => expect(readAnswers({ questions, given })).toEqual(expected))
  test.each([
    [{ choice: ['c'] }, ['answers.choice']],
    [{ choice: ['b'] }, ['answers.why']],
    [{ why: 'So' }, ['answers.why']],
    [[], ['answers']],
    [{ constructor: 1 }, ['answers.constructor']],
  ])('%j are wrong', (given, paths) => {
    const result = readAnswers({ questions, given })
    expect(result.ok ? [] : result.errors.map(({ path }) => path)).toEqual(paths)
  })
})
