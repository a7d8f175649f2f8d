import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { InputError } from '../engine/types.ts'
import { invalid } from './errors.ts'
import { inputProblems } from './input.ts'

/**
 * A record without a life of its own, checked before it is written.
 * @throws ValidationError
 */
export const checkedRecord = async ({
  req,
  collection,
  data,
  before,
  rules = () => [],
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  /** The stored record; undefined on create. */
  before?: Record<string, unknown> | undefined
  rules?: (data: Readonly<Record<string, unknown>>) => readonly InputError[]
}): Promise<Record<string, unknown>> => {
  const errors = [...(await inputProblems({ req, collection, data, before })), ...rules(data)]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return data
}
