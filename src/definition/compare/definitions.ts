import type { Definition } from '../types.ts'
import { compareActivity } from './activities.ts'
import { comparePlaybook, playbookChange } from './head.ts'
import { type Matched, match } from './match.ts'
import { type ActivityNode, type LaneNode, nameOf, outlineOf, type PhaseNode, placeOf } from './outline.ts'
import { movedOf, stepsOf } from './pair.ts'
import { isSame } from './same.ts'
import { compareScenarios } from './scenarios.ts'
import type { Change } from './types.ts'

/**
 * What one playbook says otherwise than another, in the order of the new one; empty exactly when both say the same.
 * Parts are the same by their keys; one with another key is recognised by what it is like. `null`: there is none.
 */
export function compareDefinitions({
  from,
  to,
}: {
  from: Definition | null
  to: Definition | null
}): readonly Change[] {
  if (to === null)
    return from === null ? [] : [playbookChange({ kind: 'playbook-removed', definition: from })]
  if (from === null) {
    return [
      playbookChange({ kind: 'playbook-added', definition: to }),
      ...outlineOf(to).map(
        (node): Change => ({
          kind: 'phase-added',
          path: node.path,
          phase: nameOf(node.phase),
          activities: namesOf(node.lanes.flatMap(({ activities }) => activities)),
        }),
      ),
    ]
  }
  const matched = match({ from, to })
  return [
    ...comparePlaybook({ before: from, now: to }),
    ...comparePhases(matched),
    ...compareScenarios({ before: from.scenarios ?? [], now: to.scenarios ?? [] }),
  ]
}

function comparePhases(matched: Matched): Change[] {
  const { before, now, phases } = matched
  const gone = goneOf(matched)
  const moved = movedOf({ before, now, pairs: phases })
  const steps = stepsOf({ before, now, pairs: phases, isGone: gone.phase })
  return steps.flatMap(({ now: node, gone: old }): Change[] => {
    if (node === undefined) {
      const activities = old.lanes.filter(gone.lane).flatMap((lane) => lane.activities.filter(gone.activity))
      const change: Change = {
        kind: 'phase-removed',
        path: ['phases'],
        phase: nameOf(old.phase),
        activities: namesOf(activities),
      }
      return [change]
    }
    const { path, phase } = node
    const name = nameOf(phase)
    const was = phases.get(node)
    const own: Change[] = []
    if (was === undefined) {
      const fresh = node.lanes.filter((lane) => !matched.lanes.has(lane)).flatMap((lane) => lane.activities)
      const activities = namesOf(fresh.filter((each) => !matched.activities.has(each)))
      own.push({ kind: 'phase-added', path, phase: name, activities })
    } else {
      const old = was.phase
      if (moved.has(node)) {
        own.push({ kind: 'phase-moved', path, phase: name, behind: nameBefore(now, node) })
      }
      for (const [property, kind] of [
        ['key', 'phase-key'],
        ['label', 'phase-label'],
        ['laneOrder', 'phase-lane-order'],
      ] as const) {
        if (old[property] === phase[property]) continue
        own.push({
          kind,
          path: [...path, property],
          phase: name,
          before: old[property],
          after: phase[property],
        })
      }
      if (!isSame(old.when, phase.when)) {
        own.push({
          kind: 'phase-when',
          path: [...path, 'when'],
          phase: name,
          before: old.when,
          after: phase.when,
        })
      }
    }
    return [...own, ...compareLanes({ matched, node, was, gone })]
  })
}

function compareLanes({
  matched,
  node,
  was,
  gone,
}: {
  matched: Matched
  node: PhaseNode
  was: PhaseNode | undefined
  gone: Gone
}): Change[] {
  const before = was?.lanes ?? []
  const moved = movedOf({ before, now: node.lanes, pairs: matched.lanes })
  const steps = stepsOf({ before, now: node.lanes, pairs: matched.lanes, isGone: gone.lane })
  const phase = nameOf(node.phase)
  return steps.flatMap(({ now: lane, gone: old }): Change[] => {
    if (lane === undefined) {
      const change: Change = {
        kind: 'lane-removed',
        path: [...node.path, 'lanes'],
        lane: nameOf(old.lane),
        phase,
        activities: namesOf(old.activities.filter(gone.activity)),
      }
      return [change]
    }
    return [
      ...compareLane({ matched, lane, node, was, moved: moved.has(lane) }),
      ...compareActivities({ matched, lane, gone }),
    ]
  })
}

