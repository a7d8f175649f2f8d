import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { finishDiscussion } from '../src/runtime/discussions/after.ts'
import { changeDiscussion, createDiscussion } from '../src/runtime/discussions/changes.ts'
import type { DiscussionDocument, MessageDocument } from '../src/runtime/discussions/documents.ts'
import { acceptMessage, createMessage, refuseChangeOfMessage } from '../src/runtime/discussions/messages.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** A discussion has readers, is told of, and is ended once. */
export const discussionHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createDiscussion({ req, context, collection, data })
        : changeDiscussion({ req, context, collection, data, before: originalDoc }),
  ],
  afterChange: [
    async ({ req, data, doc, operation, previousDoc }) => {
      const previous = operation === 'create' ? undefined : previousDoc
      // What the answer leaves out counts, too.
      const discussion = { ...previous, ...data, id: doc.id } as DiscussionDocument
      await finishDiscussion({ req, context, discussion, previous })
      return doc
    },
  ],
  // Messages without their discussion could be read by nobody.
  beforeDelete: [
    async ({ req, id }) => {
      await req.payload.db.deleteMany({
        collection: context.options.slugs.messages,
        req,
        where: { discussion: { equals: id } },
      })
    },
  ],
})

/** Messages are said once, in an open discussion. */
export const messageHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation }) =>
      operation === 'create' ? createMessage({ req, context, collection, data }) : refuseChangeOfMessage(req),
  ],
  afterChange: [
    async ({ req, data, doc, operation }) => {
      const message = { ...data, id: doc.id } as MessageDocument
      if (operation === 'create') await acceptMessage({ req, context, message })
      return doc
    },
  ],
  beforeDelete: [({ req }) => refuseChangeOfMessage(req)],
})
