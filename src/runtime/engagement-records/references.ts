import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { InputError, RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import type { RecordSpec, RuleArgs } from './types.ts'

/** Records that a record refers to are of its account, or of its engagement. One statement a field that changed. */
export const referenceProblems = async ({
  spec,
  ...args
}: RuleArgs & { spec: RecordSpec }): Promise<InputError[]> => {
  const { data, before } = args
  const errors: InputError[] = []
  const check = async (
    references: Readonly<Record<string, CollectionKey>>,
    field: 'account' | 'engagement',
    code: 'other-account' | 'other-engagement',
  ): Promise<void> => {
    const stays = before !== undefined && String(idOf(before[field])) === String(idOf(data[field]))
    for (const [path, collection] of Object.entries(references)) {
      errors.push(
        ...(await foreignProblems({
          ...args,
          path,
          collection,
          ids: idsOf(data[path]),
          known: stays ? before[path] : [],
          field,
          wanted: idOf(data[field]),
          code,
        })),
      )
    }
  }
  await check(spec.ofAccount, 'account', 'other-account')
  await check(spec.ofEngagement, 'engagement', 'other-engagement')
  return errors
}

/** Those records must say the same of `field`; what is stored already is not asked again. */
export const foreignProblems = async ({
  req,
  context,
  path,
  collection,
  ids,
  known,
  field,
  wanted,
  code,
}: {
  req: PayloadRequest
  context: PluginContext
  path: string
  collection: CollectionKey
  ids: readonly RecordId[]
  /** The stored value. */
  known: unknown
  field: string
  wanted: RecordId | null
  code: InputError['code']
}): Promise<InputError[]> => {
  const stored = new Set(idsOf(known).map(String))
  const added = [...new Set(ids)].filter((id) => !stored.has(String(id)))
  if (added.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection: context.options.slugs[collection],
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { [field]: true },
    where: { id: { in: added } },
  })
  const foreign = docs.find((doc) => String(idOf(doc[field])) !== String(wanted))
  return foreign ? [{ path, code, params: { id: String(foreign.id) } }] : []
}

/** Whether one of them is named more than once. */
export const hasDoubles = (ids: readonly unknown[]): boolean => new Set(ids.map(String)).size < ids.length

export const idsOf = (value: unknown): RecordId[] =>
  (Array.isArray(value) ? value : [value]).map(idOf).filter((id): id is RecordId => id !== null)
