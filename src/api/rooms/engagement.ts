import { type Endpoint, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { panelPages } from '../../runtime/panel-pages.ts'

/** What the page of an engagement shows (`GET /api/engagements/:id/page`). */
export const engagementEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:id/page',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      return Response.json(await panelPages({ context }).engagement({ req, id: req.routeParams?.id }))
    },
  },
]
