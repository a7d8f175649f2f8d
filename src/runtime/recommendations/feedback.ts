import type { PayloadRequest, Where } from 'payload'
import type { RecommendationKind, Verdict } from '../../../collections/shared/values.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'
import { authorOf } from '../facts.ts'
import type { SubjectKind } from '../subject.ts'
import { itemId } from './items.ts'
import { NO_OPINIONS, type Opinions } from './ranking.ts'

export type Opinion = Exclude<Verdict, 'attached'>

/** What is recommended, by what a request names it. */
export type Target = { readonly kind: RecommendationKind; readonly key: string }

type SubjectRef = { readonly kind: SubjectKind; readonly id: RecordId; readonly collection: string }

/** A row of the collection, as far as it is read here. */
export type FeedbackDocument = {
  readonly id: RecordId
  readonly kind: RecommendationKind
  readonly key: string
  readonly title?: string | null
  readonly verdict: Verdict
  readonly createdAt: string
}

/** What was attached to a play or engagement, newest first, and what the request's user thinks of things there. */
export const feedbackOn = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
}): Promise<{ attached: readonly FeedbackDocument[]; own: ReadonlyMap<string, Opinion> }> => {
  const user = authorOf({ req, context })
  const mine: Where[] = user === null ? [] : [{ user: { equals: user } }]
  const { docs } = await req.payload.db.find<FeedbackDocument>({
    collection: context.options.slugs.feedback,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { kind: true, key: true, title: true, verdict: true, createdAt: true },
    sort: '-createdAt',
    where: {
      and: [
        { [subject.kind]: { equals: subject.id } },
        { or: [{ verdict: { equals: 'attached' } }, ...mine] },
      ],
    },
  })
  return {
    attached: docs.filter(({ verdict }) => verdict === 'attached'),
    own: new Map(
      docs.flatMap((doc) => (doc.verdict === 'attached' ? [] : [[itemId(doc), doc.verdict] as const])),
    ),
  }
}

/** What everybody thought of these, anywhere; one statement. */
export const opinionsOn = async ({
  req,
  context,
  subject,
  targets,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  targets: readonly Target[]
}): Promise<ReadonlyMap<string, Opinions>> => {
  if (targets.length === 0) return new Map()
  const collection = context.options.slugs.feedback
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    const count = ({ kind, key }: Target, verdict: Opinion) =>
      sql.db.$count(
        table,
        sql.and(sql.equals(table.key, key), sql.equals(table.kind, kind), sql.equals(table.verdict, verdict)),
      )
    const selected: Record<string, unknown> = {}
    targets.forEach((target, at) => {
      selected[`${at}:helpful`] = count(target, 'helpful')
      selected[`${at}:not-helpful`] = count(target, 'not-helpful')
    })
    // Hangs on one row that is there.
    const of = sql.table(subject.collection)
    const [row = {}] = (await sql.db
      .select(selected)
      .from(of)
      .where(sql.equals(of.id, subject.id))) as Record<string, unknown>[]
    return new Map(
      targets.map((target, at) => [
        itemId(target),
        { helpful: Number(row[`${at}:helpful`] ?? 0), notHelpful: Number(row[`${at}:not-helpful`] ?? 0) },
      ]),
    )
  }
  const keys = [...new Set(targets.map(({ key }) => key))]
  const mongo = await mongoOf(req)
  if (mongo) {
    const rows = (await mongo
      .model(collection)
      .aggregate([
        { $match: { key: { $in: keys }, verdict: { $in: ['helpful', 'not-helpful'] } } },
        { $group: { _id: { kind: '$kind', key: '$key', verdict: '$verdict' }, count: { $sum: 1 } } },
      ])
      .session(mongo.session ?? null)) as { _id: Target & { verdict: Verdict }; count: number }[]
    return counted(rows.map(({ _id, count }) => ({ ..._id, count })))
  }
  const { docs } = await req.payload.db.find<FeedbackDocument>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { kind: true, key: true, verdict: true },
    where: { and: [{ key: { in: keys } }, { verdict: { not_equals: 'attached' } }] },
  })
  return counted(docs.map(({ kind, key, verdict }) => ({ kind, key, verdict, count: 1 })))
}

