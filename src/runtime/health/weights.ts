import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { totalWeight } from '../../engagement/health.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { HEALTH_WEIGHTS, takeTurn } from '../locks.ts'
import { readIndicators } from './indicators.ts'

type Doc = Readonly<Record<string, unknown>>

/**
 * Takes its turn among all who change weights, and looks whether there is room.
 * @throws ValidationError
 */
export const refuseTooMuchWeight = async ({
  req,
  context,
  collection,
  data,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  /** The whole indicator as it would be. */
  data: Doc
  id: RecordId | null
}): Promise<void> => {
  if (data.active !== true || !Number(data.weight)) return
  await takeTurn({ req, context, subject: HEALTH_WEIGHTS })
  const problem = await weightProblem({ req, context, data, id })
  if (problem) throw invalid({ errors: [problem], collection, req })
}

/**
 * Without a transaction, and among the records of one bulk operation, two may find the same room. Whoever sees too much
 * weight afterwards takes its own step back; the later of two always sees it.
 * @throws ValidationError
 */
export const confirmWeight = async ({
  req,
  context,
  collection,
  doc,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  doc: Doc & { readonly id: RecordId }
  /** null: it was created. */
  previous: Doc | null
}): Promise<void> => {
  const raised =
    doc.active === true && (previous?.active !== true || Number(doc.weight) > Number(previous.weight))
  if (!raised || !Number(doc.weight)) return
  const problem = await weightProblem({ req, context, data: doc, id: doc.id })
  if (!problem) return
  const where = { id: { equals: doc.id } }
  if (previous) {
    const data = { active: previous.active ?? false, weight: previous.weight }
    await req.payload.db.updateOne({ collection, data, req, returning: false, where })
  } else await req.payload.db.deleteOne({ collection, req, where })
  throw invalid({ errors: [problem], collection, req })
}

const weightProblem = async ({
  req,
  context,
  data,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Doc
  id: RecordId | null
}): Promise<Problem | null> => {
  const indicators = await readIndicators({ req, context, activeOnly: true })
  const others = indicators.filter((each) => String(each.id) !== String(id))
  const total = totalWeight([...others, { weight: Number(data.weight) }])
  if (total <= 100) return null
  const free = Math.max(0, totalWeight([{ weight: 100 }]) - totalWeight(others))
  const params = { total, free: Math.round(free * 100) / 100 }
  return { path: 'weight', message: translate({ key: 'healthRules:weightTotal', params, req }) }
}
