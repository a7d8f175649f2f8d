import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import type { SubjectRecord } from '../subject.ts'
import { writeSubjectEntry } from '../subject-entries.ts'
import { pause } from '../transactions.ts'
import { writtenAddress } from './addresses.ts'
import { dropClaim, markSent, readClaim, takeClaim } from './claims.ts'
import { noAnswer, sentButNotRecorded, serverFault, stillSending, unclear } from './faults.ts'
import { messageOf, type ReadyMail } from './message.ts'
import { ownAddress } from './people.ts'
import { findSent, type SentMail, sentMailOf } from './sent.ts'

/** How long one request waits for the mail server, and for another request that sends the same mail. */
const PATIENCE = 45_000
/** A claim older than this was left behind by a process that ended. */
const ABANDONED = 120_000
/** Somebody whose mail is sent records it at once. */
const RECORDING = 3_000
const LOOK_AGAIN = 150

type Sending = {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  mail: ReadyMail
  /** Names this mail: it is sent once, however often and by however many processes this is called. */
  mailKey: string
  template: { readonly id: RecordId; readonly name: string } | null
}

/**
 * Sends a mail and leaves an internal entry in the stream, once for each `mailKey`: claim, send, mark, record, give up
 * the claim. Whoever comes second waits for the first and gets its answer. After a crash: before the mail server took
 * it, or where that is not known, 409 `mail-unclear`, because a mail that may have gone out is not sent again unasked;
 * after that, the next call records it.
 *
 * @throws APIError 502 (the mail server; nothing was sent), 409 (on its way, unclear), 500 (sent, not recorded)
 */
export const sendMail = async (sending: Sending): Promise<SentMail> => {
  const { req, context, subject, mailKey } = sending
  const key = claimKey(sending)
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const done = await findSent({ req, context, subject, mailKey })
    if (done) return { ...done, repeated: true }
    const claim = await takeClaim({ req, context, key })
    if (claim !== null) {
      // Between looking and claiming somebody else may have come to the end.
      const meanwhile = await findSent({ req, context, subject, mailKey })
      if (!meanwhile) return deliver({ ...sending, claim })
      await dropClaim({ req, context, id: claim })
      return { ...meanwhile, repeated: true }
    }
    const other = await readClaim({ req, context, key })
    if (other?.state === 'sent' && other.age > RECORDING) {
      const sent = await record({ ...sending, claim: other.id, rejected: [] })
      return { ...sent, repeated: true }
    }
    if (other?.state === 'sending' && other.age > ABANDONED) throw unclear(req)
    if (Date.now() > deadline) throw stillSending(req)
    await pause(LOOK_AGAIN)
  }
}

const claimKey = ({ subject, mailKey }: Pick<Sending, 'subject' | 'mailKey'>): string =>
  `mail:${subject.kind}:${String(subject.id)}:${mailKey}`

const deliver = async (args: Sending & { claim: RecordId }): Promise<SentMail> => {
  const { req, mail } = args
  const settled = tried({
    req,
    message: messageOf({ mail, key: claimKey(args), replyTo: ownAddress(req) }),
  })
  const outcome = await Promise.race([settled, pause(PATIENCE).then(() => null)])
  if (outcome === null) {
    // The mail server may still take it: whoever asks again learns how it ended.
    settled
      .then((late) => finish({ ...args, outcome: late }))
      .catch((error: unknown) => logged({ req, error }))
    throw noAnswer(req)
  }
  return finish({ ...args, outcome })
}

type Outcome = { readonly info: unknown } | { readonly error: unknown }

const tried = async ({
  req,
  message,
}: {
  req: PayloadRequest
  message: Parameters<PayloadRequest['payload']['sendEmail']>[0]
}): Promise<Outcome> => {
  try {
    return { info: await req.payload.sendEmail(message) }
  } catch (error) {
    return { error }
  }
}

const finish = async ({
  outcome,
  ...args
}: Sending & { claim: RecordId; outcome: Outcome }): Promise<SentMail> => {
  const { req, context, claim } = args
  if ('error' in outcome) {
    logged({ req, error: outcome.error })
    await dropClaim({ req, context, id: claim })
    throw serverFault({ req, error: outcome.error })
  }
  try {
    await markSent({ req, context, id: claim })
    return await record({ ...args, rejected: rejectedOf(outcome.info) })
  } catch (error) {
    logged({ req, error })
    throw sentButNotRecorded(req)
  }
}

/** Into the stream, then away with the claim: the entry stands for it from now on. */
const record = async ({
  req,
  context,
  subject,
  mail,
  mailKey,
  template,
  claim,
  rejected,
}: Sending & { claim: RecordId; rejected: readonly string[] }): Promise<SentMail> => {
  const at = new Date().toISOString()
  const event = {
    to: mail.to.map(writtenAddress),
    cc: mail.cc.map(writtenAddress),
    bcc: mail.bcc.map(writtenAddress),
    from: writtenAddress(mail.from),
    subject: mail.subject,
    template,
    rejected,
    mailKey,
  }
  await writeSubjectEntry({
    req,
    context,
    subject,
    entry: { kind: 'email', body: mail.body, event, visibility: 'internal' },
    entryKey: `mail:${mailKey}`,
    at,
  })
  await dropClaim({ req, context, id: claim })
  return sentMailOf({ event, at })
}

/** Recipients that the mail server refused while it took the mail for the others. */
const rejectedOf = (info: unknown): readonly string[] =>
  isRecord(info) && Array.isArray(info.rejected)
    ? info.rejected.map((each: unknown) => String(isRecord(each) ? each.address : each))
    : []

const logged = ({ req, error }: { req: PayloadRequest; error: unknown }): void =>
  req.payload.logger.error({ err: error, msg: 'A mail could not be sent or recorded.' })
