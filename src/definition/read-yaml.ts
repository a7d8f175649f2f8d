import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { describe, quote } from './describe.ts'
import { guardText, STRANGE_CHARACTERS } from './guard.ts'
import { LIMITS } from './limits.ts'
import type { Located } from './located.ts'

/** Takes note of one thing that is wrong at an offset of the text. */
export type Report = (problem: { offset: number; rule: string; message: string }) => void

/** What a file holds, in the words of messages. */
export type Expected = { readonly one: string; readonly keys: string }

const A_PLAYBOOK: Expected = { one: 'one playbook', keys: 'key, label, record, phases' }

/**
 * Reads YAML 1.2 (core schema: `yes` is text, a date is text) into plain values with their places. Gives null when
 * there is nothing sound to go on with; everything that is wrong is reported. Never throws.
 */
export function readYaml({
  text,
  report,
  expected = A_PLAYBOOK,
  onDocument,
}: {
  text: string
  report: Report
  expected?: Expected
  /** Gets the document that the values were read from, for edits of its text. */
  onDocument?: (document: Document.Parsed) => void
}): Located | null {
  try {
    const tokens = guardText({ text, report })
    if (tokens === null) return null
    const composer = new Composer({
      schema: 'core',
      prettyErrors: false,
      uniqueKeys: false,
      resolveKnownTags: false,
      keepSourceTokens: onDocument !== undefined,
    })
    const documents = [...composer.compose(tokens, true, text.length)]
    if (documents[0] !== undefined) onDocument?.(documents[0])
    return readDocuments({ documents, report, expected })
  } catch (error) {
    report({ offset: 0, rule: 'yaml-syntax', message: `the text cannot be read as YAML: ${String(error)}` })
    return null
  }
}

function readDocuments({
  documents,
  report,
  expected,
}: {
  documents: readonly Document.Parsed[]
  report: Report
  expected: Expected
}): Located | null {
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  for (const { pos, message, code } of problems) {
    const rule = code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml-syntax'
    report({ offset: pos[0], rule, message: message.split('\n')[0] as string })
  }
  const second = documents[1]
  if (second !== undefined) {
    const offset = second.contents?.range?.[0] ?? second.range[0]
    report({
      offset,
      rule: 'several-documents',
      message: `a second document starts here; allowed: ${expected.one} a file`,
    })
  }
  const contents = documents[0]?.contents
  const empty = contents == null || (isScalar(contents) && contents.value === null)
  if (empty && problems.length === 0) {
    report({
      offset: 0,
      rule: 'empty-file',
      message: `the file is empty; allowed: ${expected.one} (${expected.keys})`,
    })
  }
  return empty || problems.length > 0 ? null : createReader(report).read({ node: contents, keyOffset: null })
}

type Reading = { node: Node | null; keyOffset: number | null; parentOffset?: number }

/** Reads nodes in the order of the text, so that an alias finds what its anchor was last given to. */
function createReader(report: Report): { read(reading: Reading): Located } {
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  let values = 0

  function read({ node, keyOffset, parentOffset = 0 }: Reading): Located {
    values++
    const offset = node?.range?.[0] ?? keyOffset ?? parentOffset
    const leaf = (value: unknown): Located => ({ value, offset, keyOffset, children: new Map() })
    if (values > LIMITS.values) {
      if (values === LIMITS.values + 1) {
        const message = `more than ${LIMITS.values} values once aliases are put in; allowed: up to ${LIMITS.values}`
        report({ offset, rule: 'aliases', message })
      }
      return leaf(null)
    }
    if (isAlias(node)) return followAlias({ node, offset, keyOffset, leaf })
    if (node !== null && 'anchor' in node && node.anchor) anchors.set(node.anchor, node)
    if (!isMap(node) && !isSeq(node)) return readScalar({ node, offset, keyOffset, leaf })
    open.add(node)
    const children = isMap(node) ? readPairs(node.items, offset) : readItems(node.items, offset)
    open.delete(node)
    return { value: toValue({ children, isList: isSeq(node) }), offset, keyOffset, children }
  }

  function followAlias({ node, offset, keyOffset, leaf }: Leaf<{ readonly source: string }>): Located {
    const target = anchors.get(node.source)
    if (target !== undefined && !open.has(target)) {
      return read({ node: target, keyOffset, parentOffset: offset })
    }
    const why = target === undefined ? 'has no &anchor before it' : 'stands inside its own &anchor'
    report({ offset, rule: 'yaml-syntax', message: `the alias ${quote(`*${node.source}`)} ${why}` })
    return leaf(null)
  }

  function readScalar({ node, offset, keyOffset, leaf }: Leaf<Node | null>): Located {
    const value = isScalar(node) ? node.value : null
    if (typeof value === 'string' && STRANGE_CHARACTERS.test(value)) {
      const message = `found a control character in ${quote(value)}; allowed: text without control characters`
      report({ offset, rule: 'characters', message })
    }
    // A key without a value: its place is the key, there is nothing else to point at.
    if (value === null && keyOffset !== null)
      return { value, offset: keyOffset, keyOffset, children: new Map() }
    return leaf(value)
  }

  function readItems(items: readonly unknown[], parentOffset: number): Map<string | number, Located> {
    return new Map(
      items.map((item, index) => [index, read({ node: item as Node | null, keyOffset: null, parentOffset })]),
    )
  }

  function readPairs(
    pairs: readonly { key: unknown; value: unknown }[],
    parentOffset: number,
  ): Map<string | number, Located> {
    const children = new Map<string | number, Located>()
    for (const pair of pairs) {
      const key = pair.key as Node | null
      const keyOffset = key?.range?.[0] ?? parentOffset
      const name = isScalar(key) && key.value !== null ? String(key.value) : null
      const child = read({ node: pair.value as Node | null, keyOffset, parentOffset })
      if (name === null) {
        const found = isScalar(key) || key === null ? describe(null) : 'something else'
        report({ offset: keyOffset, rule: 'key-not-text', message: `found ${found} as a key; allowed: text` })
      } else if (name === '__proto__') {
        report({
          offset: keyOffset,
          rule: 'unknown-key',
          message: `unknown key ${quote(name)}; it is allowed nowhere`,
        })
      } else if (children.has(name)) {
        report({
          offset: keyOffset,
          rule: 'doubled-key',
          message: `the key ${quote(name)} is here twice; allowed: once`,
        })
      } else {
        children.set(name, child)
      }
    }
    return children
  }

  return { read }
}

type Leaf<N> = { node: N; offset: number; keyOffset: number | null; leaf: (value: unknown) => Located }

/** Safe as plain objects: the one key that would do more than store a value never gets here. */
function toValue({
  children,
  isList,
}: {
  children: ReadonlyMap<string | number, Located>
  isList: boolean
}): unknown {
  if (isList) return [...children.values()].map(({ value }) => value)
  const value: Record<string, unknown> = {}
  for (const [key, child] of children) value[key] = child.value
  return value
}
