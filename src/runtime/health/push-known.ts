import type { PayloadRequest, Where } from 'payload'
import { decideAccess } from '../../access/build.ts'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { isStorable } from '../../engine/texts.ts'
import type { RecordId } from '../../engine/types.ts'
import type { Indicator } from './indicators.ts'
import type { PushedRow } from './push-row.ts'

export type Engagement = { readonly id: RecordId; readonly account: RecordId | null }

/** By id or number, within what the user may read. One statement. */
export const findEngagements = async ({
  req,
  context,
  rows,
}: {
  req: PayloadRequest
  context: PluginContext
  rows: readonly PushedRow[]
}): Promise<(given: unknown) => Engagement | null> => {
  const collection = context.options.slugs.engagements
  const given = [...new Set(rows.map(({ engagement }) => engagement))]
  const ids = given.flatMap((each) => typedId({ req, collection, id: each }) ?? [])
  const numbers = given.filter((each) => typeof each === 'string' && each.length <= 100 && isStorable(each))
  const named: Where[] = [
    ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
    ...(numbers.length > 0 ? [{ number: { in: numbers } }] : []),
  ]
  const access = await decideAccess({ collection: 'engagements', operation: 'read', context, req })
  if (named.length === 0 || access === false) return () => null
  const { docs } = await req.payload.db.find<{ id: RecordId; number: string; account?: unknown }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true, account: true },
    where: access === true ? { or: named } : { and: [access, { or: named }] },
  })
  const found = new Map<string, Engagement>()
  for (const doc of docs) {
    const engagement = { id: doc.id, account: idOf(doc.account) }
    found.set(`id ${String(doc.id)}`, engagement)
    found.set(`number ${doc.number}`, engagement)
  }
  return (each) => found.get(`number ${String(each)}`) ?? found.get(`id ${String(each)}`) ?? null
}

type Stored = {
  readonly indicator: RecordId
  readonly engagement: RecordId
  readonly at: string
  readonly value: number
}

/** Values by their keys; one statement. */
export const knownValues = async ({
  req,
  context,
  keys,
}: {
  req: PayloadRequest
  context: PluginContext
  keys: readonly string[]
}): Promise<ReadonlyMap<string, Stored>> => {
  if (keys.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: context.options.slugs.healthValues,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { key: true, indicator: true, engagement: true, at: true, value: true },
    where: { key: { in: [...new Set(keys)] } },
  })
  return new Map(
    docs.map((doc) => [
      String(doc.key),
      {
        indicator: idOf(doc.indicator) as RecordId,
        engagement: idOf(doc.engagement) as RecordId,
        at: new Date(doc.at as string).toISOString(),
        value: Number(doc.value),
      },
    ]),
  )
}

/** Whether what is stored is what the row says. */
export const isStored = ({
  row,
  stored,
  engagement,
  indicator,
}: {
  row: PushedRow
  stored: Stored
  engagement: Engagement
  indicator: Indicator
}): boolean =>
  stored.value === row.value &&
  String(stored.engagement) === String(engagement.id) &&
  String(stored.indicator) === String(indicator.id) &&
  (row.moment === null || row.moment === stored.at)
