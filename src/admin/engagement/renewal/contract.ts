/** Days before its end from which a contract is urgent, and from which it is late. */
const SOON = 90
const LATE = 30

/** How urgent it is to renew a contract; null: it is not. */
export const urgencyOf = (daysLeft: number | null): 'warning' | 'danger' | null => {
  if (daysLeft === null || daysLeft > SOON) return null
  return daysLeft <= LATE ? 'danger' : 'warning'
}

/** A link that somebody typed, if it leads to a page and does nothing else. */
export const webLinkOf = (typed: string | null): string | null => {
  if (typed === null) return null
  try {
    const { protocol, href } = new URL(typed)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}
