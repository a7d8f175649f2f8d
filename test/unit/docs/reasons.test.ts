import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { headingsOf, readDocument } from './markdown.ts'

const document = readDocument('docs/reasons.md')

/** The codes of a union in src/engine/types.ts, read from its text: types are gone when a test runs. */
const codesOf = (type: string): string[] => {
  const source = readDocument('src/engine/types.ts')
  const start = source.indexOf(`export type ${type} =`)
  expect(start).toBeGreaterThan(-1)
  const text = source.slice(start, source.indexOf('\nexport type', start + 1))
  const codes = [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code ?? '')
  return [...new Set(codes)].sort()
}

/** First cells of a table's rows below a heading of the second level. */
const rowsBelow = (heading: string): string[] => {
  const section = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? '').sort()
}

describe('docs/reasons.md', () => {
  it('explains every reason that there is a type for, and no other', () => {
    const states = ['canceled', 'closed']
    const codes = codesOf('Reason').filter((code) => !states.includes(code))
    expect(codes.length).toBeGreaterThan(10)
    expect(headingsOf(document, 3).sort()).toEqual(codes)
  })

  it('explains every reason that there is a sentence for', () => {
    const explained = headingsOf(document, 3)
    const variants = ['more', 'play-canceled', 'activity-skipped']
    for (const key of Object.keys(en.reasons)) {
      const code = key.replace(/_(one|other)$/, '').replace(/-(unnamed|after|always)$/, '')
      if (!variants.includes(code)) expect(explained).toContain(code)
    }
  })

  it('explains every code of a refusal', () => {
    expect(rowsBelow('Codes of a refusal')).toEqual(codesOf('RefusalCode'))
    expect(rowsBelow('Codes of a refusal')).toEqual(Object.keys(en.refusals).sort())
  })

  it('explains every cause of wrong input', () => {
    const causes = Object.keys(en.inputErrors).map((key) => key.replace(/-(any|allowed)$/, ''))
    expect(rowsBelow('Wrong or missing input')).toEqual([...new Set(causes)].sort())
  })
})
