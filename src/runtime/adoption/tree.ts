import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { upsertRows } from '../upsert-rows.ts'
import { setRows } from './write-many.ts'

/** A usage's unique key: a sold product matters to an engagement once. */
export const usageKey = ({
  engagement,
  soldProduct,
}: {
  engagement: RecordId
  soldProduct: RecordId
}): string => `${engagement}:${soldProduct}`

type Pair = { readonly engagement: RecordId; readonly soldProduct: RecordId }

/**
 * What is in use makes all that it is part of be in use: the usages of the same engagement of everything above. A
 * statement for each level of the tree, and two for all usages.
 */
export const activateAbove = async ({
  req,
  context,
  used,
}: {
  req: PayloadRequest
  context: PluginContext
  used: readonly Pair[]
}): Promise<void> => {
  const parents = await parentsOf({ req, context, ids: used.map(({ soldProduct }) => soldProduct) })
  const keys = new Set<string>()
  for (const { engagement, soldProduct } of used) {
    const seen = new Set([String(soldProduct)])
    for (let above = parents.get(String(soldProduct)) ?? null; above !== null; ) {
      if (seen.has(String(above))) break
      seen.add(String(above))
      keys.add(usageKey({ engagement, soldProduct: above }))
      above = parents.get(String(above)) ?? null
    }
  }
  if (keys.size === 0) return
  const collection = context.options.slugs.productUsage
  const { docs } = await req.payload.db.find<{ id: RecordId; activationStatus?: unknown }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { activationStatus: true },
    where: { usageKey: { in: [...keys] } },
  })
  const ids = docs.filter(({ activationStatus }) => activationStatus !== 'in-use').map(({ id }) => id)
  await setRows({ req, collection, ids, values: { activationStatus: 'in-use' } })
}

/** What a sold product consists of is as applicable to an engagement as itself: usages that are missing are added. */
export const addUsagesBelow = async ({
  req,
  context,
  engagement,
  account,
  soldProduct,
}: Pair & { req: PayloadRequest; context: PluginContext; account: RecordId | null }): Promise<void> => {
  const { soldProducts, productUsage } = context.options.slugs
  const seen = new Set([String(soldProduct)])
  const below: RecordId[] = []
  for (let level: RecordId[] = [soldProduct]; level.length > 0; ) {
    const { docs } = await req.payload.db.find<{ id: RecordId }>({
      collection: soldProducts,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      select: { name: true },
      where: { parentProduct: { in: level } },
    })
    level = docs.map(({ id }) => id).filter((id) => !seen.has(String(id)))
    for (const id of level) seen.add(String(id))
    below.push(...level)
  }
  await upsertRows({
    req,
    collection: productUsage,
    unique: 'usageKey',
    records: ['engagement', 'account', 'soldProduct'],
    dates: [],
    rows: below.map((part) => ({
      engagement,
      account,
      soldProduct: part,
      usageKey: usageKey({ engagement, soldProduct: part }),
    })),
  })
}

/** What each of the sold products, and of those above them, is part of. A statement for each level. */
const parentsOf = async ({
  req,
  context,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  ids: readonly RecordId[]
}): Promise<ReadonlyMap<string, RecordId | null>> => {
  const parents = new Map<string, RecordId | null>()
  for (let level = [...new Set(ids)]; level.length > 0; ) {
    const { docs } = await req.payload.db.find<{ id: RecordId; parentProduct?: unknown }>({
      collection: context.options.slugs.soldProducts,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      select: { parentProduct: true },
      where: { id: { in: level } },
    })
    for (const { id, parentProduct } of docs) parents.set(String(id), idOf(parentProduct))
    level = [...new Set(docs.flatMap(({ parentProduct }) => idOf(parentProduct) ?? []))].filter(
      (id) => !parents.has(String(id)),
    )
  }
  return parents
}
