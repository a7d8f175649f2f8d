import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { createEntry, refuseChangeOfEntry } from '../src/runtime/entries.ts'

/** The stream only grows. */
export const activityHooks = ({
  context,
}: {
  context: PluginContext
}): NonNullable<CollectionConfig['hooks']> => ({
  beforeChange: [
    ({ req, collection, data, operation }) =>
      operation === 'create' ? createEntry({ req, context, collection, data }) : refuseChangeOfEntry(req),
  ],
  beforeDelete: [({ req }) => refuseChangeOfEntry(req)],
})
