import type { ComparedTexts, DiffLine } from '../definition/compare/index.ts'
import { printable } from './terminal.ts'

const SIGNS = { same: ' ', removed: '-', added: '+' } as const

/** A comparison as everybody knows it from patches. */
export function unified({
  from,
  to,
  lines,
}: Pick<ComparedTexts, 'lines'> & { from: string; to: string }): readonly string[] {
  if (lines.length === 0) return []
  return [`--- ${printable(from)}`, `+++ ${printable(to)}`, ...hunksOf(lines).flatMap(hunk)]
}

/** Lines that follow one another without a gap. */
function hunksOf(lines: readonly DiffLine[]): readonly (readonly DiffLine[])[] {
  const hunks: DiffLine[][] = []
  const next = { from: 0, to: 0 }
  for (const line of lines) {
    const gap = (line.from !== null && line.from !== next.from) || (line.to !== null && line.to !== next.to)
    if (gap || hunks.length === 0) hunks.push([])
    hunks.at(-1)?.push(line)
    if (line.from !== null) next.from = line.from + 1
    if (line.to !== null) next.to = line.to + 1
  }
  return hunks
}

function hunk(lines: readonly DiffLine[]): readonly string[] {
  const range = (side: 'from' | 'to') => {
    const numbers = lines.flatMap((line) => line[side] ?? [])
    return `${numbers[0] ?? 0},${numbers.length}`
  }
  return [
    `@@ -${range('from')} +${range('to')} @@`,
    ...lines.map(({ kind, text }) => `${SIGNS[kind]}${printable(text)}`),
  ]
}
