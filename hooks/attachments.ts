import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { recordAttachment } from '../src/runtime/attachment-entries.ts'
import {
  changeAttachment,
  checkUpload,
  createAttachment,
  refuseOtherFile,
  uploadError,
} from '../src/runtime/attachments.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Files are looked at before they are taken; coming, going and being shown to the customer is in the stream. */
export const attachmentHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeOperation: [
    async ({ args, operation, req }) => {
      if (operation === 'create') await checkUpload({ req, context })
      if (operation === 'update') refuseOtherFile({ req, context })
      return args
    },
  ],
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createAttachment({ req, context, collection, data })
        : changeAttachment({ req, context, collection, data, before: originalDoc }),
  ],
  afterChange: [
    async ({ req, doc, previousDoc, operation }) => {
      await recordAttachment({
        req,
        context,
        attachment: doc,
        before: operation === 'create' ? null : previousDoc,
      })
      return doc
    },
  ],
  afterDelete: [
    async ({ req, doc }) => {
      await recordAttachment({ req, context, attachment: null, before: doc })
      return doc
    },
  ],
  afterError: [({ error, req }) => uploadError({ error, req, context })],
})
