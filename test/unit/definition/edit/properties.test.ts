import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import type { Path } from '../../../../src/definition/located.ts'
import { aChoice, operationOf } from './operations.ts'
import { aText } from './texts.ts'

const bare = (text: string): string => text.replace(/^\uFEFF/, '')

const meaning = (text: string): unknown => {
  const document = parseDocument(bare(text), { schema: 'core' })
  expect(document.errors).toEqual([])
  return document.toJS()
}

const commentsIn = (text: string): string[] => text.match(/# c\d+$/gm) ?? []

type Span = { readonly start: number; readonly end: number }

/** From where an entry begins to where the next one does, with the comments above it: all that belongs to it. */
const spanOf = ({ text, path }: { text: string; path: Path }): Span | null => {
  const shift = text.length - bare(text).length
  const document = parseDocument(bare(text), { schema: 'core' })
  let node: unknown = document.contents
  let start = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) return null
      start = (pair.key as Node).range?.[0] ?? 0
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[step as number]
      start = (node as Node | undefined)?.range?.[0] ?? 0
    }
  }
  const end = (node as Node | undefined)?.range?.[2]
  if (end === undefined) return null
  const lines = text.slice(0, start + shift).split('\n')
  let from = start + shift - (lines.at(-1) as string).length
  for (let index = lines.length - 2; index >= 0 && /^\s*(#[^\n]*)?$/.test(lines[index] as string); index--) {
    from -= (lines[index] as string).length + 1
  }
  return { start: from, end: Math.max(end + shift, text.indexOf('\n', start + shift) + 1) }
}

// Many texts are read many times: slow only on a machine that has other work.
describe('an edit of any playbook', { timeout: 120_000 }, () => {
  test('means what it says, and leaves every other line as it is', () => {
    let made = 0
    let refused = 0
    fc.assert(
      fc.property(aText, aChoice, ({ text, data }, choice) => {
        const operation = operationOf({ data, text, choice })
        if (operation === null) return
        expect(meaning(text)).toEqual(data)
        const result = operation.run(text)
        if (operation.after === null) {
          expect(result).toEqual({ problem: 'last-one' })
          return
        }
        if ('problem' in result) {
          // Of what is written strangely, it may be said so; nothing else.
          expect([operation.name, result.problem]).toEqual([operation.name, 'unusual'])
          refused++
          return
        }
        made++
        const after = applyEdits({ text, edits: result.edits })
        expect(meaning(after)).toEqual(operation.after)
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        if (/\r\n/.test(text)) expect(after).not.toMatch(/[^\r]\n/)
        else expect(after).not.toContain('\r')
        const spans = operation.touched.flatMap((path) => spanOf({ text, path }) ?? [])
        const inside = (from: number, to: number) =>
          spans.some(({ start, end }) => start <= from && to <= end)
        const strayed = result.edits.filter(({ offset, length }) => {
          const from = offset + length - text.slice(offset, offset + length).trimStart().length
          return (
            from < offset + length &&
            !inside(from, offset + text.slice(offset, offset + length).trimEnd().length)
          )
        })
        expect([operation.name, strayed]).toEqual([operation.name, []])
        const kept = commentsIn(after)
        const lost = commentsIn(text).filter((comment) => !kept.includes(comment))
        if (!operation.removes) expect(lost).toEqual([])
        const places = lost.map((comment) => text.search(new RegExp(`${comment}$`, 'm')))
        expect([operation.name, places.filter((place) => !inside(place, place))]).toEqual([
          operation.name,
          [],
        ])
      }),
      { numRuns: 250 },
    )
    expect(refused).toBeLessThanOrEqual(made / 50)
  })

  test('can be followed by any other', () => {
    fc.assert(
      fc.property(
        aText,
        fc.array(aChoice, { minLength: 2, maxLength: 5 }),
        ({ text: first, data: start }, choices) => {
          let text = first
          let data = start
          for (const choice of choices) {
            const operation = operationOf({ data, text, choice })
            // Keys that were made from a label are made unique; what is expected here knows them only once.
            if (operation?.name.startsWith('add ') && /first-step|wait-it/.test(text)) continue
            const result = operation?.run(text)
            if (!operation?.after || result === undefined || 'problem' in result) continue
            text = applyEdits({ text, edits: result.edits })
            data = operation.after
            if (JSON.stringify(data).includes('"renamed"')) break
          }
          expect(meaning(text)).toEqual(data)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('names the place where the node is afterwards', () => {
    fc.assert(
      fc.property(aText, aChoice, ({ text, data }, choice) => {
        const operation = operationOf({ data, text, choice })
        const result = operation?.run(text)
        if (result === undefined || 'problem' in result || operation?.removes !== false) return
        const after = parseDocument(bare(applyEdits({ text, edits: result.edits })), { schema: 'core' })
        const node = after.getIn(result.path, true)
        expect(node === undefined || isCollection(node) || isScalar(node) || isPair(node)).toBe(true)
        expect(after.hasIn(result.path)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
