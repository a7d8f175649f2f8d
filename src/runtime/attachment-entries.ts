import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import { writeSubjectEntry } from './subject-entries.ts'

type Attachment = Readonly<Record<string, unknown>>

/** What happened to a file, as its entry in the stream says it. */
export type AttachmentAction = 'added' | 'removed' | 'shown' | 'hidden'

/** Leaves an entry where a file was attached, removed, or shown to or hidden from the customer. */
export const recordAttachment = async ({
  req,
  context,
  attachment,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  /** As it is now; null: it is gone. */
  attachment: Attachment | null
  /** As it was; null: it is new. */
  before: Attachment | null
}): Promise<void> => {
  const action = actionOf({ attachment, before })
  const file = attachment ?? before
  if (action === null || file === null) return
  const [play, engagement] = [idOf(file.play), idOf(file.engagement)]
  const subject =
    play !== null
      ? ({ kind: 'play', id: play } as const)
      : engagement !== null
        ? ({ kind: 'engagement', id: engagement } as const)
        : null
  if (subject === null) return
  const seen = file.visibleToCustomer === true || before?.visibleToCustomer === true
  const once = action === 'shown' || action === 'hidden' ? `:${randomUUID()}` : ''
  await writeSubjectEntry({
    req,
    context,
    subject,
    entry: {
      kind: 'attachment',
      event: {
        event: action,
        attachment: file.id,
        filename: file.name ?? file.filename,
        mimeType: file.mimeType,
        filesize: file.filesize,
      },
      visibility: seen ? 'customer' : 'internal',
    },
    entryKey: `attachment:${String(file.id)}:${action}${once}`,
  })
}

const actionOf = ({
  attachment,
  before,
}: {
  attachment: Attachment | null
  before: Attachment | null
}): AttachmentAction | null => {
  if (!attachment) return 'removed'
  if (!before) return 'added'
  const [is, was] = [attachment.visibleToCustomer === true, before.visibleToCustomer === true]
  if (is === was) return null
  return is ? 'shown' : 'hidden'
}
