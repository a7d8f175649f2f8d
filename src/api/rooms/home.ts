import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { engagementHome } from '../../runtime/home/home.ts'
import { portfolio } from '../../runtime/home/portfolio.ts'
import type { Asked } from '../../runtime/home/query.ts'
import { HOME_TAB_READERS } from '../../runtime/home/tabs.ts'

/**
 * What the home page of an engagement shows: `GET /api/engagements/:id/home`, `/home/<tab>`, and the portfolio of all
 * engagements, `GET /api/engagements/portfolio`. For the staff.
 */
export const homeEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  reading('/portfolio', ({ req, query }) => portfolio({ req, context, query })),
  reading('/:id/home', ({ req, id, query }) => engagementHome({ req, context, id, query })),
  ...Object.entries(HOME_TAB_READERS).map(([tab, read]) =>
    reading(`/:id/home/${tab}`, ({ req, id, query }) => read({ req, context, id, query })),
  ),
]

const reading = (
  path: string,
  read: (args: { req: PayloadRequest; id: unknown; query: Asked }) => Promise<unknown>,
): Endpoint => ({
  path,
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const query = Object.fromEntries(req.searchParams ?? [])
    const answer = await read({ req, id: req.routeParams?.id, query })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
})
