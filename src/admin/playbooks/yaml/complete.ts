import type { Vocabulary } from '../../../definition/types.ts'
import type { TreeNode } from '../tree/types.ts'
import { type Context, contextAt } from './context.ts'
import { namesForKey, namesForValue } from './known-names.ts'
import type { Name, NameKind } from './names.ts'
import { type Schema, schemasAt, wants } from './schema.ts'

/** Something that can be written at a place. */
export type Offer = {
  readonly label: string
  readonly kind: 'key' | 'listItem' | NameKind
  readonly about?: string
  /** What is put in place of the word. */
  readonly insert: string
  readonly schema: Schema | null
  readonly required: boolean
}

export type Offers = { readonly from: number; readonly to: number; readonly offers: readonly Offer[] }

/** What can be written at a place of a playbook's text: keys, values of the schema, and names that are known. */
export const offersAt = ({
  text,
  offset,
  vocabulary,
}: {
  text: string
  offset: number
  vocabulary: Vocabulary
}): Offers | null => {
  const context = contextAt({ text, offset })
  if (!context) return null
  const offers = [
    ...valueOffers(context, vocabulary),
    ...keyOffers(context, vocabulary),
    ...entryOffers(context),
  ]
  const seen = new Set<string>()
  const unique = offers.filter(({ insert, label }) => {
    const name = `${label}\n${insert}`
    return !seen.has(name) && seen.add(name)
  })
  return unique.length === 0 ? null : { from: context.from, to: context.to, offers: unique }
}

const keyOffers = (context: Context, vocabulary: Vocabulary): readonly Offer[] => {
  const { keyIn, keys, tree } = context
  if (keyIn === null) return []
  const maps = schemasAt({ tree, path: keyIn }).filter((schema) => wants(schema) === 'map')
  const taken = new Set(keys)
  const ofSchema = maps.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(
      ([name, schema]): Offer => ({
        label: name,
        kind: 'key',
        insert: keyText({ name, context, below: schemasBelow(schema) }),
        schema,
        required: required.includes(name),
      }),
    ),
  )
  const below = maps.flatMap(({ additionalProperties }) =>
    typeof additionalProperties === 'object' ? schemasBelow(additionalProperties) : [],
  )
  const known = namesForKey({ tree, path: keyIn, vocabulary }).map(
    (name): Offer => ({ ...ofName(name), insert: keyText({ name: name.name, context, below }) }),
  )
  return byName([...ofSchema, ...(maps.length > 0 ? known : [])]).filter(({ label }) => !taken.has(label))
}

const valueOffers = (context: Context, vocabulary: Vocabulary): readonly Offer[] => {
  const { valueAt, tree } = context
  if (valueAt === null) return []
  // What the type of an activity may be does not depend on what it is now.
  const schemas = schemasAt({ tree: valueAt.at(-1) === 'type' ? NO_TREE : tree, path: valueAt }).filter(
    (schema) => wants(schema) === 'value',
  )
  if (schemas.length === 0) return []
  const known = namesForValue({ tree, path: valueAt, vocabulary })
  const ofSchema = schemas.flatMap((schema) =>
    valuesOf(schema, known.length === 0).map(
      (value): Offer => ({
        label: value,
        kind: 'value',
        insert: valueText(value, true),
        schema: schema.const === undefined ? null : schema,
        required: false,
      }),
    ),
  )
  const isBare = (name: Name): boolean => name.kind === 'value' && /^(true|false)$/.test(name.name)
  return [
    ...ofSchema,
    ...known.map((name): Offer => ({ ...ofName(name), insert: valueText(name.name, isBare(name)) })),
  ]
}

const entryOffers = ({ entryOf, tree, inFlow }: Context): readonly Offer[] => {
  if (entryOf === null || inFlow) return []
  const isList = schemasAt({ tree, path: entryOf }).some((schema) => wants(schema) === 'list')
  return isList ? [{ label: '-', kind: 'listItem', insert: '- ', schema: null, required: false }] : []
}

const ofName = ({ name, kind, about }: Name): Omit<Offer, 'insert'> => ({
  label: name,
  kind,
  ...(about !== undefined && { about }),
  schema: null,
  required: false,
})

const valuesOf = (
  { enum: values, const: only, type, examples = [] }: Schema,
  withExamples: boolean,
): readonly string[] => {
  const found = values ?? (only === undefined ? null : [only]) ?? (type === 'boolean' ? [true, false] : null)
  return (found ?? (withExamples ? examples : [])).map(String)
}

/** A key with what has to follow it, as far in as it must be. */
const keyText = ({
  name,
  context: { hasColon, inFlow, column },
  below,
}: {
  name: string
  context: Context
  below: readonly Schema[]
}): string => {
  const key = /^[\w./-]+$/.test(name) ? name : JSON.stringify(name)
  if (hasColon) return key
  const kinds = new Set(below.map(wants))
  const indent = `\n${' '.repeat(column + 2)}`
  if (kinds.size === 1 && !inFlow) {
    if (kinds.has('map')) return `${key}:${indent}`
    if (kinds.has('list')) return `${key}:${indent}- `
  }
  return `${key}: `
}

const schemasBelow = (schema: Schema): readonly Schema[] => {
  const inner = schema.allOf ?? schema.anyOf ?? schema.oneOf
  // A condition is written in brackets or below its key, as people like.
  return schema.$ref ? [schema, { type: 'object' }] : inner ? inner.flatMap(schemasBelow) : [schema]
}

/** Text that means itself; quotes where it would be something else. */
const valueText = (value: string, isBare: boolean): string =>
  isBare || !/[,[\]{}#:&*!|>'"%@`\n]|^[\s?-]|^$|^(true|false|null|~|[-+.\d][\w.]*)$/i.test(value)
    ? value
    : JSON.stringify(value)

const byName = (offers: readonly Offer[]): readonly Offer[] =>
  [...new Map([...offers].reverse().map((offer) => [offer.label, offer])).values()].reverse()

const NO_TREE: TreeNode = {
  kind: 'none',
  from: 0,
  to: 0,
  indent: -1,
  isFlow: false,
  isClosed: false,
  entries: [],
  value: '',
}
