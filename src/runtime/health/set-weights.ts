import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  UnauthorizedError,
} from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { totalWeight } from '../../engagement/health.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import { translate } from '../../i18n/index.ts'
import { forbidden, invalid, type Problem, refused } from '../errors.ts'
import { shown } from '../input.ts'
import { whileAlone } from '../lease.ts'
import { HEALTH_WEIGHTS, takeTurn } from '../locks.ts'
import { isWeight } from './indicator-rules.ts'
import { type Indicator, readIndicators } from './indicators.ts'

type Doc = Readonly<Record<string, unknown>>

/** The indicators as they are after `PUT /api/health-indicators/weights`. */
export type WeightsAnswer = {
  readonly indicators: readonly {
    readonly id: RecordId
    readonly key: string
    readonly active: boolean
    readonly weight: number
  }[]
  readonly totalWeight: number
}

/**
 * Sets the weights of all indicators at once; those that are left out become inactive. What is lowered is written
 * first, so that there is never too much.
 * @throws UnauthorizedError (401), Forbidden (403), ValidationError (400), CommandRefused (409: others were at it)
 */
export const setWeights = async ({
  req,
  context,
  weights,
}: {
  req: PayloadRequest
  context: PluginContext
  weights: unknown
}): Promise<WeightsAnswer> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  const access = await decideAccess({ collection: 'healthIndicators', operation: 'update', context, req })
  if (access !== true) throw forbidden(req)
  if (!isRecord(weights)) {
    const message = translate({ key: 'healthRules:weightsNeeded', req })
    throw invalid({ errors: [{ path: 'weights', message }], req })
  }
  const isOwner = await initTransaction(req)
  try {
    await takeTurn({ req, context, subject: HEALTH_WEIGHTS })
    const work = () => replaceWeights({ req, context, weights })
    const answer = await whileAlone({ req, context, subject: HEALTH_WEIGHTS, work })
    if (isOwner) await commitTransaction(req)
    return answer
  } catch (error) {
    if (isOwner) await killTransaction(req)
    throw error
  }
}

/** Whoever makes an indicator meanwhile, where there are no transactions, may need a second attempt. */
const ATTEMPTS = 3

const replaceWeights = async ({
  req,
  context,
  weights,
}: {
  req: PayloadRequest
  context: PluginContext
  weights: Doc
}): Promise<WeightsAnswer> => {
  let indicators = await readIndicators({ req, context })
  const problems = weightsProblems({ req, weights, indicators })
  if (problems.length > 0) throw invalid({ errors: problems, req })
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await writeWeights({ req, context, indicators, weights: weights as Record<string, number> })
    indicators = await readIndicators({ req, context })
    const isAsWanted = indicators.every(({ key, active, weight }) =>
      Object.hasOwn(weights, key) ? active && weight === weights[key] : !active,
    )
    if (isAsWanted) {
      return {
        indicators: indicators.map(({ id, key, active, weight }) => ({ id, key, active, weight })),
        totalWeight: totalWeight(indicators.filter(({ active }) => active)),
      }
    }
  }
  const reasons = [{ code: 'changed-meanwhile', attempts: ATTEMPTS } as const]
  throw refused({ code: 'conflict', reasons, req })
}

const weightsProblems = ({
  req,
  weights,
  indicators,
}: {
  req: PayloadRequest
  weights: Doc
  indicators: readonly Indicator[]
}): Problem[] => {
  const keys = new Set(indicators.map(({ key }) => key))
  const problems: Problem[] = []
  for (const [key, weight] of Object.entries(weights)) {
    const path = `weights.${shown(key)}`
    if (!keys.has(key)) {
      const params = { key: shown(key) }
      problems.push({ path, message: translate({ key: 'healthRules:unknownIndicator', params, req }) })
    } else if (!isWeight(weight))
      problems.push({ path, message: translate({ key: 'healthRules:weight', req }) })
  }
  if (problems.length > 0) return problems
  const total = totalWeight(Object.values(weights).map((weight) => ({ weight: Number(weight) })))
  if (total === 100) return []
  return [
    { path: 'weights', message: translate({ key: 'healthRules:weightsExact', params: { total }, req }) },
  ]
}

const writeWeights = async ({
  req,
  context,
  indicators,
  weights,
}: {
  req: PayloadRequest
  context: PluginContext
  indicators: readonly Indicator[]
  weights: Readonly<Record<string, number>>
}): Promise<void> => {
  const steps = indicators
    .map((indicator) => {
      const weight = Object.hasOwn(weights, indicator.key) ? (weights[indicator.key] as number) : null
      const [before, after] = [indicator.active ? indicator.weight : 0, weight ?? 0]
      return { indicator, weight, raise: after - before }
    })
    .filter(({ indicator, weight }) =>
      weight === null ? indicator.active : !indicator.active || indicator.weight !== weight,
    )
    .sort((one, other) => one.raise - other.raise)
  for (const { indicator, weight } of steps) {
    await req.payload.db.updateOne({
      collection: context.options.slugs.healthIndicators,
      data: weight === null ? { active: false } : { active: true, weight },
      req,
      returning: false,
      where: { id: { equals: indicator.id } },
    })
  }
}
