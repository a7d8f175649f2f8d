import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../located.ts'
import { readYaml } from '../read-yaml.ts'
import { refuse } from './types.ts'

/** A text that was read without a mistake of YAML. Offsets are those of `text`, which has no byte order mark. */
export type Source = {
  readonly text: string
  readonly root: YAMLMap
  /** What it means, with aliases put in. */
  readonly value: unknown
  readonly eol: '\n' | '\r\n'
}

/** Reads a text for edits; refuses one that has mistakes of YAML. Mistakes against the language do not matter. */
export function openSource(text: string): Source {
  let document: Document.Parsed | null = null
  const rules: string[] = []
  const read = readYaml({
    text,
    report: ({ rule }) => rules.push(rule),
    onDocument: (found) => {
      document = found
    },
  })
  const root = (document as Document.Parsed | null)?.contents
  if (rules.includes('empty-file')) refuse('empty')
  if (rules.length > 0 || read === null || !isMap(root)) refuse('unreadable')
  const firstEnd = text.indexOf('\n')
  return { text, root, value: read.value, eol: text[firstEnd - 1] === '\r' ? '\r\n' : '\n' }
}

export type Collection = YAMLMap | YAMLSeq

/** A node with the collection that holds it. */
export type Place = {
  readonly node: Node | null
  readonly parent: Collection
  readonly index: number
  /** The collection that holds the parent, and so on up to the root. */
  readonly above: Place | null
}

/** Finds what is at a path, without following aliases: what they stand for is written elsewhere. */
export function placeOf({ source, path }: { source: Source; path: Path }): Place {
  let place: Place | null = null
  let node: Node | null = source.root
  for (const step of path) {
    if (isAlias(node)) refuse('alias')
    if (!isMap(node) && !isSeq(node)) refuse('not-found')
    const parent: Collection = node
    const index = isMap(node) ? indexOfKey(node, step) : typeof step === 'number' ? step : -1
    if (!(index in parent.items)) refuse('not-found')
    const item: unknown = parent.items[index]
    node = (isMap(parent) ? (item as { value: Node | null }).value : item) as Node | null
    place = { node, parent, index, above: place }
  }
  return place ?? refuse('not-found')
}

/** The node at a path; the root for the empty path. */
export function nodeAt({ source, path }: { source: Source; path: Path }): Node | null {
  return path.length === 0 ? source.root : placeOf({ source, path }).node
}

export function indexOfKey(map: YAMLMap, name: string | number): number {
  return map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(name))
}
