import type { PayloadRequest } from 'payload'
import { idOf, typedId } from '../../../access/ids.ts'
import type { PluginContext } from '../../../context.ts'
import type { RoadmapPhaseField } from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { isRecord } from '../../../engine/values.ts'
import { type TranslationKey, type TranslationParams, translate } from '../../../i18n/index.ts'
import type { Problem } from '../../errors.ts'
import { laneOf, lanesOf, MOST_ITEMS, type RoadmapItem } from './document.ts'

/**
 * The products that a roadmap is to have, checked: each usage of the engagement once, in a lane of the phase field or in
 * none. One statement.
 */
export const checkedItems = async ({
  req,
  context,
  items: given,
  engagement,
  phaseField,
  followField,
}: {
  req: PayloadRequest
  context: PluginContext
  items: unknown
  engagement: RecordId | null
  phaseField: RoadmapPhaseField
  /** Every product goes into the lane that its usage has now. */
  followField: boolean
}): Promise<{ items: readonly RoadmapItem[]; errors: readonly Problem[] }> => {
  const errors: Problem[] = []
  const problem = (path: string, key: TranslationKey, params?: TranslationParams): void => {
    errors.push({ path, message: translate({ key, ...(params && { params }), req }) })
  }
  const rows = Array.isArray(given) ? given.filter(isRecord) : []
  if (rows.length > MOST_ITEMS) problem('items', 'adoptionErrors:tooManyItems', { max: MOST_ITEMS })
  if (errors.length > 0) return { items: [], errors }
  const collection = context.options.slugs.productUsage
  const ids = rows.map(({ usage }) => typedId({ req, collection, id: idOf(usage) }))
  const usages = await findUsages({ req, collection, ids: ids.filter((id) => id !== null) })
  const seen = new Map<string, number>()
  const items = rows.flatMap((row, at): RoadmapItem[] => {
    const id = ids[at] ?? null
    const usage = usages.get(String(id))
    if (id === null || !usage) {
      problem(`items.${at}.usage`, 'adoptionErrors:usageGone')
      return []
    }
    const twin = seen.get(String(id))
    if (twin !== undefined)
      problem(`items.${at}.usage`, 'adoptionErrors:usageTwice', { place: String(twin + 1) })
    else if (String(idOf(usage.engagement)) !== String(engagement))
      problem(`items.${at}.usage`, 'adoptionErrors:usageOfOther')
    seen.set(String(id), twin ?? at)
    const lane = laneOf(followField ? usage[phaseField] : row.lane)
    const lanes = lanesOf(phaseField)
    if (lane !== null && !lanes.includes(lane))
      problem(`items.${at}.lane`, 'adoptionErrors:lane', { allowed: lanes.join(', ') })
    return [{ usage: id, lane }]
  })
  return { items, errors }
}

/** Whether two roadmaps have the same products in the same lanes and order. */
export const areSameItems = (one: readonly RoadmapItem[], other: readonly RoadmapItem[]): boolean =>
  one.length === other.length &&
  one.every(
    (item, at) => String(item.usage) === String(other[at]?.usage) && item.lane === (other[at]?.lane ?? null),
  )

const findUsages = async ({
  req,
  collection,
  ids,
}: {
  req: PayloadRequest
  collection: string
  ids: readonly RecordId[]
}): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: {
      engagement: true,
      customerPriority: true,
      businessCriticality: true,
      activationStatus: true,
      usagePlan: true,
    },
    where: { id: { in: [...ids] } },
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
