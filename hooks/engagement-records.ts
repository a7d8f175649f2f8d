import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { finishChangedRecord, finishNewRecord } from '../src/runtime/engagement-records/after.ts'
import { changeRecord, createRecord } from '../src/runtime/engagement-records/change.ts'
import { deleteRecord } from '../src/runtime/engagement-records/delete.ts'
import { FOLLOWERS } from '../src/runtime/engagement-records/effects.ts'
import { expireDue } from '../src/runtime/engagement-records/expire-due.ts'
import { RECORD_KINDS, type RecordKind, specOf } from '../src/runtime/engagement-records/specs.ts'
import { takenMeanwhile } from '../src/runtime/engagement-records/taken.ts'
import { ENGAGEMENT_SUMS, takeTurn } from '../src/runtime/locks.ts'
import { asFirstOfTransaction } from '../src/runtime/transactions.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Hooks of all kinds of records around an engagement, by the key of their collection. */
export const engagementRecordHooks = ({ context }: { context: PluginContext }): Record<RecordKind, Hooks> =>
  Object.fromEntries(RECORD_KINDS.map((kind) => [kind, hooksOfKind({ context, kind })])) as Record<
    RecordKind,
    Hooks
  >

/** A record knows where it hangs, moves from state to state, and takes what is below it along. */
const hooksOfKind = ({ context, kind }: { context: PluginContext; kind: RecordKind }): Hooks => {
  const spec = specOf(kind)
  return {
    beforeOperation: [
      ...(FOLLOWERS[kind] ? [announced({ context })] : []),
      ...(kind === 'contracts' ? [expiring({ context })] : []),
    ],
    beforeChange: [
      ({ req, collection, data, operation, originalDoc }) =>
        operation === 'create'
          ? createRecord({ req, context, collection, spec, data })
          : changeRecord({ req, context, collection, spec, data, before: originalDoc }),
    ],
    afterChange: [
      async ({ req, data, doc, operation, previousDoc }) => {
        const previous = operation === 'create' ? undefined : previousDoc
        // What the answer leaves out counts, too.
        const record = { ...previous, ...data, id: doc.id, updatedAt: doc.updatedAt }
        if (previous) await finishChangedRecord({ req, context, spec, record, previous })
        else await finishNewRecord({ req, context, spec, record })
        await FOLLOWERS[kind]?.({ req, context, record, previous })
        return doc
      },
    ],
    beforeDelete: [({ req, id }) => deleteRecord({ req, context, kind, id })],
    afterDelete: [({ req, doc }) => FOLLOWERS[kind]?.({ req, context, record: undefined, previous: doc })],
    afterError: [takenMeanwhile({ context })],
  }
}

/** Who reads engagements or contracts finds none that is over among those that count. */
export const expiring =
  ({ context }: { context: PluginContext }): NonNullable<Hooks['beforeOperation']>[number] =>
  async ({ args, operation, req }) => {
    if (operation === 'read') await expireDue({ req, context })
    return args
  }

/** Before anything else of the operation, where a transaction would rather fail than wait for the engagement's row. */
const announced =
  ({ context }: { context: PluginContext }): NonNullable<Hooks['beforeOperation']>[number] =>
  async ({ args, operation, req }) => {
    if (operation === 'create' || operation === 'update' || operation === 'delete') {
      const work = () => takeTurn({ req, context, subject: ENGAGEMENT_SUMS })
      await asFirstOfTransaction({ req, work })
    }
    return args
  }
