import { structuredPatch } from 'diff'

/** One line of a comparison: in both, only in the old text, only in the new one. Numbers count from 1. */
export type DiffLine = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly from: number | null
  readonly to: number | null
  readonly text: string
}

export type ComparedTexts = {
  /** Lines that changed with `context` lines around them; a gap between two of them is left out. */
  readonly lines: readonly DiffLine[]
  readonly added: number
  readonly removed: number
}

/**
 * Two texts line by line. How lines end makes no difference, nor whether the last one does. Bounded: of texts that
 * have next to nothing in common, all between what begins and what ends alike went, and came.
 */
export function compareTexts({
  from,
  to,
  context = 3,
}: {
  from: string
  to: string
  context?: number
}): ComparedTexts {
  const before = linesOf(from)
  const now = linesOf(to)
  const lines = withContext({
    lines: nearby({ before, now, context }) ?? wholesale({ before, now }),
    context,
  })
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length
  return { lines, added: count('added'), removed: count('removed') }
}

/** More lines than this are not told apart one by one: the time it takes grows with their square. */
const MOST_EDITS = 1_500

function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

type Sides = { readonly before: readonly string[]; readonly now: readonly string[] }

function nearby({ before, now, context }: Sides & { context: number }): DiffLine[] | null {
  const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
  const patch = structuredPatch('', '', joined(before), joined(now), '', '', {
    context,
    maxEditLength: MOST_EDITS,
  })
  if (patch === undefined) return null
  return patch.hunks.flatMap(({ oldStart, newStart, lines }) => {
    let from = oldStart
    let to = newStart
    return lines.map((line): DiffLine => {
      const text = line.slice(1)
      if (line.startsWith('-')) return { kind: 'removed', from: from++, to: null, text }
      if (line.startsWith('+')) return { kind: 'added', from: null, to: to++, text }
      return { kind: 'same', from: from++, to: to++, text }
    })
  })
}

function wholesale({ before, now }: Sides): DiffLine[] {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && before[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  const same = (at: number, shift: number): DiffLine => ({
    kind: 'same',
    from: at + 1,
    to: at + 1 + shift,
    text: before[at] ?? '',
  })
  const shift = now.length - before.length
  return [
    ...Array.from({ length: head }, (_, at) => same(at, 0)),
    ...before
      .slice(head, before.length - tail)
      .map((text, at): DiffLine => ({ kind: 'removed', from: head + at + 1, to: null, text })),
    ...now
      .slice(head, now.length - tail)
      .map((text, at): DiffLine => ({ kind: 'added', from: null, to: head + at + 1, text })),
    ...Array.from({ length: tail }, (_, at) => same(before.length - tail + at, shift)),
  ]
}

/** Without the lines that are the same and further from a change than `context`. */
function withContext({ lines, context }: { lines: readonly DiffLine[]; context: number }): DiffLine[] {
  let changed = Number.NEGATIVE_INFINITY
  const after = lines.map(({ kind }, at) => {
    if (kind !== 'same') changed = at
    return at - changed <= context
  })
  changed = Number.POSITIVE_INFINITY
  const kept = new Set<number>()
  for (let at = lines.length - 1; at >= 0; at--) {
    if (lines[at]?.kind !== 'same') changed = at
    if (after[at] || changed - at <= context) kept.add(at)
  }
  return lines.filter((_, at) => kept.has(at))
}
