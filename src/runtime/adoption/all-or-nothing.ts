import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { refused } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import { backoff, inTransaction, isTransientConflict, pause } from '../transactions.ts'

/**
 * Does `work` in one transaction where the database has them, and once more when somebody else was in its way. `work`
 * begins from the start each time. Inside a caller's transaction there is one try. A MongoDB replica set can go on to
 * refuse transactions though nobody is in the way any more: after some tries the work is done as on a database without
 * transactions, which it has to stand anyway.
 * @throws CommandRefused (`changed-meanwhile`), and whatever `work` throws
 */
export const allOrNothing = async <T>({
  req,
  work,
}: {
  req: PayloadRequest
  work: (req: PayloadRequest) => Promise<T>
}): Promise<T> => {
  const deadline = (await inTransaction(req)) ? 0 : Date.now() + PATIENCE_MS
  for (let attempt = 1; ; attempt++) {
    const own = ownRequest(req)
    const isOwner = attempt <= MOST_TRANSACTIONS && (await initTransaction(own))
    try {
      const done = await work(own)
      if (isOwner) await commitTransaction(own)
      return done
    } catch (error) {
      if (isOwner) await killTransaction(own)
      if (!isTransientConflict(error)) throw error
      if (Date.now() > deadline) {
        throw refused({ code: 'conflict', reasons: [{ code: 'changed-meanwhile', attempts: attempt }], req })
      }
    }
    await pause(backoff(attempt, LONGEST_PAUSE_MS))
  }
}

/** MongoDB fails at once where others wait, and what is in the way may be a thousand rows. */
const PATIENCE_MS = 30_000
const LONGEST_PAUSE_MS = 1_000
const MOST_TRANSACTIONS = 8
