import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { PluginContext } from '../../context.ts'
import { bandsOverlap } from '../../engagement/bands.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { COLOR_BANDS, takeTurn } from '../locks.ts'

type Doc = Record<string, unknown>

/**
 * A colour band, checked before it is written.
 * @throws ValidationError
 */
export const checkedBand = async ({
  req,
  context,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Doc
  before?: (Doc & { id: RecordId }) | undefined
}): Promise<Doc> => {
  const problems: Problem[] = await inputProblems({ req, collection, data, before })
  const band = { ...before, ...data }
  const add = (path: string, key: TranslationKey, params: Record<string, string | number>): void => {
    problems.push({ path, message: translate({ key, params, req }) })
  }
  for (const end of ['min', 'max']) {
    const value = band[end]
    if (typeof value === 'number' && !(value >= 0 && value <= 100)) {
      add(end, 'healthRules:range', { min: 0, max: 100 })
    }
  }
  const { min, max } = band
  if (typeof min === 'number' && typeof max === 'number' && max < min) {
    add('max', 'healthRules:bandOrder', { min })
  }
  if (problems.length === 0) {
    await takeTurn({ req, context, subject: COLOR_BANDS })
    problems.push(
      ...(await neighbourProblems({ req, collection: collection.slug, band, id: before?.id ?? null })),
    )
  }
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  return data
}

/**
 * Without a transaction two bands may be made side by side that do not go together. Whoever sees it afterwards takes its
 * own step back; the later of two always sees it.
 * @throws ValidationError
 */
export const confirmBand = async ({
  req,
  collection,
  doc,
  previous,
}: {
  req: PayloadRequest
  collection: string
  doc: Doc & { id: RecordId }
  /** null: it was created. */
  previous: Doc | null
}): Promise<void> => {
  const moved = ['bandFor', 'min', 'max', 'tone'].some((name) => previous?.[name] !== doc[name])
  if (!moved) return
  const problems = await neighbourProblems({ req, collection, band: doc, id: doc.id })
  if (problems.length === 0) return
  const where = { id: { equals: doc.id } }
  if (previous) {
    const { bandFor, min, max, tone } = previous
    const data = { bandFor, min, max, tone }
    await req.payload.db.updateOne({ collection, data, req, returning: false, where })
  } else await req.payload.db.deleteOne({ collection, req, where })
  throw invalid({ errors: problems, collection, req })
}

const neighbourProblems = async ({
  req,
  collection,
  band,
  id,
}: {
  req: PayloadRequest
  collection: string
  band: Doc
  id: RecordId | null
}): Promise<Problem[]> => {
  const { docs } = await req.payload.db.find<Doc & { id: RecordId }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { bandFor: { equals: band.bandFor } },
  })
  const problems: Problem[] = []
  const own = { min: Number(band.min), max: Number(band.max) }
  for (const other of docs) {
    if (String(other.id) === String(id)) continue
    const label = String(other.label)
    const ends = { min: Number(other.min), max: Number(other.max) }
    if (bandsOverlap(own, ends)) {
      const message = translate({ key: 'healthRules:bandOverlap', params: { label, ...ends }, req })
      problems.push({ path: 'min', message })
    }
    if (other.tone === band.tone) {
      problems.push({
        path: 'tone',
        message: translate({ key: 'healthRules:bandTone', params: { label }, req }),
      })
    }
  }
  return problems
}
