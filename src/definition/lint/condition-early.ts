import { list, quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Activity, Condition, Definition } from '../types.ts'
import { comparisonsOf } from './comparisons.ts'
import { orderOf } from './order.ts'
import type { Rule } from './rule.ts'
import { activitiesOf, fieldsOf, lanesOf } from './walk.ts'

/** A condition that is looked at before anybody can have filled in the field that it asks for. */
export const conditionEarly: Rule = {
  id: 'condition-early',
  severity: 'warning',
  check({ definition, report }) {
    const fillers = new Map<string, Set<Activity>>()
    for (const { field, activity } of fieldsOf(definition)) {
      if (field.own) fillers.set(field.name, (fillers.get(field.name) ?? new Set()).add(activity))
    }
    for (const { condition, path, mayFill } of momentsOf(definition)) {
      const told = new Set<string>()
      for (const { field, path: place } of comparisonsOf({ condition, path })) {
        const asking = [...(fillers.get(field) ?? [])]
        if (asking.length === 0 || told.has(field) || asking.some(mayFill)) continue
        told.add(field)
        const where = list(asking.map(({ key }) => quote(key)))
        report({
          path: place.slice(0, -1),
          at: 'key',
          message: `${quote(field)} is asked for only in ${where}, which comes no earlier; allowed: fields that are filled in before`,
        })
      }
    }
  },
}

type Moment = {
  readonly condition: Condition
  readonly path: Path
  /** Whether an activity may be completed before the condition is looked at. */
  readonly mayFill: (activity: Activity) => boolean
}

function momentsOf(definition: Definition): Moment[] {
  const { placeOf, before } = orderOf(definition)
  const earlier = (activity: Activity, p: number) => (placeOf.get(activity)?.phase ?? 0) < p
  /** Lanes of one phase: those before it, or where they run at once all others. */
  const beside = (activity: Activity, p: number, l: number) => {
    const place = placeOf.get(activity)
    return place?.phase === p && (place.sequential ? place.lane < l : place.lane !== l)
  }
  const moments: (Omit<Moment, 'condition'> & { condition: Condition | null })[] = [
    ...definition.phases.map(({ when }, p) => ({
      condition: when,
      path: ['phases', p, 'when'] as Path,
      mayFill: (activity: Activity) => earlier(activity, p),
    })),
    ...lanesOf(definition).map(({ lane, path }) => ({
      condition: lane.when,
      path: [...path, 'when'],
      mayFill: (activity: Activity) =>
        earlier(activity, path[1] as number) || beside(activity, path[1] as number, path[3] as number),
    })),
  ]
  const comesFirst = (activity: Activity, other: Activity) => {
    const place = placeOf.get(other)
    if (place === undefined || activity === other) return false
    if (earlier(activity, place.phase)) return true
    const isNear =
      beside(activity, place.phase, place.lane) ||
      (placeOf.get(activity)?.phase === place.phase && placeOf.get(activity)?.lane === place.lane)
    return isNear && !before(activity).has(other.key)
  }
  for (const { activity, path } of activitiesOf(definition)) {
    moments.push({
      condition: activity.when,
      path: [...path, 'when'],
      mayFill: (other) => comesFirst(other, activity),
    })
  }
  // A field's condition is looked at while its form is filled in, too.
  for (const { activity, field, path } of fieldsOf(definition)) {
    moments.push({
      condition: field.when,
      path: [...path, 'when'],
      mayFill: (other) => other === activity || comesFirst(other, activity),
    })
  }
  return moments.flatMap(({ condition, ...rest }) => (condition === null ? [] : [{ condition, ...rest }]))
}
