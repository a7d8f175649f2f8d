/**
 * Where in the file a place of a template stands. YAML may have quoted, folded or indented the text, so the words at
 * the place are looked for from where the value starts; where they cannot be found, the value's start it is.
 */
export function offsetInTemplate({
  text,
  start,
  template,
  line,
  column,
}: {
  /** The file. */
  text: string
  /** Offset of the value. */
  start: number
  template: string
  /** Within the template; both count from 1. */
  line: number
  column: number
}): number {
  const lines = template.split('\n')
  const here = (lines[line - 1] ?? '').slice(column - 1)
  // How often the same words come before, so that the right one of several is found.
  const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column - 1)].join('\n')
  for (const words of [here, here.split(/(?<=[%}]\})/)[0] ?? '', here.split(/\s/)[0] ?? '']) {
    if (words.trim() === '') continue
    let found = text.indexOf(words, start)
    for (let left = countOf({ text: before, words }); left > 0 && found !== -1; left--) {
      found = text.indexOf(words, found + 1)
    }
    if (found !== -1) return found
  }
  return start
}

function countOf({ text, words }: { text: string; words: string }): number {
  return text.split(words).length - 1
}
