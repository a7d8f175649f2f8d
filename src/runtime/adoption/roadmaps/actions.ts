import type { PayloadRequest } from 'payload'
import {
  ROADMAP_ACTIONS,
  type RoadmapAction,
  type RoadmapActionState,
  type RoadmapReason,
} from '../../../engagement/roadmap.ts'
import { isRoadmapOver } from '../../../engagement/values.ts'
import { stateOf, versionsOf } from './document.ts'
import { roadmapReason } from './errors.ts'
import type { StoredRoadmap } from './read.ts'

/** Why an action cannot be done now; null when it can, whatever the role. */
export const blockedBy = ({
  action,
  roadmap,
  items,
  outOfStep = null,
}: {
  action: RoadmapAction
  roadmap: StoredRoadmap
  items: number
  /** null: nobody has counted. */
  outOfStep?: number | null
}): RoadmapReason | null => {
  const state = stateOf(roadmap)
  if (action === 'duplicate') return null
  if (isRoadmapOver(state)) return 'ended'
  switch (action) {
    case 'publish':
      return state === 'published' ? 'published' : items === 0 ? 'empty' : null
    case 'edit':
      return state === 'published' ? null : 'not-published'
    case 'sync':
      return state !== 'published' ? 'not-published' : outOfStep === 0 ? 'in-step' : null
    case 'revert':
      return versionsOf(roadmap).length === 0 ? 'no-versions' : null
    default:
      return null
  }
}

/** Every action: whether it is possible, and why not. */
export const actionsOf = ({
  req,
  mayWork,
  ...situation
}: {
  req: PayloadRequest
  mayWork: boolean
  roadmap: StoredRoadmap
  items: number
  outOfStep: number
}): Record<RoadmapAction, RoadmapActionState> =>
  Object.fromEntries(
    ROADMAP_ACTIONS.map((action): [RoadmapAction, RoadmapActionState] => {
      const code = blockedBy({ action, ...situation })
      return [
        action,
        {
          allowed: mayWork && code === null,
          blockedBy: code === null ? [] : [roadmapReason({ req, code })],
        },
      ]
    }),
  ) as Record<RoadmapAction, RoadmapActionState>
