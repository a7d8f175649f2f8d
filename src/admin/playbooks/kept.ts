/** Unsaved text as this device keeps it. */
export type Kept = {
  readonly text: string
  /** The `rev` of the playbook that it began from. */
  readonly rev: number
  /** ISO 8601. */
  readonly at: string
  /** What was kept before and is not decided about yet. */
  readonly older?: Kept
}

const nameOf = ({ user, playbook }: Owner): string => `playbooks-unsaved:${user}:${playbook}`

/** Whose text it is: of one person, about one playbook. */
export type Owner = { readonly user: string; readonly playbook: string }

/** The unsaved text of an earlier visit; null: there is none, or the browser keeps nothing. */
export const readKept = (owner: Owner): Kept | null => {
  try {
    return keptOf(JSON.parse(window.localStorage.getItem(nameOf(owner)) ?? 'null'))
  } catch {
    return null
  }
}

/** false: the browser had no room for it, or keeps nothing. */
export const writeKept = (owner: Owner, kept: Kept | null): boolean => {
  try {
    if (kept === null) window.localStorage.removeItem(nameOf(owner))
    else window.localStorage.setItem(nameOf(owner), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

const keptOf = (stored: unknown): Kept | null => {
  const { text, rev, at, older } = (stored ?? {}) as Partial<Kept>
  if (typeof text !== 'string' || typeof rev !== 'number' || typeof at !== 'string') return null
  const before = keptOf(older)
  return { text, rev, at, ...(before && { older: before }) }
}
