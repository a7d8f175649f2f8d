import { flowAt } from './flow.ts'
import { scalarTextAt } from './scalars.ts'
import type { TreeEntry, TreeNode } from './types.ts'

/** Deeper than any playbook; what is deeper still is one value. */
const MOST_DEPTH = 40

const KEY =
  /(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|([^\s#&*!|>'"%@`,[\]{}-][^\n#:]*?|-[^\s#:][^\n#:]*?))\s*(:)(?=[ \t\r\n]|$)/y

/** Reads the tree of a text. Total, and linear in the length of the text. */
export const readTree = (text: string): TreeNode => {
  let pos = text.startsWith('\uFEFF') ? 1 : 0
  const columnOf = (offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1)
  const none = (at: number): TreeNode => ({ ...NOTHING, from: at, to: at })

  /** To the first character of the next line that says something; its column, or -1 at the end. */
  const toContent = (): number => {
    for (;;) {
      const start = pos
      while (text[pos] === ' ' || text[pos] === '\t') pos++
      const char = text[pos]
      if (char === undefined) return -1
      if (char === '#' || char === '\n' || char === '\r' || isMarker(start)) {
        pos = lineEnd(pos) + 1
        if (pos > text.length) {
          pos = text.length
          return -1
        }
        continue
      }
      return columnOf(pos)
    }
  }
  const isMarker = (at: number): boolean =>
    columnOf(at) === 0 && /^(---|\.\.\.)(\s|$)/.test(text.slice(at, at + 4))
  const lineEnd = (at: number): number => {
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }
  const isDash = (): boolean => text[pos] === '-' && /^(\s|$)/.test(text[pos + 1] ?? '')
  const keyHere = (): { name: string; to: number; colon: number } | null => {
    KEY.lastIndex = pos
    const found = KEY.exec(text)
    if (!found) return null
    const colon = pos + found[0].length
    const name = found[1] ?? found[2]?.replaceAll("''", "'") ?? found[3] ?? ''
    return { name, to: colon - 1 - (/\s*$/.exec(found[0].slice(0, -1))?.[0].length ?? 0), colon }
  }

  /** A key, or the beginning of one above a key. */
  const beginsMap = (): boolean => {
    if (keyHere()) return true
    const end = lineEnd(pos)
    if (!/^[\w-]+[ \t\r]*$/.test(text.slice(pos, end))) return false
    const at = pos
    const column = columnOf(pos)
    pos = Math.min(end + 1, text.length)
    const isAbove = toContent() === column && keyHere() !== null
    pos = at
    return isAbove
  }

  /** What stands behind a colon or a dash on the same line, or below it further in than `indent`. */
  const valueAfter = ({
    indent,
    isItem,
    depth,
  }: {
    indent: number
    isItem: boolean
    depth: number
  }): TreeNode => {
    const start = pos
    while (text[pos] === ' ' || text[pos] === '\t') pos++
    skipProperties()
    const char = text[pos]
    if (char === undefined || char === '\n' || char === '\r' || char === '#') {
      const column = toContent()
      const isBelow = column > indent || (column === indent && !isItem && isDash())
      if (column === -1 || !isBelow) {
        // Back to the line's start, for whoever comes next.
        if (column !== -1) pos -= column
        return none(start)
      }
      return block(depth + 1)
    }
    if (depth < MOST_DEPTH && isItem && (isDash() || beginsMap())) return block(depth + 1)
    return inline(indent, depth)
  }

  const skipProperties = (): void => {
    const properties = /(?:[&!][^\s,[\]{}]*[ \t]*)+/y
    properties.lastIndex = pos
    pos += properties.exec(text)?.[0].length ?? 0
  }

  const inline = (indent: number, depth: number): TreeNode => {
    const char = text[pos]
    if (char === '{' || char === '[') {
      const node = flowAt({ text, offset: pos, indent, depth })
      pos = lineEnd(node.to) + 1
      return node
    }
    const { to, next, value } = scalarTextAt({ text, offset: pos, indent })
    const node: TreeNode = { ...NOTHING, kind: 'scalar', from: pos, to, value }
    pos = next
    return node
  }

  /** A list, a mapping or a value that begins here. */
  const block = (depth: number): TreeNode => {
    const column = columnOf(pos)
    if (depth > MOST_DEPTH) return inline(column - 1, depth)
    if (isDash()) return list(column, depth)
    if (beginsMap()) return map(column, depth)
    return inline(column - 1, depth)
  }

  const list = (indent: number, depth: number): TreeNode => {
    const from = pos
    const entries: TreeEntry[] = []
    for (;;) {
      const at = pos
      pos++
      const node = valueAfter({ indent, isItem: true, depth })
      entries.push({ key: entries.length, from: at, keyTo: at + 1, colon: at + 1, node })
      if (!nextOf(indent) || !isDash()) break
    }
    return { ...NOTHING, kind: 'list', from, to: endOf(entries, from), indent, entries }
  }

  const map = (indent: number, depth: number): TreeNode => {
    const from = pos
    const entries: TreeEntry[] = []
    for (;;) {
      const key = keyHere()
      if (key) {
        const at = pos
        pos = key.colon
        const node = valueAfter({ indent, isItem: false, depth })
        entries.push({ key: key.name, from: at, keyTo: key.to, colon: key.colon, node })
      } else {
        // A word that has no colon yet.
        pos = Math.min(lineEnd(pos) + 1, text.length)
      }
      if (!nextOf(indent) || (isDash() && !keyHere())) break
    }
    return { ...NOTHING, kind: 'map', from, to: endOf(entries, from), indent, entries }
  }

  /** Goes to the next line of a collection; false, and to that line's start, where it belongs to one further out. */
  const nextOf = (indent: number): boolean => {
    for (;;) {
      const column = toContent()
      if (column === -1) return false
      if (column === indent) return true
      if (column < indent) {
        pos -= column
        // The collections around look at the line again, from its first character.
        toContent()
        return false
      }
      // Further in than anything that it could belong to.
      pos = Math.min(lineEnd(pos) + 1, text.length)
    }
  }

  if (toContent() === -1) return none(pos)
  if (isDash() || text[pos] === '{' || text[pos] === '[') return block(0)
  return map(columnOf(pos), 0)
}

const NOTHING: TreeNode = {
  kind: 'none',
  from: 0,
  to: 0,
  indent: -1,
  isFlow: false,
  isClosed: false,
  entries: [],
  value: '',
}

const endOf = (entries: readonly TreeEntry[], from: number): number => {
  const last = entries.at(-1)
  return last ? Math.max(last.node.to, last.keyTo) : from
}
