import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { DiscussionDocument } from './documents.ts'
import { intentOf } from './intent.ts'
import { tellLater } from './mails.ts'
import { idsOf, listOf } from './people.ts'
import { refreshReaders } from './readers.ts'
import { writeStarted, writeTranscript } from './transcript.ts'

/** After a discussion is stored: readers as the record has them by now, the stream, and who is to be told. */
export const finishDiscussion = async ({
  req,
  context,
  discussion: doc,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  discussion: DiscussionDocument
  /** Absent of a new one. */
  previous?: DiscussionDocument | undefined
}): Promise<void> => {
  const [now, before] = [doc, previous].map((each) => idsOf(listOf(each?.participants)))
  const wasThere = new Set((before ?? []).map(String))
  const added = (now ?? []).filter((id) => !wasThere.has(String(id)))
  if (added.length > 0 || now?.length !== before?.length) await refreshReaders({ req, context, id: doc.id })
  if (!previous) await writeStarted({ req, context, discussion: doc })
  if (doc.state === 'ended') await writeTranscript({ req, context, id: doc.id })
  tell({ req, context, id: doc.id, recipients: added })
}

const tell = ({
  req,
  context,
  id,
  recipients,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
  recipients: readonly RecordId[]
}): void => {
  const others = recipients.filter((each) => String(each) !== String(idOf(req.user)))
  const intent = intentOf(req)
  if (intent) intent.toTell.push(...others)
  else tellLater({ req, context, id, recipients: others })
}
