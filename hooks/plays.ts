import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { changePlay } from '../src/runtime/change-play.ts'
import { deletePlay } from '../src/runtime/deletions.ts'
import { followSubject } from '../src/runtime/discussions/readers.ts'
import { withPriorityRank } from '../src/runtime/engagement-records/rank.ts'
import { finishPlay } from '../src/runtime/finish-play.ts'
import type { PlayDocument } from '../src/runtime/play-document.ts'
import { noteRehearsal } from '../src/runtime/rehearsals.ts'
import { startPlay } from '../src/runtime/start-play.ts'

/** A new play starts its playbook; every change of a play is decided by its definition. */
export const playHooks = ({
  context,
}: {
  context: PluginContext
}): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [
    ({ args, operation, req, collection }) => {
      if (operation === 'create') noteRehearsal({ req, collection: collection.slug })
      return args
    },
  ],
  beforeChange: [
    async ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? withPriorityRank({ data: await startPlay({ req, context, collection, data }) })
        : withPriorityRank({
            data: await changePlay({ req, context, collection, data, play: originalDoc as PlayDocument }),
            before: originalDoc,
          }),
  ],
  afterChange: [
    async ({ req, data, doc, operation, previousDoc }) => {
      await finishPlay({ req, context, play: doc, created: operation === 'create' })
      if (operation === 'update') {
        await followSubject({ req, context, kind: 'play', id: doc.id, changes: data, before: previousDoc })
      }
      return doc
    },
  ],
  beforeDelete: [({ req, id }) => deletePlay({ req, context, id })],
})
