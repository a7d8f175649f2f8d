import type { Payload, PayloadRequest } from 'payload'

/**
 * What the runtime has to know about transactions. It never assumes one and never assumes there is none: PostgreSQL has
 * them, SQLite has none unless its host asks for them, MongoDB has them on a replica set only.
 */

/** Whether writes of this request become visible together, at a commit. */
export const inTransaction = async (req: PayloadRequest): Promise<boolean> =>
  (await transactionOf(req)) !== null

/**
 * The id of the request's transaction, or null. Where the database has none, Payload leaves a promise of nothing on the
 * request, which on the way through an operation can turn into an empty object: only an id is a transaction.
 */
export const transactionOf = async (req: PayloadRequest): Promise<string | number | null> => {
  const id: unknown = await req.transactionID
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/**
 * The transaction whose connection this request holds, where connections come from a pool: whoever holds one must not
 * wait for a second one, or as many requests as the pool has connections wait for ever. Null without a transaction, and
 * on MongoDB, where a transaction holds no connection, and what is read in it is as old as its first statement.
 */
export const heldTransaction = async (req: PayloadRequest): Promise<string | number | null> =>
  isMongo(req.payload) ? null : transactionOf(req)

type MongoSession = {
  transaction?: { isStarting?: boolean }
  abortTransaction(): Promise<void>
  startTransaction(options?: unknown): void
}

/**
 * Does `work` as the very first thing of a MongoDB transaction and, when another transaction is in its way, starts that
 * transaction anew and tries again. MongoDB does not wait for a document that another transaction is writing; it fails
 * at once. A new start is harmless as long as nothing else was done in the transaction.
 *
 * @returns false when it did nothing: other databases wait by themselves, and a transaction that has already been used
 * belongs to a caller who must not lose what it did.
 */
export const asFirstOfTransaction = async ({
  req,
  work,
}: {
  req: PayloadRequest
  work: () => Promise<void>
}): Promise<boolean> => {
  const session = await freshMongoSession(req)
  if (!session) return false
  const { payload } = req
  const deadline = Date.now() + LOCK_TIMEOUT_MS
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return true
    } catch (error) {
      if (!isTransientConflict(error) || Date.now() > deadline) throw error
      await session.abortTransaction()
      await pause(backoff(attempt, LONGEST_BACKOFF_MS))
      session.startTransaction((payload.db as { transactionOptions?: unknown }).transactionOptions)
    }
  }
}

/** An error that says: somebody else is writing this, try again from the start. */
export const isTransientConflict = (error: unknown): boolean => {
  for (let each: unknown = error, depth = 0; each && typeof each === 'object' && depth < 5; depth++) {
    const { code, message, errorLabels, errorLabelSet } = each as {
      code?: unknown
      message?: unknown
      errorLabels?: unknown
      errorLabelSet?: unknown
    }
    if (code === 112 || code === 24 || code === '40001' || code === '40P01') return true
    if (code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT') return true
    if (typeof message === 'string' && /WriteConflict|SQLITE_BUSY|database is locked/.test(message))
      return true
    if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
    if (errorLabelSet instanceof Set && errorLabelSet.has('TransientTransactionError')) return true
    each = (each as { cause?: unknown }).cause
  }
  return false
}

/** Milliseconds to wait before the given attempt (from 1): grows, and differs between competitors. */
export const backoff = (attempt: number, longest = 120): number =>
  Math.random() * Math.min(10 * 2 ** Math.min(attempt, 10), longest)

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const LOCK_TIMEOUT_MS = 60_000

/** Many may wait for one play; were they all to ask again at once, asking would be all that the database does. */
const LONGEST_BACKOFF_MS = 600

const freshMongoSession = async (req: PayloadRequest): Promise<MongoSession | null> => {
  if (!isMongo(req.payload)) return null
  const id = await transactionOf(req)
  if (id === null) return null
  const session = (req.payload.db.sessions as Record<string, unknown> | undefined)?.[String(id)] as
    | MongoSession
    | undefined
  return session?.transaction?.isStarting ? session : null
}

export const isMongo = (payload: Payload): boolean => payload.db.name === 'mongoose'
