import type { Texts } from '../payload/texts.ts'
import type { Problem } from '../shared/api.ts'

/** Why a change was not made, in one sentence. */
export const messageOf = ({ problem, t }: { problem: Problem; t: Texts['t'] }): string => {
  if (problem.kind === 'invalid') return Object.values(problem.fields).join(' ') || problem.message
  if (problem.message) return problem.message
  const { status } = problem.kind === 'failed' ? problem : { status: 409 }
  return status === null ? t('adoption:board:offline') : t('adoption:board:failed', { status })
}

/** Somebody else was faster. */
export const isConflict = (problem: Problem): boolean => {
  if (problem.kind !== 'refused') return false
  const { code } = (problem.data ?? {}) as { code?: unknown }
  return code === 'rev-stale' || code === 'conflict'
}
