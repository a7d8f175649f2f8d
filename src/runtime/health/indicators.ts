import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { IndicatorLabels, IndicatorSetting } from '../../engagement/health.ts'
import type { Aggregate } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'

/** An indicator as it is configured. */
export type Indicator = IndicatorSetting &
  IndicatorLabels & {
    readonly id: RecordId
    readonly active: boolean
    readonly order: number | null
    /** Path of a number field: of the engagement, or of the records. */
    readonly field: string | null
    /** Slug of a collection whose records belong to engagements. */
    readonly recordsOf: string | null
    /** A `Where` as JSON. */
    readonly where: string | null
    readonly aggregate: Aggregate | null
    /** Only what is not older. */
    readonly days: number | null
  }

/** The indicators in their order; one statement. Asks no access rules. */
export const readIndicators = async ({
  req,
  context,
  activeOnly = false,
}: {
  req: PayloadRequest
  context: PluginContext
  activeOnly?: boolean
}): Promise<readonly Indicator[]> => {
  const where: Where = activeOnly ? { active: { equals: true } } : {}
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: RecordId }>({
    collection: context.options.slugs.healthIndicators,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where,
  })
  return docs.map(indicatorOf).sort(byOrder)
}

export const indicatorOf = (doc: Readonly<Record<string, unknown>> & { id: RecordId }): Indicator => ({
  id: doc.id,
  key: String(doc.key ?? ''),
  label: String(doc.label ?? doc.key ?? ''),
  unit: textOf(doc.unit),
  active: doc.active === true,
  order: typeof doc.order === 'number' ? doc.order : null,
  target: Number(doc.target ?? 0),
  weight: Number(doc.weight ?? 0),
  direction: doc.direction === 'minimize' ? 'minimize' : 'maximize',
  source: doc.source === 'field' || doc.source === 'aggregate' ? doc.source : 'pushed',
  field: textOf(doc.field),
  recordsOf: textOf(doc.recordsOf),
  where: textOf(doc.where),
  aggregate: textOf(doc.aggregate) as Aggregate | null,
  days: typeof doc.days === 'number' ? doc.days : null,
})

/** As people have put them; those without a place come last, by their keys. */
export const byOrder = (
  one: { readonly order: number | null; readonly key: string },
  other: { readonly order: number | null; readonly key: string },
): number => {
  const [first, second] = [one.order ?? Number.POSITIVE_INFINITY, other.order ?? Number.POSITIVE_INFINITY]
  if (first !== second) return first < second ? -1 : 1
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
