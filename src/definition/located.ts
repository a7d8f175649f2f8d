/** Where a value stands in a document: keys of mappings and indexes of lists, from the root. */
export type Path = readonly (string | number)[]

/** A value of the document with the offsets of it and of all that is in it. */
export type Located = {
  readonly value: unknown
  readonly offset: number
  readonly children: ReadonlyMap<string | number, Located>
  /** Offset of the key that names it; only in a mapping. */
  readonly keyOffset: number | null
}

/** Offset of the value at a path; what is not there has the place of its nearest parent that is. */
export function offsetOf({ root, path }: { root: Located; path: Path }): number {
  return nearestNode({ root, path }).offset
}

/** Offset of the key at the end of a path; a list item and the root have the place of their value. */
export function keyOffsetOf({ root, path }: { root: Located; path: Path }): number {
  const node = nearestNode({ root, path })
  return node.keyOffset ?? node.offset
}

function nearestNode({ root, path }: { root: Located; path: Path }): Located {
  let node = root
  for (const step of path) {
    const child = node.children.get(step)
    if (child === undefined) return node
    node = child
  }
  return node
}
