import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import { rolesOf, STAFF_ROLES } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { SUBJECT_COLLECTIONS } from '../subject.ts'
import type { DiscussionDocument, SubjectRef } from './documents.ts'

/** What decides who may read about a play or an engagement. */
export type SubjectPeople = {
  /** Whose work it is. */
  readonly people: readonly RecordId[]
  /** The account whose customers may take part; null where none may. */
  readonly customersOf: RecordId | null
}

export type Person = {
  readonly id: RecordId
  readonly name: string | null
  readonly email: string | null
  /** A customer, and not of the provider's people as well. */
  readonly customer: boolean
  /** May take part in, and read, a discussion about the subject. */
  readonly eligible: boolean
}

export const subjectOf = (discussion: Pick<DiscussionDocument, 'play' | 'engagement'>): SubjectRef | null => {
  const [play, engagement] = [idOf(discussion.play), idOf(discussion.engagement)]
  if (play !== null) return { kind: 'play', id: play }
  return engagement === null ? null : { kind: 'engagement', id: engagement }
}

/** Of a subject that is not there nobody is in charge. */
export const peopleOf = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
}): Promise<SubjectPeople> => {
  const { slugs } = context.options
  const record = await req.payload.db.findOne<Record<string, unknown> & { id: RecordId }>({
    collection: slugs[SUBJECT_COLLECTIONS[subject.kind]],
    joins: false,
    req,
    select:
      subject.kind === 'play'
        ? { assignedTo: true, squad: true, account: true, visibility: true, visibleToCustomer: true }
        : { accountManager: true, customerSuccessManager: true, account: true },
    where: { id: { equals: subject.id } },
  })
  if (!record) return { people: [], customersOf: null }
  if (subject.kind === 'play') {
    const isVisible = record.visibility === 'customer' && record.visibleToCustomer === true
    return {
      people: idsOf([record.assignedTo, ...listOf(record.squad)]),
      customersOf: isVisible ? idOf(record.account) : null,
    }
  }
  const squads = await req.payload.db.find<{ id: RecordId; members?: readonly { user?: unknown }[] }>({
    collection: slugs.squads,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { members: true },
    where: { engagement: { equals: subject.id } },
  })
  return {
    people: idsOf([
      record.accountManager,
      record.customerSuccessManager,
      ...squads.docs.flatMap(({ members }) => (members ?? []).map(({ user }) => user)),
    ]),
    customersOf: idOf(record.account),
  }
}

/** Users by their ids, and whether each may take part. Those that are gone are left out. */
export const personsOf = async ({
  req,
  context,
  ids,
  customersOf,
}: {
  req: PayloadRequest
  context: PluginContext
  ids: readonly RecordId[]
  customersOf: RecordId | null
}): Promise<readonly Person[]> => {
  if (ids.length === 0) return []
  const { slugs } = context.options
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: RecordId }>({
    collection: slugs.users,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: [...ids] } },
  })
  const isStaff = (user: Record<string, unknown>) => rolesOf(user).some((role) => STAFF_ROLES.includes(role))
  const isCustomer = (user: Record<string, unknown>) => !isStaff(user) && rolesOf(user).includes('customer')
  const contacts = idsOf(docs.filter(isCustomer).map(({ contact }) => contact))
  const allowed =
    customersOf === null || contacts.length === 0
      ? new Set<string>()
      : await contactsOf({ req, context, contacts, account: customersOf })
  return docs.map((user) => ({
    id: user.id,
    name: typeof user.name === 'string' && user.name.trim() !== '' ? user.name : null,
    email: typeof user.email === 'string' && user.email !== '' ? user.email : null,
    customer: isCustomer(user),
    eligible: isStaff(user) || (isCustomer(user) && allowed.has(String(idOf(user.contact)))),
  }))
}

const contactsOf = async ({
  req,
  context,
  contacts,
  account,
}: {
  req: PayloadRequest
  context: PluginContext
  contacts: readonly RecordId[]
  account: RecordId
}): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.db.find<{ id: RecordId }>({
    collection: context.options.slugs.contacts,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { account: true },
    where: { and: [{ id: { in: [...contacts] } }, { account: { equals: account } }] },
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** The participants and the record's people, without those who may not read about it. */
export const readersOf = async ({
  req,
  context,
  subject,
  participants,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef | null
  participants: readonly RecordId[]
}): Promise<{ readonly readers: readonly RecordId[]; readonly persons: readonly Person[] }> => {
  const { people, customersOf } = subject
    ? await peopleOf({ req, context, subject })
    : { people: [], customersOf: null }
  const persons = await personsOf({ req, context, ids: idsOf([...participants, ...people]), customersOf })
  return { readers: persons.filter(({ eligible }) => eligible).map(({ id }) => id), persons }
}

/** Ids of relationship values, each once, empty ones left out. */
export const idsOf = (values: readonly unknown[]): RecordId[] => {
  const ids = new Map<string, RecordId>()
  for (const value of values) {
    const id = idOf(value)
    if (id !== null) ids.set(String(id), id)
  }
  return [...ids.values()]
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const sameIds = (one: readonly RecordId[], other: readonly RecordId[]): boolean => {
  const [a, b] = [one, other].map((ids) => [...new Set(ids.map(String))].sort().join())
  return a === b
}
