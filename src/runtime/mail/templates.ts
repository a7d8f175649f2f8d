import type { PayloadRequest, Where } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { ownRequest } from '../own-request.ts'
import type { SubjectRecord } from '../subject.ts'
import { MAIL_FIELDS, type MailText } from './input.ts'

export type MailTemplate = MailText & {
  readonly id: RecordId
  readonly name: string
  readonly description: string
  /** For one playbook, or for all. */
  readonly playbook: string | null
}

/** More than anybody looks through. */
const OFFERED = 200

/** The templates that can be used on a play or engagement, those that are offered first in front. One statement. */
export const mailTemplates = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
}): Promise<readonly MailTemplate[]> => {
  const { docs } = await req.payload.find({
    collection: context.options.slugs.emailTemplates,
    depth: 0,
    limit: OFFERED,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    sort: ['order', 'name'],
    where: { and: [{ inactive: { not_equals: true } }, forPlaybook(subject.playbook)] },
  })
  return docs.map(templateOf)
}

/** null: there is none, or none that the user may read. */
export const mailTemplate = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<MailTemplate | null> => {
  const collection = context.options.slugs.emailTemplates
  const known = typedId({ req, collection, id })
  if (known === null) return null
  const doc: unknown = await req.payload.findByID({
    collection,
    id: known,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req: ownRequest(req),
  })
  return doc ? templateOf(doc) : null
}

/** What belongs to a playbook, and what belongs to none. */
export const forPlaybook = (playbook: string | null): Where => ({
  or: [
    { playbook: { exists: false } },
    { playbook: { equals: '' } },
    ...(playbook === null ? [] : [{ playbook: { equals: playbook } }]),
  ],
})

const templateOf = (doc: unknown): MailTemplate => {
  const { id, ...fields } = doc as Readonly<Record<string, unknown>> & { id: RecordId }
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    id,
    name: textOf(fields.name),
    description: textOf(fields.description),
    playbook: textOf(fields.playbook) || null,
    ...(Object.fromEntries(MAIL_FIELDS.map((name) => [name, textOf(fields[name])])) as MailText),
  }
}
