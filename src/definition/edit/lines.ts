/** Where the line of an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where the line after the one of an offset begins; the end of the text, when there is none. */
export function nextLineOf(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline === -1 ? text.length : newline + 1
}

/** One line without its end. */
export function lineAt(text: string, start: number): string {
  return text.slice(start, nextLineOf(text, start)).replace(/\r?\n$/, '')
}

export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line)
}

/** How far a comment that has its line to itself is indented; null: the line is none. */
export function commentIndent(line: string): number | null {
  const found = /^[ \t]*#/.exec(line)
  return found === null ? null : found[0].length - 1
}

/** Whole lines, indented by so many blanks more (or fewer, as far as they have them); empty ones stay empty. */
export function shiftLines({ lines, by }: { lines: string; by: number }): string {
  const shift = (line: string) => {
    if (by > 0) return line === '' || line === '\r' ? line : ' '.repeat(by) + line
    const indent = line.search(/[^ ]|$/)
    return line.slice(Math.min(-by, indent))
  }
  return by === 0 ? lines : lines.split('\n').map(shift).join('\n')
}
