import { describe, expect, it } from 'vitest'
import { ACROSS_RULES } from '../../../src/success-plays/lint/across.ts'
import { rules } from '../../../src/success-plays/lint/registry.ts'
import { templateNames } from '../../../src/success-plays/names.ts'
import { PEOPLE } from '../../../src/success-plays/people.ts'
import { successPlayShape } from '../../../src/success-plays/schema.ts'
import { SUCCESS_PLAY_CATEGORIES } from '../../../src/success-plays/types.ts'
import { read } from '../success-plays/sample.ts'
import { blocksOf, headingsOf, readDocument } from './markdown.ts'

const document = readDocument('docs/success-plays.md')

describe('docs/success-plays.md', () => {
  it('explains every rule there is, once, and no other', () => {
    const there = [...rules, ...ACROSS_RULES].map(({ id }) => id)
    expect(headingsOf(document, 3).sort()).toEqual([...there, 'one-record'].sort())
  })

  it('says how bad each of them is', () => {
    for (const { id, severity } of [...rules, ...ACROSS_RULES]) {
      expect(document).toContain(`### ${id}\n\nSeverity: ${severity}. `)
    }
  })

  it('shows a success play without a mistake', () => {
    const examples = blocksOf(document).filter(({ info }) => info[1] === 'success-play')
    expect(examples).toHaveLength(1)
    for (const { text } of examples) expect(read(text).findings).toEqual([])
  })

  it('names every key, category, word and name', () => {
    const words = [
      ...Object.keys(successPlayShape.shape),
      ...SUCCESS_PLAY_CATEGORIES,
      ...Object.keys(PEOPLE),
      ...Object.keys(templateNames({ questions: null, before: [] })),
    ]
    for (const word of words) expect(document).toContain(`\`${word}\``)
  })
})