/** Says, changes or takes back what the request's user thinks of something on this play or engagement. */
export const giveOpinion = async ({
  req,
  context,
  subject,
  target,
  title,
  opinion,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  target: Target
  title: string
  opinion: Opinion | null
}): Promise<void> => {
  const user = authorOf({ req, context })
  const entryKey = `${entryKeyOf({ subject, target })}:opinion:${String(user)}`
  if (opinion === null) return forget({ req, context, entryKey })
  const change = () =>
    req.payload.db.updateOne({
      collection: context.options.slugs.feedback,
      data: { verdict: opinion },
      req,
      where: { entryKey: { equals: entryKey } },
    })
  if (await change()) return
  const isNew = await added({
    req,
    context,
    row: { ...rowOf({ subject, target, title, user }), verdict: opinion, entryKey },
  })
  if (!isNew) await change()
}

/** @returns the attachment, whoever made it, and whether it is new. */
export const attach = async ({
  req,
  context,
  subject,
  target,
  title,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  target: Target
  title: string
}): Promise<FeedbackDocument> => {
  const entryKey = `${entryKeyOf({ subject, target })}:attached`
  const user = authorOf({ req, context })
  const find = () =>
    req.payload.db.findOne<FeedbackDocument>({
      collection: context.options.slugs.feedback,
      joins: false,
      req,
      where: { entryKey: { equals: entryKey } },
    })
  const known = await find()
  if (known) return known
  await added({
    req,
    context,
    row: { ...rowOf({ subject, target, title, user }), verdict: 'attached', entryKey },
  })
  return (await find()) as FeedbackDocument
}

export const detach = ({
  req,
  context,
  subject,
  target,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  target: Target
}): Promise<void> => forget({ req, context, entryKey: `${entryKeyOf({ subject, target })}:attached` })

const rowOf = ({
  subject,
  target,
  title,
  user,
}: {
  subject: SubjectRef
  target: Target
  title: string
  user: RecordId | null
}) => ({ [subject.kind]: subject.id, kind: target.kind, key: target.key, title, user })

const entryKeyOf = ({ subject, target }: { subject: SubjectRef; target: Target }): string =>
  `${subject.kind}:${String(subject.id)}:${itemId(target)}`

/** false: somebody else was first. Not for use inside a transaction, which a doubled key would end. */
const added = async ({
  req,
  context,
  row,
}: {
  req: PayloadRequest
  context: PluginContext
  row: Readonly<Record<string, unknown>> & { readonly entryKey: string }
}): Promise<boolean> => {
  const collection = context.options.slugs.feedback
  try {
    await req.payload.db.create({ collection, data: { ...row }, req })
    return true
  } catch (error) {
    const where: Where = { entryKey: { equals: row.entryKey } }
    const { totalDocs } = await req.payload.db.count({ collection, req, where })
    if (totalDocs === 0) throw error
    return false
  }
}

const forget = async ({
  req,
  context,
  entryKey,
}: {
  req: PayloadRequest
  context: PluginContext
  entryKey: string
}): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: context.options.slugs.feedback,
    req,
    where: { entryKey: { equals: entryKey } },
  })
}

const counted = (
  rows: readonly (Target & { readonly verdict: Verdict; readonly count: number })[],
): ReadonlyMap<string, Opinions> => {
  const opinions = new Map<string, Opinions>()
  for (const { verdict, count, ...target } of rows) {
    const { helpful, notHelpful } = opinions.get(itemId(target)) ?? NO_OPINIONS
    opinions.set(
      itemId(target),
      verdict === 'helpful'
        ? { helpful: helpful + count, notHelpful }
        : { helpful, notHelpful: notHelpful + count },
    )
  }
  return opinions
}
