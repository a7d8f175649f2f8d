import type { Path } from '../located.ts'
import type { PlaybookSource } from '../schema.ts'
import type { Activity, Condition, Definition, FormField, Lane, Phase } from '../types.ts'

export type PlacedLane = { readonly path: Path; readonly lane: Lane; readonly phase: Phase }
export type PlacedActivity = PlacedLane & { readonly activity: Activity; readonly lanePath: Path }
export type PlacedField = PlacedActivity & { readonly field: FormField }
export type PlacedCondition = { readonly path: Path; readonly condition: Condition }

/** Every lane with its place in the document. */
export const lanesOf = oncePer(({ phases }: Definition): readonly PlacedLane[] => {
  return phases.flatMap((phase, p) =>
    phase.lanes.map((lane, l) => ({ path: ['phases', p, 'lanes', l], lane, phase })),
  )
})

/** Every activity, in order, with its place in the document. */
export const activitiesOf = oncePer((definition: Definition): readonly PlacedActivity[] => {
  return lanesOf(definition).flatMap(({ path, lane, phase }) =>
    lane.activities.map((activity, a) => ({
      path: [...path, 'activities', a],
      lanePath: path,
      activity,
      lane,
      phase,
    })),
  )
})

/** Every entry of every `fields`, with its place in the document. */
export const fieldsOf = oncePer((definition: Definition): readonly PlacedField[] => {
  return activitiesOf(definition).flatMap((placed) =>
    ('fields' in placed.activity ? placed.activity.fields : []).map((field, index) => ({
      ...placed,
      path: [...placed.path, 'fields', index],
      field,
    })),
  )
})

/** Every `when`, with its place in the document. */
export const conditionsOf = oncePer((definition: Definition): readonly PlacedCondition[] => {
  const owners = [
    ...definition.phases.map(({ when }, p) => ({ path: ['phases', p] as Path, when })),
    ...lanesOf(definition).map(({ path, lane }) => ({ path, when: lane.when })),
    ...activitiesOf(definition).map(({ path, activity }) => ({ path, when: activity.when })),
    ...fieldsOf(definition).map(({ path, field }) => ({ path, when: field.when })),
  ]
  return owners.flatMap(({ path, when }) =>
    when === null ? [] : [{ path: [...path, 'when'], condition: when }],
  )
})

type Entry = Extract<
  PlaybookSource['phases'][number]['lanes'][number]['activities'][number],
  { type: 'form' }
>['fields'][number]

/** The entry of `fields` as it was written: a bare name, or a mapping. */
export function entryAt({ source, path }: { source: PlaybookSource; path: Path }): Entry {
  let value: unknown = source
  for (const step of path) value = (value as Record<string | number, unknown>)[step]
  return value as Entry
}

/** Every rule asks for the same walks: each is made once per definition. */
export function oncePer<Result extends object>(
  walk: (definition: Definition) => Result,
): (definition: Definition) => Result {
  const made = new WeakMap<Definition, Result>()
  return (definition) => {
    const result = made.get(definition) ?? walk(definition)
    made.set(definition, result)
    return result
  }
}
