import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Document, isMap, isSeq, Lexer, parseDocument } from 'yaml'
import { applyEdits } from '../../../src/definition/fixes/apply.ts'
import { fixOf } from '../../../src/definition/fixes/edits.ts'
import { fixDefinition } from '../../../src/definition/fixes/fix-definition.ts'
import type { Change } from '../../../src/definition/fixes/types.ts'
import type { Path } from '../../../src/definition/located.ts'
import { parseDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'
import { SAMPLE, sample, sampleWhen } from './sample.ts'

const definitions = new URL('../../../playbook-definitions/', import.meta.url)
const shipped = ['', 'success-plays/'].flatMap((folder) =>
  readdirSync(new URL(folder, definitions))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, definitions), 'utf8')),
)

/** Every way that YAML writes a mapping or a list, with comments, anchors and odd spaces. */
const ODD = `# first
a: 1   # one
b:
  - x   # an item
  -   y
  # about z
  - z
c: [ 1,2 , 3, ]   # three
d: { e: f , g: h, i: [j] }
k:
  l: "m"
  n: 'it''s'   # quoted
  o: >-
    folded
    text

  # about p
  p: |
    as it
      stands
q: &anchor r
s: *anchor
t:
  - u: 1
    v: 2
    w: 3
  - { x: 1 }
y: plain text
'z': last`

const texts = [SAMPLE, ODD, ODD.replaceAll('\n', '\r\n'), ...shipped]

/** Every place of a document. */
const pathsOf = (document: Document.Parsed): Path[] => {
  const paths: Path[] = []
  const walk = (node: unknown, path: Path): void => {
    const items = isMap(node)
      ? node.items.map(({ key, value }) => [String(key), value] as const)
      : isSeq(node)
        ? node.items.map((item, index) => [index, item] as const)
        : []
    for (const [step, inner] of items) {
      paths.push([...path, step])
      walk(inner, [...path, step])
    }
  }
  walk(document.contents, [])
  return paths
}

const commentsOf = (text: string): string[] => {
  let before = ''
  return [...new Lexer().lex(text)].filter((lexeme) => {
    const isComment = lexeme.startsWith('#') && before !== '\u001F'
    before = lexeme
    return isComment
  })
}

/** All of the small texts, some of the shipped ones: they are written alike. */
const places = texts.flatMap((text, number) => {
  const document = parseDocument(text, { schema: 'core' })
  return pathsOf(document)
    .map((path) => ({ text, document, path }))
    .filter((_, index) => number < 3 || index % 36 === number % 36)
})

/** What the document model makes of the same change. */
const expected = ({ text, change }: { text: string; change: Change }): unknown => {
  const document = parseDocument(text, { schema: 'core' })
  if (change.kind === 'remove') document.deleteIn(change.path)
  else document.setIn(change.path, change.value)
  return document.toJS()
}

