import type { CollectionConfig, Field, Plugin } from 'payload'

/** Collections that have a twin in plain Payload, and the slug of the twin. */
export const TWINS = {
  engagements: 'plain-engagements',
  plays: 'plain-plays',
  tasks: 'plain-tasks',
  meetings: 'plain-meetings',
} as const

/**
 * Gives the plugin's collections twins to compare with: the same fields, indexes, access rules and settings, without
 * the plugin's hooks and endpoints. What related to a collection relates to its twin. Goes after the plugin.
 */
export const plainTwins: Plugin = (config) => ({
  ...config,
  collections: [
    ...(config.collections ?? []),
    ...(config.collections ?? []).filter(({ slug }) => slug in TWINS).map(twinOf),
  ],
})

const twinOf = ({ hooks: _, endpoints: __, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  slug: twinSlug(collection.slug),
  fields: collection.fields.map(twinField),
})

const twinField = (field: Field): Field => {
  const twin: Record<string, unknown> = { ...field }
  if (typeof twin.relationTo === 'string') twin.relationTo = twinSlug(twin.relationTo)
  if (typeof twin.collection === 'string') twin.collection = twinSlug(twin.collection)
  if ('fields' in field && Array.isArray(field.fields)) twin.fields = field.fields.map(twinField)
  return twin as unknown as Field
}

const twinSlug = (slug: string): string => (TWINS as Readonly<Record<string, string>>)[slug] ?? slug
