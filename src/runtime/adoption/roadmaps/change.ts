import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../../../access/ids.ts'
import type { PluginContext } from '../../../context.ts'
import type { RoadmapReason } from '../../../engagement/roadmap.ts'
import { isRoadmapOver } from '../../../engagement/values.ts'
import type { RecordId } from '../../../engine/types.ts'
import { translate } from '../../../i18n/index.ts'
import { invalid, type Problem } from '../../errors.ts'
import { inputProblems } from '../../input.ts'
import { nextNumber } from '../../numbers.ts'
import { recordKey, requestState } from '../../request-state.ts'
import { withoutUnchanged } from '../../without-unchanged.ts'
import { isSame, readRecord, serverOwnedProblems } from '../checks.ts'
import { itemsOf, KEPT_VERSIONS, phaseFieldOf, revOf, stateOf, versionsOf } from './document.ts'
import { roadmapRefused } from './errors.ts'
import { areSameItems, checkedItems } from './items.ts'

type Data = Record<string, unknown>
type Stored = Data & { id: RecordId }
type Args = {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Data
}

const OWN = ['number', 'version', 'publishedAt', 'publishedBy']

/**
 * A roadmap that begins: a draft of the engagement's account, with a number.
 * @throws ValidationError
 */
export const createRoadmap = async ({ req, context, collection, data }: Args): Promise<Data> => {
  const engagement = idOf(data.engagement)
  const errors: Problem[] = [
    ...serverOwnedProblems({ data, before: { version: 0 }, fields: OWN }),
    ...(await inputProblems({ req, collection, data: withoutItems(data) })),
  ]
  if (engagement === null) errors.push({ path: 'engagement', code: 'required' })
  if (stateOf(data) !== 'draft')
    errors.push({ path: 'state', message: translate({ key: 'adoptionErrors:beginsAsDraft', req }) })
  const checked = await checkedItems({
    req,
    context,
    items: data.items,
    engagement,
    phaseField: phaseFieldOf(data),
    followField: false,
  })
  errors.push(...checked.errors)
  const owner =
    errors.length > 0 || engagement === null
      ? null
      : await readRecord({
          req,
          collection: context.options.slugs.engagements,
          id: engagement,
          fields: ['account'],
        })
  const account = idOf(owner?.account)
  if (owner && data.account)
    errors.push(...serverOwnedProblems({ data, before: { account }, fields: ['account'] }))
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return {
    ...data,
    items: checked.items,
    account,
    number: await nextNumber({ req, context, series: context.options.numbers.adoptionRoadmaps }),
    version: 0,
    rev: 0,
    versions: [],
  }
}

/**
 * A change of a roadmap, by whichever way: drafts are edited, published ones are not, and the state says what happens
 * besides. `rev`, where it is sent, must be the stored one, and the write finds the roadmap as it was read or not at all.
 * @throws ValidationError, RoadmapRefused
 */
export const changeRoadmap = async ({
  req,
  context,
  collection,
  data,
  before,
  now = new Date(),
}: Args & { before: Stored; now?: Date }): Promise<Data> => {
  const refuse = (code: RoadmapReason): never => {
    throw roadmapRefused({ req, code, data: { state: stateOf(before), rev: revOf(before) } })
  }
  const errors: Problem[] = [
    ...serverOwnedProblems({ data, before, fields: [...OWN, 'account'] }),
    ...(await inputProblems({
      req,
      collection,
      data: withoutItems(data),
      before: withoutItems(before) as Stored,
    })),
  ]
  if (!isSame(data.engagement, before.engagement))
    errors.push({ path: 'engagement', message: translate({ key: 'adoptionErrors:engagementLocked', req }) })
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  if (revOf(data) !== revOf(before)) refuse('rev-stale')
  const [from, to] = [stateOf(before), stateOf(data)]
  const [oldField, phaseField] = [phaseFieldOf(before), phaseFieldOf(data)]
  const isRearranged = !areSameItems(itemsOf(data.items), itemsOf(before.items))
  const isOther = isRearranged || oldField !== phaseField
  const isRenamed = ['name', 'description'].some((field) => !isSame(data[field], before[field]))
  if (isRoadmapOver(from) && (from !== to || isOther || isRenamed)) refuse('ended')
  // Whoever makes it a draft again may change it in the same go.
  if (from === 'published' && isOther && to !== 'draft') refuse('published')
  const checked = isOther
    ? await checkedItems({
        req,
        context,
        items: data.items,
        engagement: idOf(before.engagement),
        phaseField,
        followField: oldField !== phaseField && !isRearranged,
      })
    : { items: itemsOf(before.items), errors: [] }
  if (checked.errors.length > 0) throw invalid({ errors: checked.errors, collection: collection.slug, req })
  const publishes = to === 'published' && from !== 'published'
  if (publishes && checked.items.length === 0) refuse('empty')
  requestState(req).guards.set(recordKey(collection.slug, before.id), {
    rev: { equals: before.rev ?? 0 },
  })
  const whole = {
    ...data,
    ...(isOther ? { items: checked.items } : {}),
    ...(publishes
      ? publication({ req, data, before, items: checked.items, now })
      : { versions: before.versions }),
    rev: revOf(before) + 1,
  }
  return withoutUnchanged({ collection, data: whole, before })
}

const publication = ({
  req,
  data,
  before,
  items,
  now,
}: {
  req: PayloadRequest
  data: Data
  before: Stored
  items: readonly unknown[]
  now: Date
}): Data => {
  const version = Number(before.version ?? 0) + 1
  const [at, by] = [now.toISOString(), req.user?.id ?? null]
  const published = {
    version,
    at,
    by,
    name: data.name,
    description: data.description ?? null,
    phaseField: phaseFieldOf(data),
    items,
  }
  return {
    version,
    publishedAt: at,
    publishedBy: by,
    versions: [...versionsOf(before), published].slice(-KEPT_VERSIONS),
  }
}

/** Products are looked at all at once, not one after the other. */
const withoutItems = ({ items: _, versions: __, ...others }: Data): Data => others
