import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import type { SubjectRecord } from '../subject.ts'

/** A mail that the mail server has taken, as its entry in the stream tells it. */
export type SentMail = {
  readonly mailKey: string
  /** ISO time. */
  readonly sentAt: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly from: string
  readonly subject: string
  /** Recipients that the mail server did not take it for. */
  readonly rejected: readonly string[]
  /** It had been sent before; this call sent nothing. */
  readonly repeated: boolean
}

/** The entry that a mail with this key has left; null when there is none. */
export const findSent = async ({
  req,
  context,
  subject,
  mailKey,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  mailKey: string
}): Promise<SentMail | null> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; event?: unknown; createdAt: string }>({
    collection: context.options.slugs.activity,
    joins: false,
    limit: 1,
    pagination: false,
    req,
    select: { event: true, createdAt: true },
    where: {
      and: [
        { [subject.kind]: { equals: subject.id } },
        { kind: { equals: 'email' } },
        // Keys of mails are letters, digits and hyphens: nothing in them means anything to a search.
        { entryKey: { contains: `:mail:${mailKey}:` } },
      ],
    },
  })
  const [entry] = docs
  return entry ? sentMailOf({ event: entry.event, at: new Date(entry.createdAt).toISOString() }) : null
}

export const sentMailOf = ({ event, at }: { event: unknown; at: string }): SentMail => {
  const { mailKey, to, cc, bcc, from, subject, rejected } = isRecord(event) ? event : {}
  return {
    mailKey: String(mailKey ?? ''),
    sentAt: at,
    to: listOf(to),
    cc: listOf(cc),
    bcc: listOf(bcc),
    from: String(from ?? ''),
    subject: String(subject ?? ''),
    rejected: listOf(rejected),
    repeated: false,
  }
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
