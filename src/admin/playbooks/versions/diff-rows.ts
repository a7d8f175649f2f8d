import type { DiffLine } from '../../../runtime/playbooks/types.ts'

/** A row of a comparison as text: a line, or how many unchanged lines are left out between two of them. */
export type DiffRow =
  | { readonly kind: 'line'; readonly line: DiffLine; readonly changed: ChangedPart | null }
  | { readonly kind: 'gap'; readonly lines: number }

/** Where the part of a line begins and ends that its counterpart has otherwise. */
export type ChangedPart = { readonly from: number; readonly to: number }

/** The lines of a comparison with the gaps between them, and in lines that replace each other, what changed. */
export const diffRows = (lines: readonly DiffLine[]): readonly DiffRow[] => {
  const parts = changedParts(lines)
  const rows: DiffRow[] = []
  let old = 0
  let current = 0
  for (const line of lines) {
    // Lines that are left out are the same in both texts, so either number tells how many.
    const skipped = Math.max((line.from ?? old + 1) - old, (line.to ?? current + 1) - current) - 1
    if (skipped > 0) rows.push({ kind: 'gap', lines: skipped })
    rows.push({ kind: 'line', line, changed: parts.get(line) ?? null })
    old = line.from ?? old + Math.max(skipped, 0)
    current = line.to ?? current + Math.max(skipped, 0)
  }
  return rows
}

/** Removed lines directly followed by as many added ones are taken for the same lines, changed. */
const changedParts = (lines: readonly DiffLine[]): ReadonlyMap<DiffLine, ChangedPart> => {
  const parts = new Map<DiffLine, ChangedPart>()
  for (let at = 0; at < lines.length; ) {
    const removed = run(lines, at, 'removed')
    const added = run(lines, at + removed.length, 'added')
    if (removed.length > 0 && removed.length === added.length) {
      for (const [index, before] of removed.entries()) {
        const after = added[index]
        const part = after && partsOf(before.text, after.text)
        if (!part) continue
        parts.set(before, part.before)
        parts.set(after, part.after)
      }
    }
    at += Math.max(removed.length + added.length, 1)
  }
  return parts
}

const run = (lines: readonly DiffLine[], from: number, kind: DiffLine['kind']): readonly DiffLine[] => {
  let to = from
  while (lines[to]?.kind === kind) to++
  return lines.slice(from, to)
}

/** What is between the longest common beginning and end; null: the lines have too little in common to say. */
const partsOf = (before: string, after: string): { before: ChangedPart; after: ChangedPart } | null => {
  const longest = Math.min(before.length, after.length)
  let start = 0
  while (start < longest && before[start] === after[start]) start++
  let end = 0
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end++
  // Never between the halves of one character.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  const common = `${before.slice(0, start)}${before.slice(before.length - end)}`.trim()
  if (common.length < 3) return null
  return {
    before: { from: start, to: before.length - end },
    after: { from: start, to: after.length - end },
  }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
