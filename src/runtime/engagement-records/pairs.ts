import { idOf } from '../../access/ids.ts'
import type { InputError } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import type { RuleArgs } from './types.ts'

/**
 * One text for what may be there only once together, such as an engagement, a person and a responsibility. Stored in a
 * unique field, so that of several processes that add the same at once one is first.
 */
export const pairKeyOf = (parts: readonly unknown[]): string =>
  parts.map((part) => encodeURIComponent(String(idOf(part) ?? ''))).join('|')

/** A rule that says of a pair that is there already what the database would say less clearly. One statement. */
export const pairProblems =
  ({
    collection,
    key,
    path,
    parts,
  }: {
    collection: CollectionKey
    /** The unique field. */
    key: string
    /** The field that the problem is shown at. */
    path: string
    parts: readonly string[]
  }) =>
  async ({ req, context, data, before }: RuleArgs): Promise<InputError[]> => {
    const wanted = pairKeyOf(parts.map((part) => data[part]))
    if (before?.[key] === wanted) return []
    const { totalDocs } = await req.payload.db.count({
      collection: context.options.slugs[collection],
      req,
      where: { [key]: { equals: wanted } },
    })
    return totalDocs > 0 ? [{ path, code: 'already-there' }] : []
  }
