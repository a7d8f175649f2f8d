import { quote } from '../describe.ts'
import type { Phase } from '../types.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Activities that wait for each other in a circle, or for themselves: their turn would never come. */
export const afterCircular: Rule = {
  id: 'after-circular',
  severity: 'error',
  check({ definition, report }) {
    const stuck = new Map(definition.phases.map((phase) => [phase, circleOf(phase)]))
    for (const { path, activity, phase } of activitiesOf(definition)) {
      const circle = stuck.get(phase)
      if (!circle?.has(activity.key)) continue
      for (const [index, key] of (activity.after ?? []).entries()) {
        if (!circle.has(key)) continue
        const message =
          key === activity.key
            ? `${quote(key)} waits for itself; allowed: other activities of the phase`
            : `${quote(activity.key)} waits for ${quote(key)}, which waits for ${quote(activity.key)} in turn; allowed: an order without a circle`
        report({ path: [...path, 'after', index], message })
      }
    }
  },
}

/**
 * Keys of the activities of a phase that stand in a circle: what is left after taking away, again and again, all that
 * waits for nothing that is left, and then all that nothing left waits for.
 */
function circleOf(phase: Phase): ReadonlySet<string> {
  const waitsFor = new Map<string, Set<string>>()
  for (const { activities } of phase.lanes) {
    for (const [index, { key, after }] of activities.entries()) {
      const previous = activities[index - 1]
      waitsFor.set(key, new Set(after ?? (previous === undefined ? [] : [previous.key])))
    }
  }
  const left = peel(waitsFor)
  const waitedFor = new Map([...left].map((key) => [key, new Set<string>()]))
  for (const key of left) {
    for (const other of waitsFor.get(key) ?? []) waitedFor.get(other)?.add(key)
  }
  return peel(waitedFor)
}

/** Keys that are left when those without an edge to what is left are taken away, in time linear to the edges. */
function peel(edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const count = new Map(
    [...edges].map(([key, to]) => [key, [...to].filter((other) => edges.has(other)).length]),
  )
  const from = new Map<string, string[]>([...edges.keys()].map((key) => [key, []]))
  for (const [key, to] of edges) for (const other of to) from.get(other)?.push(key)
  const free = [...count].flatMap(([key, open]) => (open === 0 ? [key] : []))
  for (let key = free.pop(); key !== undefined; key = free.pop()) {
    count.delete(key)
    for (const waiting of from.get(key) ?? []) {
      const open = (count.get(waiting) ?? 0) - 1
      count.set(waiting, open)
      if (open === 0) free.push(waiting)
    }
  }
  return new Set(count.keys())
}
