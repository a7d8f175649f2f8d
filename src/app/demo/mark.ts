import type { Payload } from 'payload'

/** Payload's key-value store, where a demo database says of itself that it is one. */
export const MARK_COLLECTION = 'payload-kv'

const MARK_KEY = 'playbooks-demo'

/** `preparing`: the preparation was begun and never finished. */
export type Mark = 'preparing' | 'ready'

export const writeMark = async ({ payload, mark }: { payload: Payload; mark: Mark }): Promise<void> => {
  await payload.kv.set(MARK_KEY, { mark })
}

/** The mark among the stored rows of the key-value store, as the database gives them. */
export const readMark = (rows: readonly unknown[]): Mark | null => {
  for (const row of rows as { key?: unknown; data?: unknown }[]) {
    if (row.key !== MARK_KEY) continue
    const data = typeof row.data === 'string' ? JSON.parse(row.data) : row.data
    return data?.mark === 'ready' ? 'ready' : 'preparing'
  }
  return null
}
