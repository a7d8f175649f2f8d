import { FINAL } from '../lint/records-final.ts'
import type { ActivityType, Vocabulary } from '../types.ts'
import { isMapping, type Mapping, tidyValue, valueAt } from './data.ts'
import { keyFrom } from './keys.ts'
import { alternativeFor, isRequired, orderOf, resolve, type Shape, shapeAt } from './shape.ts'
import { refuse } from './types.ts'
import { activitiesIn, mappingsAt } from './walk.ts'

/** What a new activity is: what is not said is filled in, so that the playbook stays free of errors. */
export type NewActivity = {
  readonly type: ActivityType
  readonly label: string
  readonly key?: string
  readonly [property: string]: unknown
}

/** A complete activity to begin with, keys in the order in which people write them. */
export function startOfActivity({
  root,
  activity,
  taken,
  vocabulary,
}: {
  root: unknown
  activity: NewActivity
  taken: readonly string[]
  vocabulary: Vocabulary
}): Mapping {
  const shape = activityShapeOf(activity.type) ?? refuse('invalid')
  const key = activity.key ?? keyFrom({ label: activity.label, taken })
  const given: Mapping = { ...activity, key }
  const missing = orderOf(shape).filter((name) => isRequired(shape, name) && given[name] === undefined)
  for (const name of missing) given[name] = firstValue({ name, root, given, shape, vocabulary })
  return inOrder({ value: given, shape })
}

/** The JSON Schema of an activity type; null: there is no such type. */
export function activityShapeOf(type: string): Shape | null {
  const shape = shapeAt({ value: {}, path: ['phases', 0, 'lanes', 0, 'activities', 0] })
  return shape && alternativeFor(shape, { type })
}

/** A mapping with the keys in the language's order; without those that have no value. */
export function inOrder({ value, shape }: { value: Mapping; shape: Shape | null }): Mapping {
  const order = orderOf(shape)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const pairs = Object.entries(value).sort(([one], [other]) => rank(one) - rank(other))
  return tidyValue(Object.fromEntries(pairs)) as Mapping
}

type Wanted = {
  readonly name: string
  readonly root: unknown
  readonly given: Mapping
  readonly shape: Shape
  readonly vocabulary: Vocabulary
}

function firstValue({ name, root, given, shape, vocabulary }: Wanted): unknown {
  const collections = Object.keys(vocabulary.records)
  if (name === 'fields') return given.type === 'create' ? ['engagement'] : [firstField({ root, vocabulary })]
  if (name === 'collection') {
    const gated = activitiesIn(root).map(({ node }) => node.collection)
    return collections.find((each) => !gated.includes(each)) ?? collections[0]
  }
  if (name === 'open') {
    const states = vocabulary.records[String(given.collection)]?.states ?? []
    const open = states.filter((state) => !FINAL.has(state))
    return open.length > 0 ? open : states
  }
  return exampleOf(valueAt(shape, ['properties', name]))
}

/** A field of the play that no activity asks for yet. */
function firstField({ root, vocabulary }: { root: unknown; vocabulary: Vocabulary }): string {
  const asked = activitiesIn(root).flatMap(({ path, node }) => {
    const bare = Array.isArray(node.fields) ? node.fields.filter((field) => typeof field === 'string') : []
    return [...bare, ...mappingsAt(root, [...path, 'fields']).map(({ node: field }) => field.name)]
  })
  const known = Object.keys(vocabulary.playFields)
  const preferred = ['shortDescription', 'description', 'priority', 'dueDate', 'assignedTo']
  const names = [
    ...preferred.filter((name) => known.includes(name)),
    ...known.filter((name) => name !== 'engagement'),
  ]
  return names.find((name) => !asked.includes(name)) ?? names[0] ?? 'note'
}

/** Something that a shape allows: any shape, also one that is not of this language yet. */
export function exampleOf(of: unknown): unknown {
  const shape = isMapping(of) ? resolve(of) : {}
  const [example] = [shape.default, shape.const, ...listOf(shape.examples), ...listOf(shape.enum)].filter(
    (each) => each !== undefined,
  )
  if (example !== undefined) return example
  if (shape.type === 'array') return [exampleOf(shape.items)]
  if (shape.type === 'boolean') return false
  return shape.type === 'number' || shape.type === 'integer' ? (shape.minimum ?? 1) : 'text'
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
