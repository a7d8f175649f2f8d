import { idOf } from '../../access/ids.ts'
import type { InputError, RecordId } from '../../engine/types.ts'
import { MAX_AMOUNT } from './amounts.ts'
import { foreignProblems, hasDoubles } from './references.ts'
import type { RuleArgs } from './types.ts'

/** What is measured by an indicator names it; and no figure is beyond what people measure. */
export const outcomeProblems = ({ data, before }: RuleArgs): InputError[] => [
  ...(data.trackingMethod === 'metric' && idOf(data.indicator) === null
    ? [{ path: 'indicator', code: 'required' } as const]
    : []),
  ...['baseValue', 'targetValue', 'currentValue']
    .filter((path) => data[path] !== before?.[path] && Math.abs(Number(data[path] ?? 0)) > MAX_AMOUNT)
    .map(
      (path): InputError => ({ path, code: 'out-of-range', params: { min: -MAX_AMOUNT, max: MAX_AMOUNT } }),
    ),
]

/** Several outcomes may be served at once, all of one objective, each named once. */
export const initiativeProblems = async ({ req, context, data, before }: RuleArgs): Promise<InputError[]> => {
  const others = Array.isArray(data.otherOutcomes) ? data.otherOutcomes.map(idOf) : []
  const ids = others.filter((id): id is RecordId => id !== null)
  if (hasDoubles([idOf(data.outcome), ...ids])) return [{ path: 'otherOutcomes', code: 'duplicate' }]
  return foreignProblems({
    req,
    context,
    path: 'otherOutcomes',
    collection: 'outcomes',
    ids,
    known:
      before && String(idOf(before.objective)) === String(idOf(data.objective)) ? before.otherOutcomes : [],
    field: 'objective',
    wanted: idOf(data.objective),
    code: 'other-objective',
  })
}

/** A success task belongs to an initiative or to a touchpoint, not to both. */
export const successTaskProblems = ({ data }: RuleArgs): InputError[] =>
  idOf(data.initiative) !== null && idOf(data.touchpoint) !== null
    ? [{ path: 'touchpoint', code: 'not-allowed-here' }]
    : []
