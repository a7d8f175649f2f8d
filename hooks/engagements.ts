import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { refuseDeletionWithRecords } from '../src/runtime/deletions.ts'
import { followSubject } from '../src/runtime/discussions/readers.ts'
import { changeEngagement, confirmHierarchy, createEngagement } from '../src/runtime/engagements.ts'
import { expiring } from './engagement-records.ts'

/** Engagements number themselves, never become their own ancestor, and stay while work hangs on them. */
export const engagementHooks = ({
  context,
}: {
  context: PluginContext
}): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [expiring({ context })],
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createEngagement({ req, context, collection, data })
        : changeEngagement({ req, context, collection, data, engagement: originalDoc }),
  ],
  afterChange: [
    async ({ req, collection, data, doc, operation, previousDoc }) => {
      if (operation === 'update') {
        await confirmHierarchy({
          req,
          context,
          collection: collection.slug,
          engagement: doc,
          previous: previousDoc,
        })
        const changes = { changes: data, before: previousDoc }
        await followSubject({ req, context, kind: 'engagement', id: doc.id, ...changes })
      }
      return doc
    },
  ],
  beforeDelete: [({ req, id }) => refuseDeletionWithRecords({ req, context, kind: 'engagements', id })],
})
