import { quotedAt } from './scalars.ts'
import type { TreeEntry, TreeNode } from './types.ts'

const MOST_DEPTH = 40

/** A mapping or list in brackets. Where its end is missing, it ends before the line that belongs to something else. */
export const flowAt = ({
  text,
  offset,
  indent,
  depth,
}: {
  text: string
  offset: number
  indent: number
  depth: number
}): TreeNode => {
  let pos = offset

  /** Over blanks, comments and line ends; false: what comes is not part of the brackets any more. */
  const skip = (): boolean => {
    for (;;) {
      const char = text[pos]
      if (char === undefined) return false
      if (char === ' ' || char === '\t' || char === '\r') pos++
      else if (char === '#' && /[\s,[{]/.test(text[pos - 1] ?? ' ')) {
        while (pos < text.length && text[pos] !== '\n') pos++
      } else if (char === '\n') {
        const line = /^[ \t]*/.exec(text.slice(pos + 1))?.[0] ?? ''
        const first = text[pos + 1 + line.length]
        const isBlank = first === undefined || first === '\n' || first === '\r' || first === '#'
        if (!isBlank && line.length <= indent && first !== ']' && first !== '}') return false
        pos++
      } else return true
    }
  }

  const read = (level: number): TreeNode => {
    const from = pos
    const isMap = text[pos] === '{'
    const close = isMap ? '}' : ']'
    const entries: TreeEntry[] = []
    pos++
    let lastTo = pos
    for (;;) {
      const goesOn = skip()
      const char = text[pos]
      if (!goesOn || char === undefined || (/[\]}]/.test(char) && char !== close)) {
        return { ...node(isMap, from, goesOn ? pos : lastTo, entries), isClosed: false }
      }
      if (char === close) {
        pos++
        return { ...node(isMap, from, pos, entries), isClosed: true }
      }
      if (char === ',') pos++
      else entries.push(isMap ? pair(level) : item(level, entries.length))
      lastTo = pos
    }
  }

  const item = (level: number, key: number): TreeEntry => {
    const from = pos
    const value = valueHere(level)
    return { key, from, keyTo: value.to, colon: from, node: value }
  }

  const pair = (level: number): TreeEntry => {
    const from = pos
    const name = scalar(/[,{}[\]\n]|:(?=[\s,[\]{}]|$)|\s#/g)
    const keyTo = pos
    const isThere = skip()
    const colon = isThere && text[pos] === ':' ? pos + 1 : null
    const empty = (at: number) => ({ ...node(false, at, at, []), kind: 'none' as const, isFlow: false })
    if (colon === null) {
      pos = keyTo
      // A mark that nothing can be made of is stepped over.
      if (pos === from) pos++
      return { key: name.value, from, keyTo, colon, node: empty(keyTo) }
    }
    pos = colon
    const goesOn = skip()
    const char = text[pos]
    if (!goesOn || char === undefined || /[,\]}]/.test(char)) {
      if (!goesOn) pos = colon
      return { key: name.value, from, keyTo, colon, node: empty(colon) }
    }
    return { key: name.value, from, keyTo, colon, node: valueHere(level) }
  }

  const valueHere = (level: number): TreeNode => {
    const char = text[pos]
    if ((char === '{' || char === '[') && level < MOST_DEPTH) return read(level + 1)
    return scalar(/[,\]}\n]|\s#/g)
  }

  /** Up to a mark that ends it, at least one character. */
  const scalar = (end: RegExp): TreeNode => {
    const from = pos
    const char = text[pos]
    if (char === '"' || char === "'") {
      const { to, value } = quotedAt({ text, offset: pos })
      pos = to
      return { ...node(false, from, to, []), kind: 'scalar', isFlow: false, value }
    }
    end.lastIndex = pos
    const stop = end.exec(text)?.index ?? text.length
    const written = text.slice(from, stop).trimEnd()
    pos = from + written.length
    if (pos === from && !/[,:]/.test(char ?? '')) pos++
    return { ...node(false, from, pos, []), kind: 'scalar', isFlow: false, value: written }
  }

  return read(depth)
}

const node = (isMap: boolean, from: number, to: number, entries: readonly TreeEntry[]): TreeNode => ({
  kind: isMap ? 'map' : 'list',
  from,
  to,
  indent: -1,
  isFlow: true,
  isClosed: false,
  entries,
  value: '',
})
