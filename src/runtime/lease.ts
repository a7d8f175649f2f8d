import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import { refused } from './errors.ts'
import { leaseKey } from './locks.ts'
import { backoff, inTransaction, pause } from './transactions.ts'

/** Whoever died with a lease in hand has it for so many milliseconds; nobody waits longer than that. */
const LEASE_MS = 15_000

/**
 * Does a work of several writes while nobody else does, also where the database has no transactions: there, by a lease
 * that its holder gives back. In a transaction the turn that is taken in it keeps others away.
 * @throws CommandRefused (`changed-meanwhile`) when others do not come to an end
 */
export const whileAlone = async <T>({
  req,
  context,
  subject,
  work,
}: {
  req: PayloadRequest
  context: PluginContext
  /** One of `LEASES`. */
  subject: string
  work: () => Promise<T>
}): Promise<T> => {
  if (await inTransaction(req)) return work()
  const collection = context.options.slugs.counters
  const key = leaseKey(subject)
  const set = ({ from, value }: { from: object; value: number }) =>
    req.payload.db.updateOne({
      collection,
      data: { value },
      options: { atomic: true },
      req,
      where: { and: [{ key: { equals: key } }, { value: from as never }] },
    })
  const deadline = Date.now() + LEASE_MS
  let until = 0
  for (let attempt = 1; ; attempt++) {
    const now = Date.now()
    // A fraction of its own: two never have the same.
    until = now + LEASE_MS + Math.floor(Math.random() * 1000) / 1000
    if (await set({ from: { less_than: now }, value: until })) break
    if (now > deadline) {
      const reasons = [{ code: 'changed-meanwhile', attempts: attempt } as const]
      throw refused({ code: 'conflict', reasons, req })
    }
    await pause(backoff(attempt))
  }
  try {
    return await work()
  } finally {
    await set({ from: { equals: until }, value: 0 })
  }
}
