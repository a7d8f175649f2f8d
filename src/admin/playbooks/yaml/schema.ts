import { buildJsonSchema } from '../../../definition/json-schema.ts'
import type { Path } from '../../../definition/located.ts'
import { nodeAt, textOf } from '../tree/places.ts'
import type { TreeNode } from '../tree/types.ts'

/** What is used of a JSON Schema. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

let whole: Schema | null = null

/** The schema of a playbook's file: the same that other editors get. */
export const playbookSchema = (): Schema => {
  whole ??= buildJsonSchema() as Schema
  return whole
}

/** What may stand at a path: several, where it depends on what is written. Ways that the text rules out are left out. */
export const schemasAt = ({ tree, path }: { tree: TreeNode; path: Path }): readonly Schema[] => {
  let schemas = unfolded([playbookSchema()], tree)
  for (const [at, step] of path.entries()) {
    const below = schemas.flatMap((schema) => childSchema(schema, step))
    schemas = unfolded(below, nodeAt({ tree, path: path.slice(0, at + 1) }))
  }
  return schemas
}

const childSchema = (schema: Schema, step: string | number): readonly Schema[] => {
  if (typeof step === 'number') return schema.items ? [schema.items] : []
  const own =
    schema.properties && Object.hasOwn(schema.properties, step) ? schema.properties[step] : undefined
  if (own) return [own]
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
}

/** References followed and choices taken apart, keeping what is said around them. */
const unfolded = (schemas: readonly Schema[], node: TreeNode | null, depth = 0): readonly Schema[] => {
  if (depth > 8) return schemas
  return schemas.flatMap((schema): readonly Schema[] => {
    const { $ref, allOf, anyOf, oneOf, ...around } = schema
    const target =
      $ref === undefined ? undefined : playbookSchema().definitions?.[$ref.split('/').at(-1) ?? '']
    if (target) return unfolded([{ ...target, ...around }], node, depth + 1)
    if (allOf)
      return unfolded(
        allOf.map((each) => ({ ...each, ...around })),
        node,
        depth + 1,
      )
    const choices = oneOf ?? anyOf
    if (!choices) return [schema]
    const fitting = choices.filter((choice) => fits(choice, node))
    return unfolded(
      (fitting.length > 0 ? fitting : choices).map((each) => ({ ...around, ...each })),
      node,
      depth + 1,
    )
  })
}

/** Whether what is written says another type of activity. */
const fits = (schema: Schema, node: TreeNode | null): boolean => {
  const type = schema.properties?.type?.const
  const written = node?.kind === 'map' ? textOf(node, 'type') : null
  return type === undefined || written === null || written === type
}

/** Whether a list, a mapping or one value is wanted. */
export const wants = (schema: Schema): 'list' | 'map' | 'value' =>
  schema.items || schema.type === 'array'
    ? 'list'
    : schema.properties || typeof schema.additionalProperties === 'object' || schema.type === 'object'
      ? 'map'
      : 'value'
