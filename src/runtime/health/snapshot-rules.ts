import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { isoWeek, isWeek, weekAfter, weekStart } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { snapshotKey } from './measure.ts'

type Doc = Record<string, unknown>

/** What the server says about a snapshot that somebody brings along. */
const OWN = ['account', 'at', 'indicators', 'origin', 'snapshotKey']

/**
 * A snapshot of the history of another system, checked and completed before it is written: engagement, week, score and,
 * if it is known, coverage.
 * @throws ValidationError
 */
export const importedSnapshot = async ({
  req,
  context,
  collection,
  data,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Doc
  now?: Date
}): Promise<Doc> => {
  const problems: Problem[] = await inputProblems({ req, collection, data })
  const add = (path: string, key: TranslationKey, params: Record<string, string | number> = {}): void => {
    problems.push({ path, message: translate({ key, params, req }) })
  }
  for (const name of OWN) {
    if (data[name] !== undefined && data[name] !== null) {
      problems.push({ path: name, code: 'server-owned', params: { field: name } })
    }
  }
  for (const name of ['engagement', 'week', 'score']) {
    if (data[name] === undefined || data[name] === null) problems.push({ path: name, code: 'required' })
  }
  for (const name of ['score', 'coverage']) {
    const value = data[name]
    if (typeof value === 'number' && !(value >= 0 && value <= 100)) {
      add(name, 'healthRules:range', { min: 0, max: 100 })
    }
  }
  const { week } = data
  const current = isoWeek(now)
  if (typeof week === 'string' && !isWeek(week)) add('week', 'healthRules:week', { week: current })
  else if (typeof week === 'string' && week > current)
    add('week', 'healthRules:weekToCome', { week: current })
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  const engagement = idOf(data.engagement) as RecordId
  const key = snapshotKey({ engagement, week: String(week) })
  const { totalDocs } = await req.payload.db.count({
    collection: collection.slug,
    req,
    where: { snapshotKey: { equals: key } },
  })
  if (totalDocs > 0) {
    add('week', 'healthRules:weekTaken')
    throw invalid({ errors: problems, collection: collection.slug, req })
  }
  const owner = await req.payload.db.findOne<{ id: RecordId; account?: unknown }>({
    collection: context.options.slugs.engagements,
    joins: false,
    req,
    select: { account: true },
    where: { id: { equals: engagement } },
  })
  return {
    ...data,
    account: idOf(owner?.account),
    at: endOf({ week: String(week), now }).toISOString(),
    origin: 'import',
    snapshotKey: key,
  }
}

/** The last millisecond of a week; of the one that is not over yet, now. */
const endOf = ({ week, now }: { week: string; now: Date }): Date => {
  const end = weekStart(weekAfter({ week, by: 1 })).getTime() - 1
  return new Date(Math.min(end, now.getTime()))
}
