import { isDeepStrictEqual } from 'node:util'
import type { SanitizedCollectionConfig } from 'payload'

/** Kinds whose absence Payload fills with something empty, or that it needs to be there. */
const KEPT_TYPES = new Set(['array', 'blocks', 'group', 'tab', 'tabs'])

/**
 * Leaves out of an update what it does not change. Payload writes whole documents back, so without this a slow update
 * of one field would bring back the old value of every other: a task that was canceled meanwhile would be open again.
 */
export const withoutUnchanged = ({
  collection,
  data,
  before,
}: {
  collection: SanitizedCollectionConfig
  data: Readonly<Record<string, unknown>>
  before: Readonly<Record<string, unknown>>
}): Record<string, unknown> => {
  const kept = new Set(
    collection.flattenedFields
      .filter((field) => KEPT_TYPES.has(field.type) || ('required' in field && field.required))
      .map((field) => field.name),
  )
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => kept.has(name) || !isDeepStrictEqual(value ?? null, before[name] ?? null),
    ),
  )
}
