import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { SUBJECT_COLLECTIONS } from '../subject.ts'
import { pause } from '../transactions.ts'
import type { DiscussionDocument, SubjectRef } from './documents.ts'
import { type Person, personsOf, subjectOf } from './people.ts'
import { nameIn, namesOf } from './transcript.ts'

/** How a mail to each of some people went. */
export type Told = {
  /** false: the application sends no mail. */
  readonly configured: boolean
  /** Names of those who could not be told. */
  readonly failed: readonly string[]
  /** Names of those whose mail is still on its way; how that ends is in the log. */
  readonly sending: readonly string[]
}

/** Nobody waits longer than this for a mail server, in milliseconds. */
const PATIENCE = 4_000

/**
 * Tells people by mail that they take part in a discussion. Never throws: a fault of the mail server is logged and in
 * the answer.
 */
export const tellParticipants = async ({
  req,
  context,
  discussion,
  recipients,
  message = null,
}: {
  req: PayloadRequest
  context: PluginContext
  discussion: DiscussionDocument
  recipients: readonly RecordId[]
  /** What was said first. */
  message?: string | null
}): Promise<Told> => {
  const { payload } = req
  const configured = payload.config.email !== undefined
  const subject = subjectOf(discussion)
  if (!configured || !subject || recipients.length === 0) return { configured, failed: [], sending: [] }
  try {
    const persons = await personsOf({ req, context, ids: recipients, customersOf: null })
    const letter = await letterOf({ req, context, discussion, subject, message })
    const states = new Map<Person, 'sending' | 'told' | 'failed'>(
      persons.map((person) => [person, 'sending']),
    )
    const sent = persons.map(async (person) => {
      try {
        if (!person.email) throw new Error('There is no mail address.')
        await payload.sendEmail({ to: person.email, ...letter(person) })
        states.set(person, 'told')
      } catch (err) {
        states.set(person, 'failed')
        payload.logger.error({ msg: `No mail about discussion ${discussion.id} to user ${person.id}.`, err })
      }
    })
    await Promise.race([Promise.all(sent), pause(PATIENCE)])
    const namesIn = (state: string): string[] =>
      persons
        .filter((person) => states.get(person) === state)
        .map(({ id, name }) => nameIn({ req, names: new Map(name ? [[String(id), name]] : []), id }))
    return { configured, failed: namesIn('failed'), sending: namesIn('sending') }
  } catch (err) {
    payload.logger.error({ msg: `No mails about discussion ${String(discussion.id)}.`, err })
    const names = new Map<string, string>()
    return { configured, failed: recipients.map((id) => nameIn({ req, names, id })), sending: [] }
  }
}

/** For writes that nobody waits for: once the discussion can be read by others, its people are told. */
export const tellLater = ({
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
  if (recipients.length === 0 || req.payload.config.email === undefined) return
  const { payload, i18n, t } = req
  // Nothing of the transaction that may still be open.
  const later = { payload, i18n, t, headers: req.headers, context: {} } as unknown as PayloadRequest
  const asked = new Set(recipients.map(String))
  const work = async (): Promise<void> => {
    for (let attempt = 0; attempt < 20; attempt++) {
      await pause(100)
      const discussion = await payload.db.findOne<DiscussionDocument>({
        collection: context.options.slugs.discussions,
        where: { id: { equals: id } },
      })
      const there = (discussion?.participants ?? []).map(String)
      if (!discussion || ![...asked].every((each) => there.includes(each))) continue
      await tellParticipants({ req: later, context, discussion, recipients })
      return
    }
  }
  work().catch((err) => payload.logger.error({ msg: `No mails about discussion ${String(id)}.`, err }))
}

type Letter = { readonly subject: string; readonly text: string }

const letterOf = async ({
  req,
  context,
  discussion,
  subject,
  message,
}: {
  req: PayloadRequest
  context: PluginContext
  discussion: DiscussionDocument
  subject: SubjectRef
  message: string | null
}): Promise<(person: Person) => Letter> => {
  const { slugs } = context.options
  const collection = slugs[SUBJECT_COLLECTIONS[subject.kind]]
  const record = await req.payload.db.findOne<Record<string, unknown> & { id: RecordId }>({
    collection,
    joins: false,
    req,
    where: { id: { equals: subject.id } },
  })
  const title = (subject.kind === 'play' ? record?.shortDescription : record?.title) ?? ''
  const called = oneLine([record?.number, title].filter((part) => part).join(' · '))
  const starter = discussion.startedBy as RecordId | null
  const names = await namesOf({ req, context, ids: starter === null ? [] : [starter] })
  const who = oneLine(nameIn({ req, names, id: starter ?? null }))
  const link = recordLink({ req, collection, id: subject.id })
  return (person) => ({
    subject: translate({ key: 'discuss:mail:subject', params: { called }, req }),
    text: [
      translate({ key: 'discuss:mail:intro', params: { who, called }, req }),
      ...(message === null ? [] : [message]),
      // A customer has no place in the panel.
      ...(person.customer || link === null ? [] : [link]),
    ].join('\n\n'),
  })
}

const recordLink = ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: string
  id: RecordId
}): string | null => {
  const { serverURL, routes } = req.payload.config
  const origin = serverURL || req.origin
  if (!origin) return null
  const path = formatAdminURL({ adminRoute: routes.admin, path: `/collections/${collection}/${String(id)}` })
  return URL.canParse(path, origin) ? new URL(path, origin).href : null
}

/** A line of a mail's head ends where its line does. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)
