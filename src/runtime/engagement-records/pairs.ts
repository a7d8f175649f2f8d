import { idOf } from '../../access/ids.ts'

/**
 * One text for what may be there only once together, such as an engagement, a person and a responsibility. Stored in a
 * unique field, so that of several processes that add the same at once one is first.
 */
export const pairKeyOf = (parts: readonly unknown[]): string =>
  parts.map((part) => encodeURIComponent(String(idOf(part) ?? ''))).join('|')
