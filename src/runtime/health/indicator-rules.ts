import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { IndicatorSource } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { plainFields } from '../conditions-on-fields.ts'
import { invalid, type Problem, refused } from '../errors.ts'
import { inputProblems, shown } from '../input.ts'
import { indicatorOf } from './indicators.ts'
import { refuseTooMuchWeight } from './weights.ts'
import { readWhere } from './where-text.ts'

const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const MAX_KEY = 60
/** What targets and values may be at most, below 0 too: sums of them stay numbers. */
export const MAX_VALUE = 1e15
const MAX_DAYS = 3660
/** What indicators result in. */
const RESULTS = ['healthScore', 'healthCoverage', 'healthChange']

type Doc = Record<string, unknown>

/**
 * An indicator, checked before it is written.
 * @throws ValidationError
 */
export const checkedIndicator = async ({
  req,
  context,
  collection,
  data: given,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Doc
  /** The stored one; undefined on create. */
  before?: (Doc & { id: RecordId }) | undefined
}): Promise<Doc> => {
  // Whoever makes an indicator wants to use it.
  const data = before ? given : { ...given, active: given.active ?? true }
  const problems: Problem[] = await inputProblems({ req, collection, data, before })
  const whole = { ...before, ...data }
  const add = (path: string, key: TranslationKey, params: Record<string, string | number> = {}): void => {
    problems.push({ path, message: translate({ key, params, req }) })
  }
  const { key } = whole
  if (before && key !== before.key) add('key', 'healthRules:keyFixed', { key: String(before.key) })
  else if (typeof key === 'string' && (!KEY.test(key) || key.length > MAX_KEY)) {
    add('key', 'healthRules:keyShape', { max: MAX_KEY })
  }
  if (typeof whole.weight === 'number' && !isWeight(whole.weight)) add('weight', 'healthRules:weight')
  if (typeof whole.target === 'number' && Math.abs(whole.target) > MAX_VALUE) {
    add('target', 'healthRules:range', { min: -MAX_VALUE, max: MAX_VALUE })
  }
  if (typeof whole.order === 'number' && Math.abs(whole.order) > 1e9) {
    add('order', 'healthRules:range', { min: -1e9, max: 1e9 })
  }
  if (problems.length === 0) problems.push(...sourceProblems({ req, context, data: whole }))
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  await refuseTooMuchWeight({
    req,
    context,
    collection: collection.slug,
    data: whole,
    id: before?.id ?? null,
  })
  return data
}

export const isWeight = (weight: unknown): weight is number =>
  typeof weight === 'number' &&
  weight >= 0 &&
  weight <= 100 &&
  Math.abs(weight * 100 - Math.round(weight * 100)) < 1e-6

/** What each source needs, and what has no meaning for it. */
const SOURCES: Readonly<Record<IndicatorSource, { needed: readonly string[]; without: readonly string[] }>> =
  {
    field: { needed: ['field'], without: ['recordsOf', 'where', 'aggregate', 'days'] },
    aggregate: { needed: ['recordsOf', 'aggregate'], without: [] },
    pushed: { needed: [], without: ['field', 'recordsOf', 'where'] },
  }

const sourceProblems = ({
  req,
  context,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Doc
}): Problem[] => {
  const indicator = indicatorOf(data as Doc & { id: RecordId })
  const { source, field, recordsOf, where, aggregate, days } = indicator
  const problems: Problem[] = []
  const add = (path: string, key: TranslationKey, params: Record<string, string | number> = {}): void => {
    problems.push({ path, message: translate({ key, params, req }) })
  }
  const isEmpty = (name: string): boolean =>
    data[name] === undefined || data[name] === null || data[name] === ''
  for (const name of SOURCES[source].needed) if (isEmpty(name)) add(name, 'healthRules:neededFor', { source })
  for (const name of SOURCES[source].without) if (!isEmpty(name)) add(name, 'healthRules:notFor', { source })
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)) {
    add('days', 'healthRules:days', { max: MAX_DAYS })
  }
  if (problems.length > 0) return problems
  const numbers = (slug: string): string[] =>
    [...plainFields(fieldsOf(req, slug))].flatMap(([name, { kind }]) => (kind === 'number' ? [name] : []))
  const checkNumber = (slug: string): void => {
    const known = numbers(slug).filter((name) => !RESULTS.includes(name))
    if (source === 'field' && RESULTS.includes(field ?? '')) {
      add('field', 'healthRules:ownResult', { field: field ?? '' })
    } else if (!known.includes(field ?? '')) {
      const fields = known.join(', ') || '-'
      add('field', 'healthRules:notNumber', { field: shown(field ?? ''), collection: slug, fields })
    }
  }
  if (source === 'field') checkNumber(context.options.slugs.engagements)
  if (source !== 'aggregate' || recordsOf === null) return problems
  const possible = collectionsOfEngagements({ req, context })
  if (!possible.includes(recordsOf)) {
    add('recordsOf', 'healthRules:notOfEngagement', {
      collection: shown(recordsOf),
      collections: possible.join(', '),
    })
    return problems
  }
  if (aggregate !== 'count') checkNumber(recordsOf)
  else if (field !== null) add('field', 'healthRules:notWithCount')
  if (where !== null) {
    const read = readWhere({ req, collection: recordsOf, text: where })
    if ('problems' in read) problems.push({ path: 'where', message: read.problems.join(' ') })
  }
  return problems
}

/** Slugs of the collections whose records belong to one engagement each. */
const collectionsOfEngagements = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): string[] =>
  Object.keys(req.payload.collections)
    .filter((slug) => {
      const field = plainFields(fieldsOf(req, slug)).get('engagement')
      return field?.kind === 'record' && field.relationTo === context.options.slugs.engagements
    })
    .sort()

const fieldsOf = (req: PayloadRequest, slug: string): readonly FlattenedField[] =>
  req.payload.collections[slug]?.config.flattenedFields ?? []

/**
 * What an indicator has measured stays explained: it is set inactive instead.
 * @throws CommandRefused (`has-records`)
 */
export const refuseDeletionWithHistory = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  const { healthIndicators, healthSnapshots, healthValues } = context.options.slugs
  const refuse = (collection: string, count: number): void => {
    if (count > 0) {
      throw refused({ code: 'blocked', reasons: [{ code: 'has-records', collection, count }], req })
    }
  }
  const values = { indicator: { equals: id } }
  refuse(
    healthValues,
    (await req.payload.db.count({ collection: healthValues, req, where: values })).totalDocs,
  )
  const indicator = await req.payload.db.findOne<{ id: RecordId; createdAt: string }>({
    collection: healthIndicators,
    req,
    where: { id: { equals: id } },
  })
  if (!indicator) return
  // Measured snapshots since there is the indicator may name it.
  const measured: Where = {
    and: [
      { at: { greater_than_equal: new Date(indicator.createdAt).toISOString() } },
      { origin: { in: ['job', 'refresh'] } },
    ],
  }
  refuse(
    healthSnapshots,
    (await req.payload.db.count({ collection: healthSnapshots, req, where: measured })).totalDocs,
  )
}
