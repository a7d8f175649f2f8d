import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { finishChangedRecord, finishNewRecord } from '../src/runtime/engagement-records/after.ts'
import { changeRecord, createRecord } from '../src/runtime/engagement-records/change.ts'
import { deleteRecord } from '../src/runtime/engagement-records/delete.ts'
import { RECORD_KINDS, type RecordKind, specOf } from '../src/runtime/engagement-records/specs.ts'

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
    beforeChange: [
      ({ req, collection, data, operation, originalDoc }) =>
        operation === 'create'
          ? createRecord({ req, context, collection, spec, data })
          : changeRecord({ req, context, collection, spec, data, before: originalDoc }),
    ],
    afterChange: [
      async ({ req, data, doc, operation, previousDoc }) => {
        const { id, updatedAt } = doc
        // What the answer leaves out counts, too.
        if (operation === 'create')
          await finishNewRecord({ req, context, spec, record: { ...data, id, updatedAt } })
        else {
          const record = { ...previousDoc, ...data, id, updatedAt }
          await finishChangedRecord({ req, context, spec, record, previous: previousDoc })
        }
        return doc
      },
    ],
    beforeDelete: [({ req, id }) => deleteRecord({ req, context, kind, id })],
  }
}
