import type { Definition } from '../types.ts'
import { likenessOf, textLikeness } from './alike.ts'
import { type ActivityNode, type LaneNode, outlineOf, type PhaseNode } from './outline.ts'
import { type Pairs, pairAlike, pairByKey } from './pair.ts'

/** Two playbooks with what belongs together: by its key, and what has another key by alikeness. */
export type Matched = {
  readonly before: readonly PhaseNode[]
  readonly now: readonly PhaseNode[]
  readonly phases: Pairs<PhaseNode>
  readonly lanes: Pairs<LaneNode>
  readonly activities: Pairs<ActivityNode>
}

export function match({ from, to }: { from: Definition; to: Definition }): Matched {
  const before = outlineOf(from)
  const now = outlineOf(to)
  const activitiesIn = (phases: readonly PhaseNode[]) =>
    phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
  const activities = pairByKey({
    before: activitiesIn(before),
    now: activitiesIn(now),
    keyOf: ({ activity }) => activity.key,
  })
  const phases = matchPhases({ before, now, activities })
  const lanes = matchLanes({ before, now, phases, activities })
  const laneOf = new Map(lanesIn(now).flatMap((lane) => lane.activities.map((each) => [each, lane] as const)))
  const oldLaneOf = new Map(
    lanesIn(before).flatMap((lane) => lane.activities.map((each) => [each, lane] as const)),
  )
  pairAlike({
    pairs: activities,
    before: activitiesIn(before),
    now: activitiesIn(now),
    likeness: (old, each) => {
      const lane = laneOf.get(each)
      const sameLane = lane !== undefined && lanes.get(lane) === oldLaneOf.get(old)
      return likenessOf({ before: old.activity, now: each.activity, sameLane })
    },
  })
  return { before, now, phases, lanes, activities }
}

export function lanesIn(phases: readonly PhaseNode[]): readonly LaneNode[] {
  return phases.flatMap(({ lanes }) => lanes)
}

type Sides = { readonly before: readonly PhaseNode[]; readonly now: readonly PhaseNode[] }

function matchPhases({
  before,
  now,
  activities,
}: Sides & { activities: Pairs<ActivityNode> }): Pairs<PhaseNode> {
  const pairs = pairByKey({ before, now, keyOf: ({ phase }) => phase.key })
  const share = shareOf(activities)
  const within = ({ lanes }: PhaseNode) => lanes.flatMap((lane) => lane.activities)
  pairAlike({
    pairs,
    before,
    now,
    likeness: (old, each) =>
      share(within(old), within(each)) + alike(textLikeness(old.phase.label, each.phase.label)),
  })
  return pairs
}

function matchLanes({
  before,
  now,
  phases,
  activities,
}: Sides & { phases: Pairs<PhaseNode>; activities: Pairs<ActivityNode> }): Pairs<LaneNode> {
  const pairs = new Map(
    now.flatMap((phase) => [
      ...pairByKey({
        before: phases.get(phase)?.lanes ?? [],
        now: phase.lanes,
        keyOf: ({ lane }) => lane.key,
      }),
    ]),
  )
  const share = shareOf(activities)
  pairAlike({
    pairs,
    before: lanesIn(before),
    now: lanesIn(now),
    likeness: (old, each) => {
      const common = share(old.activities, each.activities)
      const sameKey = old.lane.key === each.lane.key ? 1 : 0
      const named = phases.get(phaseAt(now, each)) === phaseAt(before, old) ? labelLikeness(old, each) : 0
      return common + named > 0 ? common + named + sameKey : 0
    },
  })
  return pairs
}

function phaseAt(phases: readonly PhaseNode[], { path }: LaneNode): PhaseNode {
  return phases[path[1] as number] as PhaseNode
}

function labelLikeness({ lane: before }: LaneNode, { lane: now }: LaneNode): number {
  return before.label === null || now.label === null ? 0 : alike(textLikeness(before.label, now.label))
}

/** The share of activities that are the same; 0 below a half. */
function shareOf(activities: Pairs<ActivityNode>) {
  return (before: readonly ActivityNode[], now: readonly ActivityNode[]): number => {
    const there = new Set(before)
    const common = now.filter((each) => {
      const old = activities.get(each)
      return old !== undefined && there.has(old)
    }).length
    const most = Math.max(before.length, now.length)
    return most === 0 || common * 2 < most ? 0 : common / most
  }
}

function alike(likeness: number): number {
  return likeness >= 0.7 ? likeness : 0
}
