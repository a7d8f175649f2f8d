import type { PayloadRequest, Where } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import { shown } from '../input.ts'
import { type PushedRow, problemAt } from './push-rows.ts'
import { usageKey } from './tree.ts'
import { readUsages, type UsageRow } from './usage-rows.ts'

/**
 * Finds out which usage each row of a push is about. At most four statements, however many rows there are. Null where
 * there is none, which `errors` says.
 */
export const placeRows = async ({
  req,
  context,
  rows,
}: {
  req: PayloadRequest
  context: PluginContext
  rows: readonly (PushedRow | null)[]
}): Promise<{ usages: readonly (UsageRow | null)[]; errors: readonly Problem[] }> => {
  const { slugs } = context.options
  const whole = rows.filter((row) => row !== null)
  const engagementOf = await findEngagements({ req, context, given: whole.map((row) => row.engagement) })
  const codes = await findCodes({ req, context, codes: whole.flatMap(({ product }) => product ?? []) })
  const sold = (row: PushedRow): RecordId | null =>
    typedId({ req, collection: slugs.soldProducts, id: row.soldProduct })
  const keys = new Set<string>()
  const ofProducts = new Map<string, RecordId>()
  for (const row of whole) {
    const engagement = engagementOf(row.engagement)
    if (engagement === null) continue
    if (row.soldProduct === null) ofProducts.set(String(engagement), engagement)
    const soldProduct = sold(row)
    if (soldProduct !== null) keys.add(usageKey({ engagement, soldProduct }))
  }
  const found = [
    ...(await readUsages({ req, context, field: 'usageKey', values: [...keys] })),
    ...(await readUsages({ req, context, field: 'engagement', values: [...ofProducts.values()] })),
  ]
  const bySold = new Map<string, UsageRow>()
  const byProduct = new Map<string, Map<string, UsageRow>>()
  for (const usage of found) {
    bySold.set(usageKey(usage), usage)
    const name = `${usage.engagement}:${usage.product}`
    byProduct.set(name, (byProduct.get(name) ?? new Map()).set(String(usage.id), usage))
  }
  const errors: Problem[] = []
  const usages = rows.map((row, at) => {
    if (!row) return null
    const fail = (name: string, key: TranslationKey): null => {
      const params = {
        engagement: shown(String(row.engagement)),
        product: shown(String(row.product ?? row.soldProduct)),
      }
      errors.push(problemAt({ req, path: `rows.${at}.${name}`, key, params }))
      return null
    }
    const engagement = engagementOf(row.engagement)
    if (engagement === null) return fail('engagement', 'adoptionErrors:noEngagement')
    const product = row.product === null ? null : (codes.get(row.product) ?? null)
    if (row.soldProduct !== null) {
      const soldProduct = sold(row)
      const usage = soldProduct === null ? undefined : bySold.get(usageKey({ engagement, soldProduct }))
      if (!usage) return fail('soldProduct', 'adoptionErrors:notSold')
      if (row.product !== null && String(product) !== String(usage.product))
        return fail('product', 'adoptionErrors:productTwice')
      return usage
    }
    const among = [...(byProduct.get(`${engagement}:${product}`)?.values() ?? [])]
    const [only, ...others] = product === null ? [] : among
    if (!only) return fail('product', 'adoptionErrors:notSold')
    return others.length === 0 ? only : fail('product', 'adoptionErrors:soldOften')
  })
  return { usages, errors }
}

/** Engagements by id, or by number. */
const findEngagements = async ({
  req,
  context,
  given,
}: {
  req: PayloadRequest
  context: PluginContext
  given: readonly RecordId[]
}): Promise<(id: RecordId) => RecordId | null> => {
  const collection = context.options.slugs.engagements
  const ids = new Set(given.flatMap((id) => typedId({ req, collection, id }) ?? []))
  const numbers = new Set(given.filter((id) => typeof id === 'string'))
  const conditions: Where[] = [
    ...(ids.size > 0 ? [{ id: { in: [...ids] } }] : []),
    ...(numbers.size > 0 ? [{ number: { in: [...numbers] } }] : []),
  ]
  if (conditions.length === 0) return () => null
  const { docs } = await req.payload.db.find<{ id: RecordId; number?: string }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true },
    where: { or: conditions },
  })
  const known = new Map<string, RecordId>()
  for (const { id, number } of docs) if (number) known.set(number, id)
  // The id counts where a text is both.
  for (const { id } of docs) known.set(String(id), id)
  return (id) => known.get(String(id)) ?? null
}

const findCodes = async ({
  req,
  context,
  codes,
}: {
  req: PayloadRequest
  context: PluginContext
  codes: readonly string[]
}): Promise<ReadonlyMap<string, RecordId>> => {
  if (codes.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: RecordId; code?: string }>({
    collection: context.options.slugs.products,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { code: true },
    where: { code: { in: [...new Set(codes)] } },
  })
  return new Map(docs.flatMap(({ id, code }) => (code ? [[code, id] as const] : [])))
}
