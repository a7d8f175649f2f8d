/**
 * A YAML text as somebody is typing it: which mapping, list or value stands where. Made of any text, however broken;
 * it says nothing about what is wrong, only where things are.
 */
export type TreeNode = {
  readonly kind: 'map' | 'list' | 'scalar' | 'none'
  /** From the first character of the value to behind its last one. */
  readonly from: number
  readonly to: number
  /** Column of the entries; only of a mapping or list that is not in brackets. */
  readonly indent: number
  readonly isFlow: boolean
  /** In brackets whose end is there. */
  readonly isClosed: boolean
  readonly entries: readonly TreeEntry[]
  /** What a scalar says; empty otherwise. */
  readonly value: string
}

export type TreeEntry = {
  /** Name in a mapping, place in a list. */
  readonly key: string | number
  /** Of the key; of the dash, or of the item in brackets. */
  readonly from: number
  readonly keyTo: number
  /** Behind the colon or the dash; null: there is none yet. */
  readonly colon: number | null
  readonly node: TreeNode
}
