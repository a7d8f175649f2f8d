import { type Endpoint, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { attachmentsOf } from '../../runtime/attachment-list.ts'
import { invalid } from '../../runtime/errors.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 500

/** What is attached to a play or an engagement: `GET …/:id/attachments`. Payload's own calls add and remove. */
export const attachmentEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => [
  {
    path: '/:id/attachments',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const limit = Number(req.searchParams?.get('limit') || DEFAULT_LIMIT)
      if (!Number.isInteger(limit) || limit < 1) {
        throw invalid({
          errors: [{ path: 'limit', code: 'wrong-type', params: { type: 'integer' } }],
          collection: context.options.slugs.attachments,
          req,
        })
      }
      const list = await attachmentsOf({
        req,
        context,
        subject: { kind, id: req.routeParams?.id },
        limit: Math.min(limit, MAX_LIMIT),
      })
      return Response.json(list, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
]