function compareLane({
  matched,
  lane: { path, lane, activities },
  lane: laneNode,
  node,
  was,
  moved,
}: {
  matched: Matched
  lane: LaneNode
  node: PhaseNode
  was: PhaseNode | undefined
  moved: boolean
}): Change[] {
  const own = { lane: nameOf(lane), phase: nameOf(node.phase) }
  const old = matched.lanes.get(laneNode)
  if (old === undefined) {
    // A new phase tells what is in it.
    if (was === undefined) return []
    const fresh = activities.filter((each) => !matched.activities.has(each))
    return [{ kind: 'lane-added', path, ...own, activities: namesOf(fresh) }]
  }
  const changes: Change[] = []
  const elsewhere = was === undefined || !was.lanes.includes(old)
  if (elsewhere || moved) {
    const from = elsewhere ? nameOf(old.phase) : null
    const behind = nameBeforeLane(node.lanes, laneNode)
    changes.push({ kind: 'lane-moved', path, ...own, from, behind })
  }
  if (old.lane.key !== lane.key) {
    changes.push({ kind: 'lane-key', path: [...path, 'key'], ...own, before: old.lane.key, after: lane.key })
  }
  if (old.lane.label !== lane.label) {
    const labels = { before: old.lane.label, after: lane.label }
    changes.push({ kind: 'lane-label', path: [...path, 'label'], ...own, ...labels })
  }
  if (!isSame(old.lane.when, lane.when)) {
    const conditions = { before: old.lane.when, after: lane.when }
    changes.push({ kind: 'lane-when', path: [...path, 'when'], ...own, ...conditions })
  }
  return changes
}

function compareActivities({
  matched,
  lane,
  gone,
}: {
  matched: Matched
  lane: LaneNode
  gone: Gone
}): Change[] {
  const old = matched.lanes.get(lane)
  const before = old?.activities ?? []
  const now = lane.activities
  const moved = movedOf({ before, now, pairs: matched.activities })
  const steps = stepsOf({ before, now, pairs: matched.activities, isGone: gone.activity })
  return steps.flatMap(({ now: node, gone: removed }): Change[] => {
    if (node === undefined) {
      const change: Change = {
        kind: 'activity-removed',
        path: [...lane.path, 'activities'],
        activity: nameOf(removed.activity),
        place: placeOf(lane),
        type: removed.activity.type,
      }
      return [change]
    }
    const own = { activity: nameOf(node.activity), place: placeOf(node), path: node.path }
    const was = matched.activities.get(node)
    if (was === undefined) {
      // A new lane tells what is in it.
      return old === undefined ? [] : [{ kind: 'activity-added', ...own, type: node.activity.type }]
    }
    const elsewhere = !before.includes(was)
    const place: Change[] = []
    if (elsewhere || moved.has(node)) {
      const at = now.indexOf(node)
      const previous = now[at - 1]
      place.push({
        kind: 'activity-moved',
        ...own,
        from: elsewhere ? placeOf(was) : null,
        behind: previous ? nameOf(previous.activity) : null,
      })
    }
    return [...place, ...compareActivity({ matched, node, was })]
  })
}

type Gone = {
  readonly phase: (node: PhaseNode) => boolean
  readonly lane: (node: LaneNode) => boolean
  readonly activity: (node: ActivityNode) => boolean
}

function goneOf({ phases, lanes, activities }: Matched): Gone {
  const [p, l, a] = [phases, lanes, activities].map((pairs) => new Set<unknown>(pairs.values()))
  return {
    phase: (node) => !p?.has(node),
    lane: (node) => !l?.has(node),
    activity: (node) => !a?.has(node),
  }
}

function namesOf(activities: readonly ActivityNode[]) {
  return activities.map(({ activity }) => nameOf(activity))
}

function nameBefore(phases: readonly PhaseNode[], node: PhaseNode) {
  const previous = phases[phases.indexOf(node) - 1]
  return previous === undefined ? null : nameOf(previous.phase)
}

function nameBeforeLane(lanes: readonly LaneNode[], node: LaneNode) {
  const previous = lanes[lanes.indexOf(node) - 1]
  return previous === undefined ? null : nameOf(previous.lane)
}
