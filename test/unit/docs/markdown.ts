import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A fenced block of a document: the words behind its fence, what it holds, and the heading it stands under. */
export type Block = {
  readonly info: readonly string[]
  readonly text: string
  /** Of its first line, in the document. */
  readonly line: number
  readonly heading: string
}

/** A document of docs/, or with a path, of the repository. */
export const readDocument = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8')

/** The fenced blocks of a document, in their order; those in a list are moved to the margin. */
export const blocksOf = (document: string): Block[] => {
  const blocks: Block[] = []
  let heading = ''
  let open: { info: string[]; lines: string[]; line: number; indent: string } | null = null
  for (const [index, line] of document.split('\n').entries()) {
    const fence = /^( *)```(.*)$/.exec(line)
    if (open === null) {
      heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading
      if (fence)
        open = {
          info: (fence[2] ?? '').trim().split(/\s+/),
          lines: [],
          line: index + 2,
          indent: fence[1] ?? '',
        }
    } else if (fence) {
      blocks.push({ info: open.info, text: `${open.lines.join('\n')}\n`, line: open.line, heading })
      open = null
    } else {
      open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
    }
  }
  if (open) throw new Error(`The block of line ${open.line} has no end.`)
  return blocks
}

/** Headings of one level, without their marks. */
export const headingsOf = (document: string, level: number): string[] =>
  [...document.matchAll(/^(#+) (.*)$/gm)].flatMap((match) =>
    match[1]?.length === level ? [match[2] ?? ''] : [],
  )
