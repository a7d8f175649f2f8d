import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { placeParts } from '../../../../src/admin/playbooks/tree/names.ts'
import { offsetOfPath, pathAt } from '../../../../src/admin/playbooks/tree/places.ts'
import { readTree } from '../../../../src/admin/playbooks/tree/read-tree.ts'
import type { TreeNode } from '../../../../src/admin/playbooks/tree/types.ts'

const DIRECTORY = new URL('../../../../playbook-definitions/', import.meta.url)

/** Keys and places alone: what a value is, `yaml` knows better. */
const shapeOfNode = (node: TreeNode): unknown =>
  node.kind === 'list'
    ? node.entries.map((entry) => shapeOfNode(entry.node))
    : node.kind === 'map'
      ? Object.fromEntries(node.entries.map((entry) => [entry.key, shapeOfNode(entry.node)]))
      : null

const shapeOfValue = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shapeOfValue)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOfValue(each)]))
      : null

describe('a tree of a text', () => {
  it.each(readdirSync(DIRECTORY).filter((name) => name.endsWith('.yaml')))('is that of %s', (name) => {
    const text = readFileSync(new URL(name, DIRECTORY), 'utf8')
    expect(shapeOfNode(readTree(text))).toEqual(shapeOfValue(parse(text)))
  })

  it.each([
    'a: 1\nb:\n  - c\n  - d: e\n    f: [g, {h: i}]\n',
    'a:\n- b: 1\n  c: 2\n- d\n',
    'a: "x: y"\n"b c": \'it\'\'s\'\n',
    'a: |\n  text: no key\n  - no item\nb: >-\n  more\n\n  text\nc: d\n',
    '- - a\n  - b\n- c: [\n    d, # e: f\n    g\n  ]\n',
    '{ a: { b: [c, d] }, e: "f, g" }',
    '# nothing\n\na: &x\n  b: c\n',
    'when: { or: [ { a.b: { equals: c } }, { d: { in: [e, f] } } ] }\n',
    'a: long\n  text\n  over lines\nb: c\n',
  ])('is what yaml reads: %j', (text) => {
    expect(shapeOfNode(readTree(text))).toEqual(shapeOfValue(parse(text)))
  })

  it('is there while somebody types', () => {
    const at = (text: string, path: (string | number)[]) => offsetOfPath({ tree: readTree(text), path })
    const missingColon = 'key: a\nlab\nphases:\n  - key: b\n    la\n    lanes:\n      - key: c\n'
    expect(at(missingColon, ['phases', 0, 'lanes', 0, 'key'])).toBe(missingColon.lastIndexOf('key: c'))
    const openBracket = 'fields:\n  - { name: a, requ\n  - b\nnext: c\n'
    expect(at(openBracket, ['next'])).toBe(openBracket.indexOf('next'))
    expect(at(openBracket, ['fields', 1])).toBe(openBracket.indexOf('b\nnext'))
    const wordFirst = '- lab\n  key: a\n- key: b\n'
    expect(at(wordFirst, [1, 'key'])).toBe(wordFirst.lastIndexOf('key: b'))
    expect(at(wordFirst, [0, 'key'])).toBe(wordFirst.indexOf('key: a'))
  })

  it('is made of any text', () => {
    const piece = fc.constantFrom(
      '- ',
      '\n',
      '  ',
      'a: ',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '#',
      '|',
      '>',
      '&x ',
      'word',
      '\t',
      '---\n',
      '\r\n',
      '?',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const tree = readTree(text)
        for (let offset = 0; offset <= text.length; offset++) pathAt({ tree, offset })
        expect(tree.to).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3000 },
    )
  })

  it('stays quick with nesting that no playbook has', () => {
    const from = performance.now()
    readTree('['.repeat(200_000))
    readTree('- '.repeat(20_000))
    readTree(Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'))
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

describe('a place', () => {
  const text = readFileSync(new URL('customer-play.yaml', DIRECTORY), 'utf8')
  const tree = readTree(text)
  const named = (path: (string | number)[]) =>
    placeParts({ tree, path }).map((part) => ('name' in part ? `${part.kind} ${part.name}` : part.kind))

  it('is found again from where it stands', () => {
    const paths = [
      ['record', 'roles', 0],
      ['phases', 0, 'lanes', 0, 'activities', 1, 'fields', 4, 'required'],
      ['phases', 1, 'lanes', 1, 'activities', 1, 'open', 2],
    ]
    for (const path of paths) expect(pathAt({ tree, offset: offsetOfPath({ tree, path }) })).toEqual(path)
  })

  it('is called what people call it', () => {
    expect(named([])).toEqual(['playbook'])
    expect(named(['record', 'roles', 0])).toEqual(['key record', 'key roles'])
    expect(named(['phases', 0, 'lanes', 0, 'activities', 1, 'fields', 4, 'required'])).toEqual([
      'phase Initiate',
      'activity Enter core information',
      'field shortDescription',
      'key required',
    ])
    expect(named(['phases', 1, 'lanes', 1, 'activities', 1])).toEqual([
      'phase Assist',
      'lane delivery',
      'activity Related work',
    ])
    expect(named(['phases', 1, 'lanes', 1, 'activities', 1, 'fields', 0])).toContain('field 1')
  })
})
