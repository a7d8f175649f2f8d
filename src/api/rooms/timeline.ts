import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { instantOf } from '../../engine/dates.ts'
import { invalid, type Problem } from '../../runtime/errors.ts'
import { decodeCursor, type StreamCursor } from '../../runtime/stream-cursor.ts'
import { readSubject } from '../../runtime/subject.ts'
import { type TimelineQuery, timelineTab } from '../../runtime/timeline/tab.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const MAX_SEARCH = 200
const DAY = 86_400_000

/** The customer timeline of an engagement: `GET /api/engagements/:id/home/timeline`, for the staff. */
export const timelineEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:id/home/timeline',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const { id } = await readSubject({ req, context, kind: 'engagement' })
      const tab = await timelineTab({ req, context, engagement: id, ...timelineQuery({ req, context }) })
      return Response.json(tab, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
]

/**
 * What the address of a request asks of a timeline: `search`, `facet`, `from`, `to`, `limit`, `before`. Days are days in
 * UTC, both included; a moment with its zone is taken as it is.
 * @throws ValidationError
 */
export const timelineQuery = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): TimelineQuery => {
  const errors: Problem[] = []
  const given = (name: string): string | null => req.searchParams?.get(name) || null
  const instant = (name: string, isEnd: boolean): string | null => {
    const text = given(name)
    if (text === null) return null
    const at = instantOf(text)
    if (at === null) {
      errors.push({ path: name, code: 'wrong-type', params: { type: 'date' } })
      return null
    }
    return new Date(isEnd && text.length === 10 ? at + DAY : at).toISOString()
  }
  const cursor = (): StreamCursor | null => {
    const text = given('before')
    if (text === null) return null
    const found = decodeCursor(text)
    const collection = context.options.slugs.timeline
    const isOurs = found?.ids.length === 1 && typedId({ req, collection, id: found.ids[0] }) !== null
    if (!isOurs) errors.push({ path: 'before', code: 'not-found', params: { id: text } })
    return isOurs ? found : null
  }
  const limit = Number(given('limit') ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1) {
    errors.push({ path: 'limit', code: 'wrong-type', params: { type: 'integer' } })
  }
  const search = given('search')
  if ((search?.length ?? 0) > MAX_SEARCH) {
    errors.push({ path: 'search', code: 'too-long', params: { max: MAX_SEARCH } })
  }
  const query = {
    search,
    facet: given('facet'),
    from: instant('from', false),
    until: instant('to', true),
    before: cursor(),
    limit: Math.min(limit, MAX_LIMIT),
  }
  if (errors.length > 0) throw invalid({ errors, collection: context.options.slugs.timeline, req })
  return query
}
