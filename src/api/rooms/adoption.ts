import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { type TranslationKey, translate } from '../../i18n/index.ts'
import { pushUsage } from '../../runtime/adoption/push.ts'
import { roadmapBoard } from '../../runtime/adoption/roadmaps/board.ts'
import { duplicateRoadmap, moveRoadmap, revertRoadmap } from '../../runtime/adoption/roadmaps/commands.ts'
import { syncRoadmap } from '../../runtime/adoption/roadmaps/sync.ts'
import { forbidden, invalid } from '../../runtime/errors.ts'
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

const MOVES = ['publish', 'edit', 'retire', 'cancel'] as const

/**
 * Product adoption roadmaps: `GET /:id/board`, and what is done with one, which answers with the board afterwards:
 * `POST /:id/publish`, `/edit`, `/retire`, `/cancel` `{ rev }`; `/revert` `{ version, rev }`; `/duplicate`, with the
 * board of the new one; `/sync` `{ rev }`, `?dryRun=true` to see what it would change.
 */
export const roadmapEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:id/board',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const board = await roadmapBoard({ req, context, id: req.routeParams?.id })
      return Response.json(board, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
  ...MOVES.map(
    (action): Endpoint => ({
      path: `/:id/${action}`,
      method: 'post',
      handler: async (req) => {
        const { id, rev } = await asked({ req, context })
        return Response.json(await moveRoadmap({ req, context, id, rev, action }))
      },
    }),
  ),
  {
    path: '/:id/revert',
    method: 'post',
    handler: async (req) => {
      const { id, rev, body } = await asked({ req, context, allowed: ['version'] })
      const version = whole({ req, value: body.version, path: 'version', key: 'adoptionErrors:version' })
      return Response.json(await revertRoadmap({ req, context, id, rev, version }))
    },
  },
  {
    path: '/:id/duplicate',
    method: 'post',
    handler: async (req) => {
      await worker({ req, context, collection: 'adoptionRoadmaps' })
      await readBody({ req, allowed: ['rev'] })
      const board = await duplicateRoadmap({ req, context, id: req.routeParams?.id })
      return Response.json(board, { status: 201 })
    },
  },
  {
    path: '/:id/sync',
    method: 'post',
    handler: async (req) => {
      const { id, rev } = await asked({ req, context })
      const dryRun = req.searchParams?.get('dryRun') === 'true'
      return Response.json(await syncRoadmap({ req, context, id, rev, dryRun }))
    },
  },
]

const asked = async ({
  req,
  context,
  allowed = [],
}: {
  req: PayloadRequest
  context: PluginContext
  allowed?: readonly string[]
}): Promise<{ id: unknown; rev: number; body: Record<string, unknown> }> => {
  await worker({ req, context, collection: 'adoptionRoadmaps' })
  const body = await readBody({ req, allowed: ['rev', ...allowed] })
  const rev = whole({ req, value: body.rev, path: 'rev', key: 'adoptionErrors:rev' })
  return { id: req.routeParams?.id, rev, body }
}

const whole = ({
  req,
  value,
  path,
  key,
}: {
  req: PayloadRequest
  value: unknown
  path: string
  key: TranslationKey
}): number => {
  if (Number.isSafeInteger(value)) return value as number
  throw invalid({ errors: [{ path, message: translate({ key, req }) }], req })
}

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
