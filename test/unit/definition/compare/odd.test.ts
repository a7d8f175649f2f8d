import { describe, expect, it } from 'vitest'
import { fieldLikeness, textLikeness } from '../../../../src/definition/compare/alike.ts'
import { compareDefinitions, sayChange } from '../../../../src/definition/compare/index.ts'
import { pairAlike } from '../../../../src/definition/compare/pair.ts'
import { sayCondition } from '../../../../src/definition/compare/say-condition.ts'
import { wordsIn } from '../../../../src/definition/compare/words.ts'
import { readDefinition } from '../../../../src/definition/parse.ts'
import type { Condition, FormField } from '../../../../src/definition/types.ts'
import { defaultVocabulary as vocabulary } from '../../../../src/definition/vocabulary.ts'
import { SAMPLE } from '../sample.ts'

describe('words', () => {
  it('are English where the language is not known', () => {
    expect(wordsIn('').language).toBe('en')
    expect(wordsIn('xx-YY').language).toBe('en')
    expect(wordsIn('de-AT').language).toBe('de')
  })

  it('name the first of many, and how many more there are', () => {
    const { plainList, plain } = wordsIn('en')
    expect(plainList(Array.from({ length: 15 }, (_, at) => at))).toMatch(/^0, 1, .*, 11, .*3/)
    expect(plainList([])).toBe(plain(null))
    expect(plain({ a: 1 })).toContain('{"a":1}')
  })
})

describe('a condition in words', () => {
  const say = (condition: unknown) => sayCondition({ condition: condition as Condition, language: 'en' })
  it('has brackets where and meets or', () => {
    const either = [{ priority: { equals: 'low' } }, { priority: { equals: 'high' } }]
    expect(say({ or: either, state: { equals: 'new' } })).toMatch(
      /^\(priority .* or priority .*\) and state /,
    )
    expect(say({ or: either })).not.toContain('(')
  })
  it('says of nothing whether it is empty or not', () => {
    expect(say({ priority: { equals: null } })).toBe(say({ priority: { exists: false } }))
    expect(say({ priority: { not_equals: null } })).toBe(say({ priority: { exists: true } }))
  })
  it('ends where nobody would read on, and takes what is none', () => {
    let deep: unknown = { priority: { equals: 'x' } }
    for (let depth = 0; depth < 12; depth++) deep = { and: [deep] }
    expect(say(deep)).toBe('…')
    expect(say(null)).toBe('…')
    expect(say({})).toBe('…')
    expect(say({ priority: 3 })).toBe('…')
  })
})

describe('likeness', () => {
  it('of single letters is none, of the same letters full', () => {
    expect(textLikeness('a', 'b')).toBe(0)
    expect(textLikeness('A', 'a')).toBe(1)
  })
  it('of texts is the same after thousands of others', () => {
    const before = textLikeness('review the contract', 'review contract')
    for (let at = 0; at < 1200; at++) textLikeness(`text ${at}`, 'another')
    expect(textLikeness('review the contract', 'review contract')).toBe(before)
    expect(before).toBeGreaterThan(0.5)
  })
  it('of fields: the same options are enough', () => {
    const field = { own: true, type: 'select', label: null, options: ['a', 'b'] } as unknown as FormField
    expect(fieldLikeness({ ...field, name: 'x' }, { ...field, name: 'q' })).toBe(2)
    expect(fieldLikeness({ ...field, name: 'x' }, { ...field, name: 'q', options: [] })).toBe(0)
  })
  it('is not guessed of too many', () => {
    const many = (from: number) => Array.from({ length: 201 }, (_, at) => from + at)
    const pairs = new Map<number, number>()
    pairAlike({ pairs, before: many(0), now: many(1000), likeness: () => 1 })
    expect(pairs.size).toBe(0)
    pairAlike({ pairs, before: [1], now: [2], likeness: () => 1 })
    expect(pairs).toEqual(new Map([[2, 1]]))
  })
})

describe('what stands first now', () => {
  const read = (text: string) => readDefinition({ file: 'x', text, vocabulary }).draft
  const said = (from: string, to: string) =>
    compareDefinitions({ from: read(from), to: read(to) }).map((change) =>
      sayChange({ change, language: 'en' }),
    )

  it('a scenario, a phase, a field', () => {
    const scenarios = (...names: string[]) =>
      `${SAMPLE}scenarios:\n${names.map((name) => `  - { name: ${name}, steps: [{ complete: begin }] }\n`).join('')}`
    const [first, ...more] = said(scenarios('one', 'two', 'three'), scenarios('three', 'one', 'two'))
    expect(first).toMatch(/"three".*first/i)
    expect(more).toEqual([])
    const fields = (list: string) => SAMPLE.replace('[priority]', `[${list}]`)
    const [field] = said(fields('priority, squad, dueDate'), fields('dueDate, priority, squad'))
    expect(field).toMatch(/first/i)
    const at = SAMPLE.indexOf('  - key: end')
    const start = SAMPLE.indexOf('  - key: start')
    const [phase] = said(SAMPLE, SAMPLE.slice(0, start) + SAMPLE.slice(at) + SAMPLE.slice(start, at))
    expect(phase).toMatch(/"End".*first/i)
    const [activity] = said(
      SAMPLE,
      SAMPLE.replace('          - { key: hello, type: comment, label: Hello }\n', '').replace(
        'label: Plan }\n',
        'label: Plan }\n          - { key: hello, type: comment, label: Hello }\n',
      ),
    )
    expect(activity).toMatch(/"(Plan|Hello)"/)
  })
})
