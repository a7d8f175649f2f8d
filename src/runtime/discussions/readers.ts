import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { SubjectKind } from '../subject.ts'
import type { DiscussionDocument, SubjectRef } from './documents.ts'
import { idsOf, listOf, readersOf, sameIds, subjectOf } from './people.ts'

/** Fields whose change changes who may read the discussions about a record. */
const DECIDING: Readonly<Record<SubjectKind, readonly string[]>> = {
  play: ['assignedTo', 'squad', 'account', 'visibility', 'visibleToCustomer'],
  engagement: ['accountManager', 'customerSuccessManager', 'account'],
}

/** Who reads follows the record: called after every change of one, does something only when its people changed. */
export const followSubject = async ({
  req,
  context,
  kind,
  id,
  changes,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
  id: RecordId
  /** What was written; what did not change may be left out. */
  changes: Readonly<Record<string, unknown>>
  before: Readonly<Record<string, unknown>>
}): Promise<void> => {
  const changed = DECIDING[kind].some(
    (field) => field in changes && keyOf(changes[field]) !== keyOf(before[field]),
  )
  if (changed) await refreshSubject({ req, context, subject: { kind, id } })
}

/** The same for the members of an engagement's squads. `before` is absent of a new squad, `after` of a deleted one. */
export const followSquad = async ({
  req,
  context,
  after,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  after?: Readonly<Record<string, unknown>> | undefined
  before?: Readonly<Record<string, unknown>> | undefined
}): Promise<void> => {
  const membersOf = (squad: Readonly<Record<string, unknown>> | undefined): string =>
    keyOf(listOf(squad?.members).map((member) => (member as { user?: unknown }).user))
  const engagements = idsOf([after?.engagement, before?.engagement])
  if (engagements.length === 1 && membersOf(after) === membersOf(before)) return
  for (const id of engagements) await refreshSubject({ req, context, subject: { kind: 'engagement', id } })
}

/** Open discussions and ended ones: whoever leaves the record leaves what was said about it, too. */
const refreshSubject = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
}): Promise<void> => {
  const { docs } = await req.payload.db.find<DiscussionDocument>({
    collection: context.options.slugs.discussions,
    limit: 0,
    pagination: false,
    req,
    select: { state: true },
    where: { [subject.kind]: { equals: subject.id } },
  })
  for (const { id } of docs) await refreshReaders({ req, context, id })
}

/**
 * Writes anew who may read a discussion, until it is what the record and the participants say. First the discussion's
 * row is touched: in a transaction that makes those who do the same at the same time wait. Without one whoever writes
 * last looks again, so that the last word is a right one.
 */
export const refreshReaders = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  const collection = context.options.slugs.discussions
  const where = { id: { equals: id } }
  await touch({ req, context, id })
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const discussion = await req.payload.db.findOne<DiscussionDocument>({ collection, req, where })
    if (!discussion) return
    const { readers } = await readersOf({
      req,
      context,
      subject: subjectOf(discussion),
      participants: idsOf(listOf(discussion.participants)),
    })
    if (sameIds(readers, idsOf(listOf(discussion.readers)))) return
    await req.payload.db.updateOne({ collection, data: { readers: [...readers] }, req, where })
  }
  throw new Error(`payload-playbooks: the readers of discussion ${String(id)} do not come to rest.`)
}

const MAX_ROUNDS = 20

/** Raises `rev`, by which those who look for news see that there is some. */
const touch = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  await req.payload.db.updateOne({
    collection: context.options.slugs.discussions,
    data: { rev: { $inc: 1 } },
    options: { atomic: true },
    req,
    where: { id: { equals: id } },
  })
}

const keyOf = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(idsOf(value).map(String).sort())
    : String(idOf(value) ?? (typeof value === 'boolean' ? value : ''))
