import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { setValue } from './set-value.ts'
import type { EditResult, Plain } from './types.ts'

/**
 * Gives a phase, lane, activity or field a condition; null takes it away. In one line where it is short. `path` is that
 * of the node, or of its `when`.
 */
export function setCondition({
  text,
  path,
  condition,
}: {
  text: string
  path: Path
  condition: Condition | null
}): EditResult {
  const isEmpty = condition === null || Object.keys(condition).length === 0
  const place = path.at(-1) === 'when' ? path : [...path, 'when']
  return setValue({ text, path: place, value: isEmpty ? undefined : (condition as Plain) })
}
