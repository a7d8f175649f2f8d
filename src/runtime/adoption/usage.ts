import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { withoutUnchanged } from '../without-unchanged.ts'
import {
  type Bounds,
  countRecords,
  isSame,
  MOST,
  numberProblems,
  readRecord,
  refuseWithBelongings,
  serverOwnedProblems,
} from './checks.ts'
import { activateAbove, addUsagesBelow, usageKey } from './tree.ts'
import { MEASURES } from './usage-rows.ts'

type Data = Record<string, unknown>
type Stored = Data & { id: RecordId }

/** What may stand in the numbers of a usage. */
export const USAGE_BOUNDS: readonly Bounds[] = [
  { field: 'adoptionScore', min: 0, max: 100 },
  { field: 'perceivedAdoptionScore', min: 0, max: 100 },
  ...['licensesUsed', 'monthlyActiveUsers', 'transactions', 'childProducts', 'childProductsInUse'].map(
    (field) => ({ field, min: 0, max: MOST, whole: true }),
  ),
]

/**
 * A usage that is about to be written: of a sold product of the engagement's account, once. A score says that the
 * product is in use.
 * @throws ValidationError
 */
export const checkedUsage = async ({
  req,
  context,
  collection,
  data,
  before,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Data
  /** The stored usage; undefined on create. */
  before?: Stored | undefined
  now?: Date
}): Promise<Data> => {
  const errors: Problem[] = [
    ...serverOwnedProblems({ data, before, fields: ['asOf', 'usageKey', ...(before ? ['account'] : [])] }),
    ...(await inputProblems({ req, collection, data, before })),
    ...numberProblems({ req, data, fields: USAGE_BOUNDS }),
    ...childProblems({ req, data }),
  ]
  if (before) errors.push(...pairProblems({ req, data, before }))
  const pair = before || errors.length > 0 ? null : await newPair({ req, context, data, errors })
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  const whole = { ...data, ...pair, ...followUps({ data, before, now }) }
  return before ? withoutUnchanged({ collection, data: whole, before }) : whole
}

/** What a usage that was written does to others: what it is part of is in use, and what it consists of is applicable. */
export const usageWritten = async ({
  req,
  context,
  usage,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  usage: Data
  /** Undefined on create. */
  previous?: Data | undefined
}): Promise<void> => {
  const [engagement, soldProduct] = [idOf(usage.engagement), idOf(usage.soldProduct)]
  if (engagement === null || soldProduct === null) return
  if (!previous) await addUsagesBelow({ req, context, engagement, soldProduct, account: idOf(usage.account) })
  if (isScored({ data: usage, before: previous }))
    await activateAbove({ req, context, used: [{ engagement, soldProduct }] })
}

/**
 * A usage goes with what was read of it, unless it is on a roadmap.
 * @throws CommandRefused (`has-records`)
 */
export const deleteUsage = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  const { adoptionRoadmaps, usageReadings } = context.options.slugs
  await refuseWithBelongings({ req, id, belongings: [[adoptionRoadmaps, 'items.usage']] })
  await req.payload.db.deleteMany({ collection: usageReadings, req, where: { usage: { equals: id } } })
}

const isScored = ({ data, before }: { data: Readonly<Data>; before?: Readonly<Data> | undefined }): boolean =>
  typeof data.adoptionScore === 'number' && data.adoptionScore !== before?.adoptionScore

const followUps = ({
  data,
  before,
  now,
}: {
  data: Readonly<Data>
  before?: Readonly<Data> | undefined
  now: Date
}): Data => {
  const isMeasured = MEASURES.some((name) => !isSame(data[name], before?.[name]))
  return {
    ...(isMeasured ? { asOf: now.toISOString() } : {}),
    ...(isScored({ data, before })
      ? { activationStatus: 'in-use', usagePlan: data.usagePlan || 'activated' }
      : {}),
  }
}

const childProblems = ({ req, data }: { req: PayloadRequest; data: Readonly<Data> }): Problem[] => {
  const [all, used] = [data.childProducts ?? 0, data.childProductsInUse ?? 0]
  if (typeof all !== 'number' || typeof used !== 'number' || used <= all) return []
  const message = translate({ key: 'adoptionErrors:moreThanAll', params: { max: all }, req })
  return [{ path: 'childProductsInUse', message }]
}

const pairProblems = ({
  req,
  data,
  before,
}: {
  req: PayloadRequest
  data: Readonly<Data>
  before: Stored
}): Problem[] =>
  ['engagement', 'soldProduct']
    .filter((field) => !isSame(data[field], before[field]))
    .map((path) => ({ path, message: translate({ key: 'adoptionErrors:pairLocked', req }) }))

const newPair = async ({
  req,
  context,
  data,
  errors,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Readonly<Data>
  errors: Problem[]
}): Promise<Data | null> => {
  const { engagements, soldProducts, productUsage } = context.options.slugs
  const [engagement, soldProduct] = [idOf(data.engagement), idOf(data.soldProduct)]
  for (const [path, id] of Object.entries({ engagement, soldProduct })) {
    if (id === null) errors.push({ path, code: 'required' })
  }
  if (engagement === null || soldProduct === null) return null
  const [owner, sold] = [
    await readRecord({ req, collection: engagements, id: engagement, fields: ['account'] }),
    await readRecord({ req, collection: soldProducts, id: soldProduct, fields: ['account'] }),
  ]
  const account = idOf(owner?.account)
  errors.push(...serverOwnedProblems({ data, before: { account }, fields: data.account ? ['account'] : [] }))
  if (!isSame(sold?.account, account)) {
    errors.push({ path: 'soldProduct', message: translate({ key: 'adoptionErrors:otherAccount', req }) })
    return null
  }
  const key = usageKey({ engagement, soldProduct })
  const where = { usageKey: { equals: key } }
  if ((await countRecords({ req, collection: productUsage, where })) > 0)
    errors.push({ path: 'soldProduct', message: translate({ key: 'adoptionErrors:pairTaken', req }) })
  return { account, usageKey: key }
}
