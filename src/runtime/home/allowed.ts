import type { PayloadRequest, Where } from 'payload'
import type { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import { ownRequest } from '../own-request.ts'

export type AccessAnswer = Awaited<ReturnType<typeof decideAccess>>
export type FoundDocument = { readonly id: RecordId } & Readonly<Record<string, unknown>>

/** What a collection's own rule says, a host's too; programs without a user may read everything. */
export const readAccess = async ({
  req,
  context,
  collection,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: CollectionKey
}): Promise<AccessAnswer> => {
  if (!req.user) return true
  const config = req.payload.collections[context.options.slugs[collection]]?.config
  return (await config?.access.read({ req })) ?? false
}

/**
 * Records that the user may read, by a query of the plugin's own: unlike one that came from outside, it may ask for
 * fields that no API shows. One statement; none where the user may read nothing.
 */
export const findAllowed = async ({
  req,
  context,
  collection,
  where,
  fields,
  sort,
  limit,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: CollectionKey
  where: Where
  fields: readonly string[]
  sort: readonly string[]
  /** 0: all. */
  limit: number
}): Promise<readonly FoundDocument[]> => {
  const access = await readAccess({ req, context, collection })
  if (access === false) return []
  const { docs } = await req.payload.find({
    collection: context.options.slugs[collection],
    depth: 0,
    joins: false,
    limit,
    overrideAccess: true,
    pagination: false,
    req: ownRequest(req),
    select: Object.fromEntries(fields.map((field) => [field, true])) as never,
    showHiddenFields: true,
    sort: [...sort],
    where: access === true ? where : { and: [access, where] },
  })
  return docs as unknown as readonly FoundDocument[]
}
