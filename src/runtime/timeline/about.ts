import type { PayloadRequest } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import type { Happening } from '../../timeline/match.ts'

/** The engagements in whose timelines a happening is told, and their account where the record says it. */
export type About = { readonly engagements: readonly RecordId[]; readonly account: RecordId | null }

type Args = { req: PayloadRequest; context: PluginContext; happening: Happening }

/** No statement where the record says it itself, one for a task or a meeting that does not. */
export const aboutOf = async ({ req, context, happening }: Args): Promise<About> => {
  const { source, record } = happening
  const account = idOf(record.account)
  const own = source === 'engagements' ? record.id : record.engagement
  const listed = Array.isArray(record.engagements) ? record.engagements : [own]
  const engagements = listed.flatMap((each) => idOf(each) ?? [])
  if (engagements.length > 0 || (source !== 'tasks' && source !== 'meetings')) {
    return { engagements: [...new Set(engagements)], account }
  }
  const { plays, touchpoints } = context.options.slugs
  const parent =
    idOf(record.play) === null
      ? { collection: touchpoints, id: record.touchpoint }
      : { collection: plays, id: record.play }
  const known = isRecord(parent.id) && 'engagement' in parent.id ? parent.id : null
  const found = known ?? (await readParent({ req, ...parent }))
  const engagement = idOf(found?.engagement)
  return { engagements: engagement === null ? [] : [engagement], account: idOf(found?.account) }
}

const readParent = async ({
  req,
  collection,
  id: value,
}: {
  req: PayloadRequest
  collection: string
  id: unknown
}): Promise<Readonly<Record<string, unknown>> | null> => {
  const id = typedId({ req, collection, id: idOf(value) })
  if (id === null) return null
  return req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    req,
    select: { engagement: true, account: true },
    where: { id: { equals: id } },
  })
}
