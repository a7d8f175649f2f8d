import type { InputError } from '../engine/types.ts'

/** Nothing of an internal play is ever shown to a customer, so nobody can ask for it. */
export const visibilityProblems = ({
  visibility,
  data,
}: {
  visibility: unknown
  data: Readonly<Record<string, unknown>>
}): InputError[] =>
  visibility === 'internal' && data.visibleToCustomer === true
    ? [{ path: 'visibleToCustomer', code: 'internal-only' }]
    : []
