import { NotFound, type PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import { languageOf, translateKnown } from '../i18n/index.ts'
import { ownRequest } from './own-request.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from './subject.ts'

/** What a template may name: nothing but text, numbers, truth values, lists and mappings of them. */
export type TemplateValues = Readonly<Record<TemplateRoot, unknown>>

/** The names that templates begin with; docs/templates.md says what is below each. */
export const TEMPLATE_ROOTS = [
  'play',
  'engagement',
  'account',
  'contact',
  'assignedTo',
  'squad',
  'me',
  'today',
] as const
export type TemplateRoot = (typeof TEMPLATE_ROOTS)[number]

/**
 * The values that templates see for a play or an engagement, as the request's user may read them. Every name is always
 * there, null where the record has nothing. Three statements and those of access, whatever the size of the squad.
 *
 * @throws NotFound, Forbidden
 */
export const templateValues = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: SubjectKind; readonly id: unknown }
}): Promise<TemplateValues> => {
  const { slugs } = context.options
  const collection = slugs[SUBJECT_COLLECTIONS[subject.kind]]
  const id = typedId({ req, collection, id: subject.id })
  if (id === null) throw new NotFound(req.t)
  const record = (await req.payload.findByID({
    collection,
    id,
    depth: 1,
    joins: false,
    overrideAccess: false,
    populate: {
      [slugs.users]: { name: true, email: true },
      [slugs.contacts]: { name: true, email: true },
      [slugs.accounts]: { name: true },
      [slugs.engagements]: ENGAGEMENT_FIELDS,
    } as never,
    req: ownRequest(req),
  })) as unknown as Fields & { id: RecordId }
  const isPlay = subject.kind === 'play'
  const engagement = isPlay ? record.engagement : record
  return {
    play: isPlay ? { ...playValues({ req, play: record }), url: urlOf({ req, collection, id }) } : null,
    engagement: isRecord(engagement)
      ? {
          ...engagementValues({ req, engagement }),
          url: urlOf({ req, collection: slugs.engagements, id: engagement.id as RecordId }),
        }
      : null,
    account: personOf(record.account, ['name']),
    contact: personOf(isPlay ? record.contact : record.keyContact),
    assignedTo: personOf(isPlay ? record.assignedTo : record.customerSuccessManager),
    squad: isPlay ? peopleOf(record.squad) : await squadOf({ req, context, engagement: id }),
    me: personOf(req.user),
    today: dayOf(new Date().toISOString()),
  }
}

type Fields = Readonly<Record<string, unknown>>

const ENGAGEMENT_FIELDS = {
  number: true,
  title: true,
  description: true,
  state: true,
  stage: true,
  perceivedHealth: true,
  goLive: true,
  renewalDate: true,
} as const

const playValues = ({ req, play }: { req: PayloadRequest; play: Fields }): Fields => ({
  number: textOf(play.number),
  playbook: textOf(play.playbook),
  shortDescription: textOf(play.shortDescription),
  description: textOf(play.description),
  ...labelled({ req, name: 'priority', list: 'priority', value: play.priority }),
  category: textOf(play.category),
  dueDate: dayOf(play.dueDate),
  ...labelled({ req, name: 'state', list: 'playState', value: play.state }),
  ...labelled({ req, name: 'progress', list: 'progress', value: play.progress }),
  closureCode: textOf(play.closureCode),
  closeNotes: textOf(play.closeNotes),
  visibleToCustomer: play.visibleToCustomer === true,
  data: isRecord(play.data) ? play.data : {},
})

const engagementValues = ({ req, engagement }: { req: PayloadRequest; engagement: Fields }): Fields => ({
  number: textOf(engagement.number),
  title: textOf(engagement.title),
  description: textOf(engagement.description),
  ...labelled({ req, name: 'state', list: 'engagementState', value: engagement.state }),
  ...labelled({ req, name: 'stage', list: 'engagementStage', value: engagement.stage }),
  ...labelled({ req, name: 'perceivedHealth', list: 'perceivedHealth', value: engagement.perceivedHealth }),
  goLive: dayOf(engagement.goLive),
  renewalDate: dayOf(engagement.renewalDate),
})

/** A value of a list, and beside it the word that people read: `priority`, `priorityLabel`. */
const labelled = ({
  req,
  name,
  list,
  value,
}: {
  req: PayloadRequest
  name: string
  list: string
  value: unknown
}): Fields => {
  const text = textOf(value)
  const word = text === null ? null : translateKnown({ key: `values:${list}:${text}`, req })
  return { [name]: text, [`${name}Label`]: word ?? text }
}

const personOf = (value: unknown, names: readonly string[] = ['name', 'email']): Fields | null =>
  // What is only an id is a record that the user may not read.
  isRecord(value) ? Object.fromEntries(names.map((name) => [name, textOf(value[name])])) : null

const peopleOf = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? value : []).map((each) => personOf(each)).filter((each) => each !== null)

/** An engagement's team: everybody in its squads, once. */
const squadOf = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
}): Promise<readonly Fields[]> => {
  const { slugs } = context.options
  const { docs } = await req.payload.find({
    collection: slugs.squads,
    depth: 1,
    limit: 100,
    overrideAccess: false,
    pagination: false,
    populate: { [slugs.users]: { name: true, email: true } } as never,
    req: ownRequest(req),
    select: { members: true } as never,
    where: { engagement: { equals: engagement } },
  })
  const members = (docs as unknown as { members?: { user?: unknown }[] | null }[]).flatMap((squad) =>
    (squad.members ?? []).map(({ user }) => user),
  )
  const byId = new Map(members.filter(isRecord).map((user) => [String(user.id), user]))
  return peopleOf([...byId.values()])
}

const urlOf = ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: string
  id: RecordId
}): string => {
  const { routes, serverURL } = req.payload.config
  return formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${collection}/${id}`,
    serverURL: serverURL || req.origin || '',
  })
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null

/** Days are kept with their noon; templates get the day alone. */
const dayOf = (value: unknown): string | null => {
  const text = value instanceof Date ? value.toISOString() : value
  return typeof text === 'string' && text.length >= 10 ? text.slice(0, 10) : null
}

/** The language that a template's dates and labels are in: that of whoever asks. */
export const templateLanguage = (req: PayloadRequest): string => languageOf(req)
