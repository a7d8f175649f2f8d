import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import {
  announceChild,
  type ChildKind,
  changeChild,
  confirmChild,
  confirmReopened,
  createChild,
} from '../src/runtime/children.ts'
import { refuseDeletionWithRecords } from '../src/runtime/deletions.ts'

/** Tasks and meetings follow their play: its numbers, its visibility, its end. */
export const childHooks = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: ChildKind
}): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [
    async ({ args, operation, req }) => {
      if (operation === 'create') await announceChild({ req, context, play: args.data?.play })
      return args
    },
  ],
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createChild({ req, context, collection, kind, data })
        : changeChild({ req, context, collection, kind, data, child: originalDoc }),
  ],
  afterChange: [
    async ({ req, collection, doc, operation, previousDoc }) => {
      if (operation === 'create') {
        await confirmChild({ req, context, collection: collection.slug, child: doc })
      } else {
        await confirmReopened({
          req,
          context,
          collection: collection.slug,
          kind,
          child: doc,
          previous: previousDoc,
        })
      }
      return doc
    },
  ],
  ...(kind === 'tasks'
    ? { beforeDelete: [({ req, id }) => refuseDeletionWithRecords({ req, context, kind, id })] }
    : {}),
})
