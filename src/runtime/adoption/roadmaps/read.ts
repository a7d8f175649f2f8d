import { NotFound, type PayloadRequest } from 'payload'
import { typedId } from '../../../access/ids.ts'
import { isCustomerOnly } from '../../../access/roles.ts'
import type { PluginContext } from '../../../context.ts'
import type { RecordId } from '../../../engine/types.ts'
import { forbidden } from '../../errors.ts'
import { ownRequest } from '../../own-request.ts'

export type StoredRoadmap = { readonly id: RecordId } & Readonly<Record<string, unknown>>

/**
 * A roadmap as it is stored, for whoever of the staff may read it.
 * @throws Forbidden for customers, NotFound
 */
export const readRoadmap = async ({
  req,
  context,
  id: given,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<StoredRoadmap> => {
  if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
  const collection = context.options.slugs.adoptionRoadmaps
  const id = typedId({ req, collection, id: given })
  if (id === null) throw new NotFound(req.t)
  return (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: !req.user,
    req: ownRequest(req),
    showHiddenFields: true,
  })) as unknown as StoredRoadmap
}