// Many texts are read: slow only on a machine that has other work.
describe('the edits of a change', { timeout: 120_000 }, () => {
  test('take away what is at any place, and nothing else', () => {
    let made = 0
    for (const { text, document, path } of places) {
      const change: Change = { kind: 'remove', path }
      const fix = fixOf({ proposal: { title: '-', changes: [change] }, text, document })
      if (fix === null) continue
      made++
      const after = applyEdits({ text, edits: fix.edits })
      expect(parseDocument(after, { schema: 'core' }).errors).toEqual([])
      expect(parseDocument(after, { schema: 'core' }).toJS()).toEqual(expected({ text, change }))
      const [edit] = fix.edits
      const removed = text.slice(edit?.offset, (edit?.offset ?? 0) + (edit?.length ?? 0))
      expect([...commentsOf(after), ...commentsOf(removed)].sort()).toEqual(commentsOf(text).sort())
    }
    expect(made).toBeGreaterThan(places.length / 2)
  })

  test('give a text any other value', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'yes',
        '12',
        'null',
        '- x',
        'a: b',
        'a #b',
        "it's",
        '"',
        '[',
        '',
        ' x ',
        'x\ny',
        '*a',
        '&a',
      ),
    )
    let made = 0
    fc.assert(
      fc.property(fc.constantFrom(...places), any, ({ text, document, path }, value) => {
        const change: Change = { kind: 'set', path, value }
        const fix = fixOf({ proposal: { title: '-', changes: [change] }, text, document })
        if (fix === null) return
        made++
        const after = applyEdits({ text, edits: fix.edits })
        expect(parseDocument(after, { schema: 'core' }).toJS()).toEqual(expected({ text, change }))
        expect(commentsOf(after)).toEqual(commentsOf(text))
      }),
      { numRuns: 200 },
    )
    expect(made).toBeGreaterThan(25)
  })

  test('quote anew what the quotes of the text cannot hold', () => {
    const text = ODD.replaceAll('\n', '\r\n')
    const document = parseDocument(text, { schema: 'core' })
    for (const value of ['x\ny', 'x\r\ny\n', 'a\tb', "it's"]) {
      const change: Change = { kind: 'set', path: ['k', 'n'], value }
      const edits = fixOf({ proposal: { title: '-', changes: [change] }, text, document })?.edits ?? []
      const after = applyEdits({ text, edits })
      expect(parseDocument(after, { schema: 'core' }).toJS()).toEqual(expected({ text, change }))
      expect(commentsOf(after)).toEqual(commentsOf(text))
    }
  })

  test('leave alone what cannot be cut safely', () => {
    const document = parseDocument(ODD)
    const refused = (...path: Path) =>
      fixOf({ proposal: { title: '-', changes: [{ kind: 'remove', path }] }, text: ODD, document })
    expect(refused('q')).toBeNull()
    expect(refused('nothing')).toBeNull()
    expect(refused('s', 'r')).toBeNull()
    expect(refused('d', 'i', 0)).toBeNull()
  })
})

describe('fixDefinition', { timeout: 120_000 }, () => {
  const fix = (text: string) => fixDefinition({ file: 'sample.yaml', text, vocabulary })

  test('changes nothing where there is nothing to fix', () => {
    for (const text of shipped) expect(fix(text)).toEqual({ text, fixed: [] })
    expect(fix(SAMPLE).text).toBe(SAMPLE)
  })
  test('goes on until none is left', () => {
    const text = sample(['label: Plan }', 'label: "Plan it : ", after: [hello] }'])
    const { text: mended, fixed } = fix(text)
    expect(mended).toBe(sample(['label: Plan }', 'label: "Plan it" }']))
    expect(fixed.map(({ rule }) => rule).sort()).toEqual(['after-default', 'label-ending'])
  })
  test('takes a byte order mark and line ends as they are', () => {
    const text = `\uFEFF${sample(['label: Plan }', 'label: Plan! }'])}`.replaceAll('\n', '\r\n')
    expect(fix(text).text).toBe(text.replace('Plan!', 'Plan'))
  })
  test('removes a condition that is always true', () => {
    const text = sampleWhen('{ or: [{ priority: { exists: true } }, { priority: { exists: false } }] }')
    expect(fix(text).text).toBe(SAMPLE)
  })
  test('never leaves more errors than there were, whatever the text', () => {
    const errorsOf = (text: string) =>
      parseDefinition({ file: 'x', text, vocabulary }).findings.filter(({ severity }) => severity === 'error')
        .length
    const spoilt = [
      'label: Plan!',
      'after: [hello, plan, hello]',
      'roles: [customer-success-agent]',
      'when: { priority: { not_in: [] } }',
      'laneOrder: parallel',
      '# lint-ignore x: y',
      '}',
      '\n',
      '- ',
      '&a ',
      '*a',
    ]
    const text = fc
      .array(fc.tuple(fc.nat(), fc.constantFrom(...spoilt)), { minLength: 1, maxLength: 4 })
      .map((changes) =>
        changes.reduce((before, [at, add]) => {
          const ends = [...before.matchAll(/(?<=, |\n {10}|\n {4})(?=\S)/g)].map(({ index }) => index)
          const place = ends[at % ends.length] ?? 0
          return `${before.slice(0, place)}${add}, ${before.slice(place)}`
        }, SAMPLE),
      )
    fc.assert(
      fc.property(text, (before) => {
        const { text: after } = fix(before)
        expect(errorsOf(after)).toBeLessThanOrEqual(errorsOf(before))
      }),
      { numRuns: 100 },
    )
  })
})
