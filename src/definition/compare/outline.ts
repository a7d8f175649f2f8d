import type { Path } from '../located.ts'
import type { Activity, Definition, Lane, Phase } from '../types.ts'
import type { Named, Place } from './types.ts'

/** The parts of a playbook with their places, each one object of its own, whatever the definition shares. */
export type PhaseNode = { readonly path: Path; readonly phase: Phase; readonly lanes: readonly LaneNode[] }
export type LaneNode = {
  readonly path: Path
  readonly lane: Lane
  readonly phase: Phase
  readonly activities: readonly ActivityNode[]
}
export type ActivityNode = {
  readonly path: Path
  readonly activity: Activity
  readonly lane: Lane
  readonly phase: Phase
}

export function outlineOf({ phases }: Definition): readonly PhaseNode[] {
  return phases.map((phase, p) => ({
    path: ['phases', p],
    phase,
    lanes: phase.lanes.map((lane, l) => ({
      path: ['phases', p, 'lanes', l],
      lane,
      phase,
      activities: lane.activities.map((activity, a) => ({
        path: ['phases', p, 'lanes', l, 'activities', a],
        activity,
        lane,
        phase,
      })),
    })),
  }))
}

export function nameOf({ key, label }: Named): Named {
  return { key, label }
}

export function placeOf({ phase, lane }: { phase: Phase; lane: Lane }): Place {
  return { phase: nameOf(phase), lane: nameOf(lane) }
}
