import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Happening } from '../../timeline/match.ts'
import { tellTimelines } from '../timeline/write.ts'
import type { Placed, Reading } from './push-readings.ts'
import { takeAdoptionSnapshots } from './snapshots.ts'
import { activateAbove } from './tree.ts'
import { MEASURES, type UsageRow } from './usage-rows.ts'
import { advanceRows } from './write-many.ts'

/**
 * The usages follow: of several rows the later ones count, field by field. What has a score is in use, with all that it
 * is part of; and this week's snapshot is taken anew.
 */
export const follow = async ({
  req,
  context,
  placed,
  stored,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  placed: readonly Placed[]
  stored: ReadonlyMap<string, Reading>
  now: Date
}): Promise<void> => {
  const usages = new Map(placed.map(({ usage }) => [String(usage.id), usage]))
  const told = new Map<string, { asOf: string; values: Record<string, number | null> }>()
  const readings = [...new Set(placed.map(({ key }) => key))].flatMap((key) => stored.get(key) ?? [])
  readings.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const { usage, at, ...values } of readings) {
    const { asOf = null } = usages.get(String(usage)) ?? {}
    // What is shown is of a later moment, whatever else the push has.
    if (asOf !== null && at < asOf) continue
    const before = told.get(String(usage))?.values
    const latest = Object.fromEntries(MEASURES.map((name) => [name, values[name] ?? before?.[name] ?? null]))
    told.set(String(usage), { asOf: at, values: latest })
  }
  const changes = [...told].flatMap(([id, { asOf, values }]) => {
    const usage = usages.get(id)
    if (!usage) return []
    const isScored = values.adoptionScore !== null
    return {
      id: usage.id,
      stored: { engagement: usage.engagement, account: usage.account, soldProduct: usage.soldProduct },
      asOf,
      values: { ...values, activationStatus: isScored ? 'in-use' : null },
      ifEmpty: { usagePlan: isScored ? 'activated' : null },
    }
  })
  await advanceRows({ req, collection: context.options.slugs.productUsage, changes })
  await tellTimelines({ req, context, happenings: [...told].flatMap(happeningsOf({ usages })) })
  const used = [...told]
    .filter(([, { values }]) => values.adoptionScore !== null)
    .flatMap(([id]) => usages.get(id) ?? [])
  await activateAbove({ req, context, used })
  const engagements = new Map([...usages.values()].map(({ engagement }) => [String(engagement), engagement]))
  await takeAdoptionSnapshots({
    req,
    context,
    engagements: [...engagements.values()],
    now,
    origin: 'refresh',
  })
}

/** What a push does to a usage; one that is as of a later moment stays as it is. */
const happeningsOf =
  ({ usages }: { usages: ReadonlyMap<string, UsageRow> }) =>
  ([id, { asOf, values }]: readonly [
    string,
    { readonly asOf: string; readonly values: Readonly<Record<string, number | null>> },
  ]): Happening[] => {
    const usage = usages.get(id)
    if (!usage || (usage.asOf !== null && usage.asOf > asOf)) return []
    const adoptionScore = values.adoptionScore ?? usage.adoptionScore
    const record = { ...usage, adoptionScore, updatedAt: asOf }
    return [{ source: 'productUsage', on: 'update', record, before: usage }]
  }
