'use client'

import type { ReactNode } from 'react'
import type { Path } from '../../../../definition/located.ts'
import { nameOf } from '../card-model.ts'
import { namesFor } from '../inside.ts'
import type { LaneNode, OutlineNode, PhaseNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { idOf } from '../order.ts'

type Parts = {
  readonly card: (node: OutlineNode) => ReactNode
  readonly adding: (kind: 'lane' | 'activity', path: Path, name: string) => ReactNode
}

/** A phase with its lanes: side by side where they run at the same time. */
export const PhaseSection = ({ phase, card, adding }: Parts & { phase: PhaseNode }) => {
  const { words } = useOutline()
  const laneNames = namesFor(phase.lanes.map(({ key }) => key))
  return (
    <li className="pb-outline-phase" data-entry={idOf(phase.path)}>
      {card(phase)}
      <ol
        className={`pb-outline-lanes${phase.isParallel && phase.lanes.length > 1 ? ' pb-outline-lanes-parallel' : ''}`}
        data-list={idOf(phase.path)}
        data-of="lane"
      >
        {phase.lanes.map((lane, at) => (
          <LaneSection adding={adding} card={card} key={laneNames[at]} lane={lane} />
        ))}
      </ol>
      {adding('lane', phase.path, nameOf(phase, words))}
    </li>
  )
}

const LaneSection = ({ lane, card, adding }: Parts & { lane: LaneNode }) => {
  const { words } = useOutline()
  const activityNames = namesFor(lane.activities.map(({ key }) => key))
  return (
    <li className="pb-outline-lane" data-entry={idOf(lane.path)}>
      {card(lane)}
      {lane.activities.length === 0 && <p className="pb-note">{words.t('outline:emptyLane')}</p>}
      <ol className="pb-outline-activities" data-list={idOf(lane.path)} data-of="activity">
        {lane.activities.map((activity, at) => (
          <li data-entry={idOf(activity.path)} key={activityNames[at]}>
            {card(activity)}
          </li>
        ))}
      </ol>
      {adding('activity', lane.path, nameOf(lane, words))}
    </li>
  )
}
