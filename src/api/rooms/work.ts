import { type Endpoint, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { myWork } from '../../runtime/work.ts'

/** What waits for the signed-in user: `GET /api/plays/my-work`. */
export const workEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] =>
  kind === 'play'
    ? [
        {
          path: '/my-work',
          method: 'get',
          handler: async (req) => {
            if (!req.user) throw new UnauthorizedError(req.t)
            return Response.json(await myWork({ req, context }))
          },
        },
      ]
    : []
