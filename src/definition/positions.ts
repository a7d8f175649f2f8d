/** A place in a text; both count from 1, columns in UTF-16 units as editors count them. */
export type Position = { readonly line: number; readonly column: number }

/** Turns an offset into line and column. An offset past the end is the end. */
export function createPositions({ text }: { text: string }): (offset: number) => Position {
  const lineStarts = [0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1))
    lineStarts.push(next + 1)
  return (offset) => {
    const inside = Math.min(offset, text.length)
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((lineStarts[middle] as number) <= inside) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: inside - (lineStarts[low] as number) + 1 }
  }
}
