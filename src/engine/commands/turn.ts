import type { Activity } from '../../definition/types.ts'
import { stateIn } from '../board.ts'
import { refused } from '../refusals.ts'
import { waitsFor } from '../run.ts'
import type { Situation } from '../situation.ts'
import type { Refusal } from '../types.ts'

/** Why it is not an activity's turn; null when it is in progress. */
export function turnRefusal({
  situation: { outline, board },
  activity: { key },
}: {
  situation: Situation
  activity: Activity
}): Refusal | null {
  const state = stateIn(board, key)
  switch (state) {
    case 'in-progress':
      return null
    case 'completed':
    case 'skipped':
      return refused('already-done', { code: 'activity-done', activity: key, state })
    case 'canceled':
      return refused('not-current', { code: 'activity-canceled', activity: key })
    case 'pending':
      return refused('not-current', {
        code: 'activity-pending',
        activity: key,
        waitsFor: waitsFor({ outline, board, key }),
      })
  }
}
