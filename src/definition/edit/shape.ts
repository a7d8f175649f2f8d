import { buildJsonSchema } from '../json-schema.ts'
import type { Path } from '../located.ts'
import { isMapping, type Mapping, same, valueAt } from './data.ts'

/** A part of the language's JSON Schema, which is made from the zod shapes that the parser checks. */
export type Shape = Mapping

let made: Shape | null = null

/** The whole language. Made once, when it is first asked for. */
export function rootShape(): Shape {
  made ??= buildJsonSchema()
  return made
}

/** The shape behind references. */
export function resolve(shape: Shape): Shape {
  const [only] = Array.isArray(shape.allOf) && shape.allOf.length === 1 ? (shape.allOf as Shape[]) : []
  const from = only ?? shape
  if (typeof from.$ref !== 'string') return shape
  const target = valueAt(rootShape(), from.$ref.replace(/^#\//, '').split('/'))
  return isMapping(target) ? { ...resolve(target), ...without(shape, ['$ref', 'allOf']) } : shape
}

function without(shape: Shape, keys: readonly string[]): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !keys.includes(key)))
}

/** The shapes that a value may have where several are possible. */
export function alternatives(shape: Shape): Shape[] {
  const found = resolve(shape)
  const several = found.oneOf ?? found.anyOf
  return Array.isArray(several) ? (several as Shape[]).map(resolve) : [found]
}

/** The alternative that a value is meant to be: by its `type`, or by its kind. */
export function alternativeFor(shape: Shape, value: unknown): Shape | null {
  const several = alternatives(shape)
  if (several.length === 1) return several[0] as Shape
  const kind = Array.isArray(value) ? 'array' : isMapping(value) ? 'object' : typeof value
  const alike = several.filter(({ type }) => type === kind)
  const named = alike.find(
    (each) => isMapping(value) && valueAt(each, ['properties', 'type', 'const']) === value.type,
  )
  return named ?? (alike.length === 1 ? (alike[0] as Shape) : null)
}

/** The shape of what is, or would be, at a path of a playbook; null: none is known. */
export function shapeAt({ value, path }: { value: unknown; path: Path }): Shape | null {
  let shape: Shape | null = rootShape()
  let at = value
  for (const step of path) {
    // A bare name among fields stands for a mapping.
    const inside: Shape | null = alternativeFor(shape, typeof at === 'string' ? { name: at } : at)
    const next: unknown =
      typeof step === 'number'
        ? inside?.items
        : (valueAt(inside, ['properties', step]) ?? valueAt(inside, ['additionalProperties']))
    if (!isMapping(next)) return null
    shape = next
    at = valueAt(at, [step])
  }
  return resolve(shape)
}

/** Whether a value says no more than its absence would. */
export function isDefault({ shape, value }: { shape: Shape | null; value: unknown }): boolean {
  return shape !== null && Object.hasOwn(shape, 'default') && same(shape.default, value)
}

/** The keys of a mapping in the order in which people write them; none where any may stand there. */
export function orderOf(shape: Shape | null): readonly string[] {
  const properties = isMapping(shape?.properties) ? Object.keys(shape.properties) : []
  return properties.includes('key') ? ['key', ...properties.filter((name) => name !== 'key')] : properties
}

export function isRequired(shape: Shape | null, name: string): boolean {
  return Array.isArray(shape?.required) && shape.required.includes(name)
}
