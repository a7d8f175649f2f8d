import type { TextEdit } from './types.ts'

/** The text with the edits made; what no edit covers stays as it is, to the byte. Edits must not overlap. */
export function applyEdits({ text, edits }: { text: string; edits: readonly TextEdit[] }): string {
  let result = ''
  let from = 0
  for (const { offset, length, text: put } of [...edits].sort(inOrder)) {
    result += text.slice(from, offset) + put
    from = offset + length
  }
  return result + text.slice(from)
}

/** Whether edits touch each other: then they cannot be made together. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort(inOrder)
  return sorted.some(({ offset }, index) => {
    const before = sorted[index - 1]
    return before !== undefined && before.offset + before.length > offset
  })
}

function inOrder(one: TextEdit, other: TextEdit): number {
  return one.offset - other.offset || one.length - other.length
}
