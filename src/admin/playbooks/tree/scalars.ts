/** A scalar that is not in brackets: where it ends, where the next line starts, and what it says. */
export const scalarTextAt = ({
  text,
  offset,
  indent,
}: {
  text: string
  offset: number
  /** Lines further in than this go on with it. */
  indent: number
}): { readonly to: number; readonly next: number; readonly value: string } => {
  const char = text[offset] as string
  if (char === '"' || char === "'") {
    const { to, value } = quotedAt({ text, offset })
    return { to, next: lineAfter(text, to), value }
  }
  const lineTo = lineEnd(text, offset)
  const line = text.slice(offset, lineTo)
  const isBlock = char === '|' || char === '>'
  const own = isBlock ? line : line.replace(/(^|\s)#.*$/, '').trimEnd()
  let to = offset + own.length
  let next = Math.min(lineTo + 1, text.length)
  const more: string[] = []
  while (next < text.length) {
    const end = lineEnd(text, next)
    const below = text.slice(next, end)
    const column = below.search(/\S/)
    if (column !== -1 && column <= indent) break
    // A comment ends plain text, and so does what can only be a key or an item; in a block they are part of it.
    if (!isBlock && /^\s*(#|- |-$|["'\w][^:#{]*:(\s|$))/.test(below)) break
    if (column !== -1) {
      more.push(below.trim())
      to = next + below.trimEnd().length
    } else if (!isBlock) break
    next = Math.min(end + 1, text.length)
    if (end === text.length) break
  }
  return { to, next, value: (isBlock ? more : [own, ...more]).join(char === '|' ? '\n' : ' ') }
}

/** Text in quotes, up to its end or, where there is none, that of the line. */
export const quotedAt = ({
  text,
  offset,
}: {
  text: string
  offset: number
}): { to: number; value: string } => {
  const quote = text[offset]
  for (let at = offset + 1; at < text.length; at++) {
    const char = text[at]
    if (quote === '"' && char === '\\') at++
    else if (char === quote) {
      if (quote === "'" && text[at + 1] === "'") at++
      else return { to: at + 1, value: unquoted(text.slice(offset, at + 1)) }
    }
  }
  const to = lineEnd(text, offset)
  return { to, value: text.slice(offset + 1, to) }
}

const unquoted = (quoted: string): string => {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'")
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

const lineAfter = (text: string, at: number): number => Math.min(lineEnd(text, at) + 1, text.length)
