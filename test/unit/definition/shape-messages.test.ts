import { describe, expect, test } from 'vitest'
import { parse, SAMPLE } from './sample.ts'

/** What is said of an expectation of a scenario. */
const said = (expected: string): string[] =>
  parse(`${SAMPLE}scenarios:\n  - name: a\n    steps: [{ complete: begin }]\n    expect: ${expected}\n`)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`)

describe('what does not fit is said in the words of the language', () => {
  test.each([
    ['{ activities: [] }', 'wrong-type: activities: found a list; allowed: a mapping'],
    ['{ phases: x }', 'wrong-type: phases: found text "x"; allowed: a mapping'],
    ['{ records: { tasks: { new: -1 } } }', 'not-allowed: new: found the number -1; allowed: 0 or more'],
    ['{ records: { tasks: { new: 5000 } } }', 'not-allowed: new: found the number 5000; allowed: up to 1000'],
    [
      '{ records: { tasks: { new: 1.5 } } }',
      'wrong-type: new: found the number 1.5; allowed: a whole number',
    ],
  ])('%s', (expected, message) => {
    expect(said(expected)).toEqual([message])
  })

  test('an activity that is no mapping', () => {
    const text = SAMPLE.replace('- { key: plan, type: work-note, label: Plan }', '- plan')
    expect(parse(text).findings.find(({ rule }) => rule === 'wrong-type')?.message).toBe(
      'entry 2: found text "plan"; allowed: a mapping',
    )
  })
})
