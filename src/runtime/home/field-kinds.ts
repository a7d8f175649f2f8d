import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'

/** What a field holds, as far as reading past Payload has to know. */
export type FieldKind = 'text' | 'number' | 'date' | 'checkbox' | 'relationship' | 'other'
export type FieldKinds = Readonly<Record<string, FieldKind>>

const known = new WeakMap<object, FieldKinds>()

/** The kinds of a collection's own fields, by their names. */
export const fieldKinds = ({ req, slug }: { req: PayloadRequest; slug: string }): FieldKinds => {
  const config = req.payload.collections[slug]?.config
  if (!config) throw new Error(`payload-playbooks: there is no collection "${slug}".`)
  const remembered = known.get(config)
  if (remembered) return remembered
  const kinds: FieldKinds = {
    ...Object.fromEntries(config.flattenedFields.map((field) => [field.name, kindOf(field)])),
    id: 'relationship',
  }
  known.set(config, kinds)
  return kinds
}

const kindOf = (field: { type: string; hasMany?: boolean }): FieldKind => {
  if (field.hasMany) return 'other'
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'select':
    case 'radio':
      return 'text'
    case 'number':
    case 'date':
    case 'checkbox':
    case 'relationship':
      return field.type
    default:
      return 'other'
  }
}

/** A value as the API has it, however the database wrote it; null for none. */
export const plainValue = ({ value, kind }: { value: unknown; kind: FieldKind | undefined }): unknown => {
  if (value === null || value === undefined) return null
  switch (kind) {
    case 'date':
      return new Date(value as string).toISOString()
    case 'number':
      return Number(value)
    case 'checkbox':
      return value === true || value === 1
    case 'relationship':
      return idOf(value) ?? String(value)
    default:
      return value
  }
}
