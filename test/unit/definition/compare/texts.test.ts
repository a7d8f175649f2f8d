import { build } from 'esbuild'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTexts } from '../../../../src/definition/compare/index.ts'

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

it('shows what changed with the lines around it', () => {
  expect(
    compareTexts({
      from: text('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      to: text('a', 'b', 'c', 'X', 'e', 'f', 'g', 'h'),
      context: 1,
    }),
  ).toEqual({
    added: 2,
    removed: 1,
    lines: [
      { kind: 'same', from: 3, to: 3, text: 'c' },
      { kind: 'removed', from: 4, to: null, text: 'd' },
      { kind: 'added', from: null, to: 4, text: 'X' },
      { kind: 'same', from: 5, to: 5, text: 'e' },
      { kind: 'same', from: 7, to: 7, text: 'g' },
      { kind: 'added', from: null, to: 8, text: 'h' },
    ],
  })
})

it('does not care how lines end', () => {
  expect(compareTexts({ from: 'a\r\nb\r\n', to: 'a\nb' })).toEqual({ lines: [], added: 0, removed: 0 })
  expect(compareTexts({ from: '', to: '' }).lines).toEqual([])
})

it('is done at once, however much differs', () => {
  const lines = (word: string) =>
    text('head', ...Array.from({ length: 60_000 }, (_, at) => (at % 7 ? word : 'same') + at), 'tail')
  const before = process.cpuUsage()
  const compared = compareTexts({ from: lines('one'), to: lines('other') })
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(5_000)
  expect(compared.lines[0]).toEqual({ kind: 'same', from: 1, to: 1, text: 'head' })
  expect(compared.lines.at(-1)).toMatchObject({ kind: 'same', text: 'tail' })
  expect(compared.added).toBe(compared.removed)
})

it('with all lines around, one text becomes the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', '', ' c', '-d', '+e', '\\ f'), { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, (from, to) => {
      const compared = compareTexts({ from: text(...from), to: text(...to), context: 100 })
      if (compared.lines.length === 0) {
        expect(from).toEqual(to)
        return
      }
      expect(compared.lines.flatMap((line) => (line.from === null ? [] : [line.text]))).toEqual(from)
      expect(compared.lines.flatMap((line) => (line.to === null ? [] : [line.text]))).toEqual(to)
      expect(compared.lines.flatMap((line) => line.from ?? [])).toEqual(from.map((_, at) => at + 1))
      expect(compared.lines.flatMap((line) => line.to ?? [])).toEqual(to.map((_, at) => at + 1))
    }),
  )
})

it('runs in browsers, with its own texts alone', async () => {
  const { metafile } = await build({
    entryPoints: ['src/definition/compare/index.ts'],
    bundle: true,
    format: 'esm',
    metafile: true,
    platform: 'browser',
    write: false,
  })
  const inputs = Object.keys(metafile.inputs)
  expect(inputs.filter((name) => /i18n\/rooms/.test(name))).toEqual(['src/i18n/rooms/compare.ts'])
  expect(inputs.filter((name) => /src\/(runtime|api|admin)\//.test(name))).toEqual([])
})
