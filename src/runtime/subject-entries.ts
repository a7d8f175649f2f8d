import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { authorOf } from './facts.ts'
import type { EntryDraft } from './plan.ts'
import type { PlayDocument } from './play-document.ts'
import { writeEntries } from './stream.ts'
import type { SubjectKind } from './subject.ts'

/**
 * Adds one entry to the activity stream of a play or an engagement. `entryKey` names what the entry is about, such as
 * `attachment:7:added`: for one key of one subject there is one entry, however often this is called, by however many
 * processes. The signed-in user is the author. What is on an internal play is internal, whatever is asked for.
 *
 * Takes part in the request's transaction. An error must not be swallowed by a caller whose `req` is in one.
 */
export const writeSubjectEntry = async ({
  req,
  context,
  subject,
  entry,
  entryKey,
  at = new Date().toISOString(),
  author = authorOf({ req, context }),
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: SubjectKind; readonly id: RecordId }
  entry: EntryDraft
  entryKey: string
  /** ISO time; now when left out. */
  at?: string
  author?: RecordId | null
}): Promise<void> => {
  const visibility =
    entry.visibility === 'customer' && (await isInternal({ req, context, subject }))
      ? 'internal'
      : entry.visibility
  await writeEntries({
    req,
    context,
    subject,
    author,
    at,
    batch: entryKey,
    entries: [{ ...entry, visibility }],
  })
}

const isInternal = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: SubjectKind; readonly id: RecordId }
}): Promise<boolean> => {
  if (subject.kind !== 'play') return false
  const play = await req.payload.db.findOne<PlayDocument>({
    collection: context.options.slugs.plays,
    joins: false,
    req,
    select: { visibility: true },
    where: { id: { equals: subject.id } },
  })
  return play?.visibility !== 'customer'
}
