import { type Endpoint, NotFound } from 'payload'
import type { PluginContext } from '../../context.ts'
import { invalid } from '../../runtime/errors.ts'
import { relatedCards, relatedLists } from '../../runtime/related/related.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { readSubject } from '../../runtime/subject.ts'

const CARDS = 5
const MAX_CARDS = 100

/** What belongs to a play or an engagement, for the staff: the lists with their counts, and the records of one list. */
export const relatedEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => [
  {
    path: '/:id/related',
    method: 'get',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      return Response.json({ lists: await relatedLists({ req, context, subject }) })
    },
  },
  {
    path: '/:id/related/:list',
    method: 'get',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      const limit = Number(req.searchParams?.get('limit') || CARDS)
      if (!Number.isInteger(limit) || limit < 1 || limit > MAX_CARDS) {
        const allowed = `1–${MAX_CARDS}`
        throw invalid({ errors: [{ path: 'limit', code: 'not-an-option', params: { allowed } }], req })
      }
      const key = String(req.routeParams?.list ?? '')
      const cards = await relatedCards({ req, context, subject, key, limit })
      if (cards === null) throw new NotFound(req.t)
      return Response.json({ cards })
    },
  },
]
