import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'

/** What programs tell of the use of a product, by the names of the fields. */
export const MEASURES = ['adoptionScore', 'licensesUsed', 'monthlyActiveUsers', 'transactions'] as const
export type Measure = (typeof MEASURES)[number]

const TEXTS = ['customerPriority', 'businessCriticality', 'activationStatus', 'usagePlan'] as const
const NUMBERS = [...MEASURES, 'childProducts', 'childProductsInUse'] as const

/** A usage with the sold product and the product that it is of. */
export type UsageRow = {
  readonly id: RecordId
  readonly engagement: RecordId
  readonly account: RecordId | null
  readonly soldProduct: RecordId
  readonly soldProductName: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly product: RecordId | null
  readonly productName: string | null
  /** ISO 8601. */
  readonly asOf: string | null
} & { readonly [K in (typeof TEXTS)[number]]: string | null } & {
  readonly [K in (typeof NUMBERS)[number]]: number | null
}

/**
 * The usages that have one of the values in a field, with what they are of; no statement for no values, one on SQL and
 * on MongoDB, three elsewhere. No access rules are asked: the caller knows who reads.
 */
export const readUsages = async ({
  req,
  context,
  field,
  values,
}: {
  req: PayloadRequest
  context: PluginContext
  field: 'engagement' | 'id' | 'usageKey'
  values: readonly RecordId[]
}): Promise<readonly UsageRow[]> => {
  if (values.length === 0) return []
  const slugs = context.options.slugs
  const sql = await sqlOf(req)
  if (sql) {
    const [usage, sold, product] = [
      sql.table(slugs.productUsage),
      sql.table(slugs.soldProducts),
      sql.table(slugs.products),
    ]
    const own = ['id', 'engagement', 'account', 'soldProduct', 'asOf', ...TEXTS, ...NUMBERS]
    const rows = (await sql.db
      .select({
        ...Object.fromEntries(own.map((name) => [name, usage[name]])),
        soldProductName: sold.name,
        quantity: sold.quantity,
        unit: sold.unit,
        product: sold.product,
        productName: product.name,
      })
      .from(usage)
      .leftJoin(sold, sql.equals(usage.soldProduct, sold.id))
      .leftJoin(product, sql.equals(sold.product, product.id))
      .where(sql.in(usage[field], [...values]))) as Record<string, unknown>[]
    return rows.map(rowOf)
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const wanted = field === 'usageKey' ? values : values.map((value) => mongo.id(value))
    const joined = (slug: string, localField: string, as: string) => ({
      $lookup: {
        from: mongo.model(slug).collection.collectionName,
        localField,
        foreignField: '_id',
        as,
      },
    })
    const rows = (await mongo
      .model(slugs.productUsage)
      .aggregate([
        { $match: { [field === 'id' ? '_id' : field]: { $in: wanted } } },
        joined(slugs.soldProducts, 'soldProduct', 'sold'),
        joined(slugs.products, 'sold.product', 'products'),
        {
          $addFields: {
            id: '$_id',
            soldProductName: { $first: '$sold.name' },
            quantity: { $first: '$sold.quantity' },
            unit: { $first: '$sold.unit' },
            product: { $first: '$sold.product' },
            productName: { $first: '$products.name' },
          },
        },
        { $project: { sold: 0, products: 0 } },
      ])
      .session(mongo.session ?? null)) as Record<string, unknown>[]
    return rows.map(rowOf)
  }
  return readByPayload({ req, context, field, values })
}

const readByPayload = async ({
  req,
  context,
  field,
  values,
}: {
  req: PayloadRequest
  context: PluginContext
  field: string
  values: readonly RecordId[]
}): Promise<readonly UsageRow[]> => {
  const slugs = context.options.slugs
  const find = async (collection: string, name: string, among: readonly unknown[]) => {
    const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
      collection,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      where: { [name]: { in: [...among] } },
    })
    return docs
  }
  const byId = (docs: readonly ({ id: RecordId } & Record<string, unknown>)[]) =>
    new Map(docs.map((doc) => [String(doc.id), doc]))
  const usages = await find(slugs.productUsage, field, values)
  const sold = byId(
    await find(
      slugs.soldProducts,
      'id',
      usages.map(({ soldProduct }) => idOf(soldProduct)),
    ),
  )
  const products = byId(
    await find(
      slugs.products,
      'id',
      [...sold.values()].map(({ product }) => idOf(product)),
    ),
  )
  return usages.map((usage) => {
    const of = sold.get(String(idOf(usage.soldProduct)))
    return rowOf({
      ...usage,
      soldProductName: of?.name,
      quantity: of?.quantity,
      unit: of?.unit,
      product: of?.product,
      productName: products.get(String(idOf(of?.product)))?.name,
    })
  })
}

const rowOf = (row: Readonly<Record<string, unknown>>): UsageRow => {
  const soldProduct = plainId(row.soldProduct) as RecordId
  return {
    id: plainId(row.id) as RecordId,
    engagement: plainId(row.engagement) as RecordId,
    account: plainId(row.account),
    soldProduct,
    soldProductName: String(row.soldProductName ?? soldProduct),
    quantity: numberOf(row.quantity),
    unit: textOf(row.unit),
    product: plainId(row.product),
    productName: textOf(row.productName),
    asOf: row.asOf ? new Date(row.asOf as string).toISOString() : null,
    ...(Object.fromEntries(TEXTS.map((name) => [name, textOf(row[name])])) as Pick<
      UsageRow,
      (typeof TEXTS)[number]
    >),
    ...(Object.fromEntries(NUMBERS.map((name) => [name, numberOf(row[name])])) as Pick<
      UsageRow,
      (typeof NUMBERS)[number]
    >),
  }
}

const numberOf = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value)

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** MongoDB's ids as the API has them: texts. Records that are filled in by their id. */
const plainId = (value: unknown): RecordId | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  return idOf(value) ?? String(value)
}
