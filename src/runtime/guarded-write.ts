import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest, UpdateOne } from 'payload'
import { type CommandRefused, refused } from './errors.ts'
import { NEW_RECORD, recordKey, requestState } from './request-state.ts'

/**
 * Payload's update reads a document, runs hooks and validation, and then writes without looking whether the document
 * is still the one it read. Here that last write gets the condition under which it was decided: it either finds the
 * record as the decision saw it or writes nothing. So the decision, all flat fields and the list of what is still to be
 * done reach the database in one statement, after every hook and every validation had its say.
 *
 * This is the one place that knows that `payload.update` ends in `db.updateOne`, and `payload.create` in `db.create`.
 */
export const withGuardedWrites = ({
  db,
  conflict,
}: {
  db: DatabaseAdapterObj
  /** The error for a record that changed meanwhile, for the request at hand. */
  conflict: (args: Parameters<UpdateOne>[0]) => CommandRefused
}): DatabaseAdapterObj => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args) as BaseDatabaseAdapter
    const updateOne = adapter.updateOne
    adapter.updateOne = async function (this: BaseDatabaseAdapter, call) {
      const id = 'id' in call ? call.id : undefined
      if (id === undefined || !call.req?.context) return updateOne.call(this, call)
      const state = requestState(call.req as Parameters<typeof requestState>[0])
      const key = recordKey(call.collection, id)
      if (state.dryRuns.has(key)) throw new DryRunDecided()
      const guard = state.guards.get(key)
      if (!guard) return updateOne.call(this, call)
      const late = state.lateFields.get(key)
      state.guards.delete(key)
      state.lateFields.delete(key)
      const { id: _, ...rest } = call
      const written = await updateOne.call(this, {
        ...rest,
        data: { ...rest.data, ...late },
        where: { and: [{ id: { equals: id } }, guard] },
      } as typeof call)
      if (!written) throw conflict(call)
      return written
    }
    const create = adapter.create
    adapter.create = async function (this: BaseDatabaseAdapter, call) {
      const state = call.req?.context ? requestState(call.req as Parameters<typeof requestState>[0]) : null
      if (state?.dryRuns.has(recordKey(call.collection, NEW_RECORD))) throw new DryRunDecided(call.data)
      return create.call(this, call)
    }
    return adapter as ReturnType<DatabaseAdapterObj['init']>
  },
})

/** The error of a write whose record changed between reading and writing. */
export const conflictOf = ({ req }: Parameters<UpdateOne>[0]): CommandRefused =>
  refused({
    code: 'conflict',
    reasons: [{ code: 'changed-meanwhile', attempts: 1 }],
    req: req as PayloadRequest,
  })

/** Not a fault: the write of a dry run has been reached, so everything before it agreed. */
export class DryRunDecided extends Error {
  constructor(
    /** What would have been created. */
    readonly data?: Readonly<Record<string, unknown>>,
  ) {
    super('Dry run: decided, nothing written.')
    this.name = 'DryRunDecided'
  }
}
