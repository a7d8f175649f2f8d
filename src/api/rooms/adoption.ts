import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { pushUsage } from '../../runtime/adoption/push.ts'
import { forbidden } from '../../runtime/errors.ts'
import { readBody } from '../body.ts'

/**
 * What programs tell of the use of products, on the collection of usages:
 * `POST /push` `{ rows }` with at most 1,000 of them, by whoever may change usages.
 */
export const usageEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/push',
    method: 'post',
    handler: async (req) => {
      await worker({ req, context, collection: 'productUsage' })
      const { rows } = await readBody({ req, allowed: ['rows'] })
      return Response.json(await pushUsage({ req, context, rows }))
    },
  },
]

/** @throws UnauthorizedError, Forbidden: before a body is looked at */
const worker = async ({
  req,
  context,
  collection,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: 'productUsage' | 'adoptionRoadmaps'
}): Promise<void> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if ((await decideAccess({ collection, operation: 'update', context, req })) === false) throw forbidden(req)
}
