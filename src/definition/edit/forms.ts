import { activityShapes } from '../activity-shapes.ts'
import type { ActivityType } from '../types.ts'
import { isMapping, valueAt } from './data.ts'
import { alternatives, orderOf, resolve, type Shape, shapeAt } from './shape.ts'
import { activityShapeOf } from './start.ts'

/** What a form asks a property as. */
export type PropertyKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'boolean'
  | 'choice'
  /** A list of words; `examples` are offered, others may be written. */
  | 'texts'
  /** The entries of `fields`. */
  | 'fields'
  | 'condition'
  /** Keys of activities. */
  | 'keys'
  /** A mapping with properties of its own: `properties`. */
  | 'group'

/** One property of a form, made from the shape that the parser checks. */
export type Property = {
  readonly name: string
  readonly kind: PropertyKind
  readonly required: boolean
  /** What holds where nothing is written; undefined: nothing. */
  readonly default: unknown
  /** Allowed values of a choice. */
  readonly options?: readonly string[]
  /** Values that may be offered. */
  readonly examples?: readonly string[]
  /** What it means, in English, as editors of the YAML show it. */
  readonly description: string
  readonly maxLength?: number
  /** A regular expression that the text, or each text of a list, must match. */
  readonly pattern?: string
  /** Least number of entries of a list. */
  readonly minItems?: number
  readonly properties?: readonly Property[]
}

export type FormKind = 'playbook' | 'record' | 'phase' | 'lane' | 'field' | 'activity' | 'close' | 'cancel'

const SAMPLE = { phases: [{ lanes: [{ activities: [{ type: 'form', fields: [{ name: 'x' }] }] }] }] }

const PLACES: Readonly<Record<Exclude<FormKind, 'activity'>, readonly (string | number)[]>> = {
  playbook: [],
  record: ['record'],
  phase: ['phases', 0],
  lane: ['phases', 0, 'lanes', 0],
  field: ['phases', 0, 'lanes', 0, 'activities', 0, 'fields', 0],
  close: ['close'],
  cancel: ['cancel'],
}

/** Lists of nodes are no properties: the outline shows them. */
const NODES: ReadonlySet<string> = new Set(['phases', 'lanes', 'activities', 'scenarios'])

/** The properties of a node, in the order in which people write them. `type`: of an activity, what kind it is. */
export function formOf({ kind, type }: { kind: FormKind; type?: string }): readonly Property[] {
  if (kind === 'activity') {
    const shape = activityShapeOf(type ?? '')
    return shape === null ? [] : propertiesOf(shape)
  }
  const shape = shapeAt({ value: SAMPLE, path: PLACES[kind] })
  const mapping = shape === null ? undefined : alternatives(shape).find((each) => each.type === 'object')
  return mapping === undefined ? [] : propertiesOf(mapping)
}

/** The properties that a mapping of a shape has: any shape, also one that is not of this language yet. */
export function propertiesOf(shape: Shape): readonly Property[] {
  return orderOf(shape)
    .filter((name) => !NODES.has(name))
    .flatMap((name) => {
      const property = valueAt(shape, ['properties', name])
      const required = Array.isArray(shape.required) && shape.required.includes(name)
      // What cannot be anything else is not asked for.
      if (!isMapping(property) || Object.hasOwn(property, 'const')) return []
      return [propertyOf({ name, shape: property, required })]
    })
}

function propertyOf({
  name,
  shape: written,
  required,
}: {
  name: string
  shape: Shape
  required: boolean
}): Property {
  const shape = resolve(written)
  const item = isMapping(shape.items) ? resolve(shape.items) : null
  const kind = kindOf({ name, written, shape, item })
  const examples = wordsOf(shape.examples) ?? wordsOf(item?.examples) ?? wordsOf(item?.enum)
  const bounds = item?.type === 'string' ? item : shape
  return {
    name,
    kind,
    required,
    default: shape.default,
    description: String(written.description ?? shape.description ?? ''),
    ...(kind === 'choice' && { options: wordsOf(shape.enum) ?? [] }),
    ...(examples !== undefined && { examples }),
    ...(typeof bounds.maxLength === 'number' && { maxLength: bounds.maxLength }),
    ...(typeof bounds.pattern === 'string' && { pattern: bounds.pattern }),
    ...(typeof shape.minItems === 'number' && { minItems: shape.minItems }),
    ...(kind === 'group' && { properties: propertiesOf(shape) }),
  }
}

/** Above this length a text gets several lines. */
const SHORT = 500

function kindOf({
  name,
  written,
  shape,
  item,
}: {
  name: string
  written: Shape
  shape: Shape
  item: Shape | null
}): PropertyKind {
  if (JSON.stringify([written.$ref, written.allOf]).includes('/condition"')) return 'condition'
  if (Array.isArray(shape.enum)) return 'choice'
  if (shape.type === 'boolean') return 'boolean'
  if (shape.type === 'number' || shape.type === 'integer') return 'number'
  if (shape.type === 'object') return 'group'
  if (shape.type !== 'array') return Number(shape.maxLength ?? 0) > SHORT ? 'long-text' : 'text'
  if (item !== null && Array.isArray(item.anyOf)) return 'fields'
  return name === 'after' ? 'keys' : 'texts'
}

function wordsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
}

/** What can be put into a lane: every activity type with what it does. */
export function palette(): readonly { readonly type: ActivityType; readonly description: string }[] {
  return (Object.keys(activityShapes) as ActivityType[]).map((type) => ({
    type,
    description: String(valueAt(activityShapeOf(type), ['properties', 'type', 'description']) ?? ''),
  }))
}
