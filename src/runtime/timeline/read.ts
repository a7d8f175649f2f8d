import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { TimelineTab } from '../../engagement/home.ts'
import { instantOf, LAST_INSTANT } from '../../engine/dates.ts'
import { readEngagement } from '../home/engagement.ts'
import { type Asked, queryReader } from '../home/query.ts'
import { decodeCursor, type StreamCursor } from '../stream-cursor.ts'
import { type TimelineQuery, timelineTab } from './tab.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100
const MAX_SEARCH = 200
const DAY = 86_400_000

/**
 * A page of the customer timeline of an engagement, as an address or a GraphQL call asks for it: `search`, `facet`,
 * `from`, `to`, `limit`, `before`. Days are days in UTC, both included; a moment with its zone is taken as it is.
 * @throws Forbidden for whoever is not staff, NotFound, ValidationError
 */
export const readTimeline = async ({
  req,
  context,
  id,
  query = {},
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  query?: Asked
}): Promise<TimelineTab> => {
  const engagement = await readEngagement({ req, context, id })
  return timelineTab({ req, context, engagement: engagement.id, ...timelineQuery({ req, query }) })
}

const timelineQuery = ({ req, query }: { req: PayloadRequest; query: Asked }): TimelineQuery => {
  const reader = queryReader({ req, query })
  const instant = (name: string, { isEnd }: { isEnd: boolean }): string | null => {
    const text = reader.text(name, { longest: 40 })
    if (text === null) return null
    const at = instantOf(text)
    if (at === null) {
      reader.add({ path: name, code: 'wrong-type', params: { type: 'date' } })
      return null
    }
    const moment = isEnd && text.length === 10 ? at + DAY : at
    return new Date(Math.min(moment, LAST_INSTANT)).toISOString()
  }
  const cursor = (): StreamCursor | null => {
    const text = reader.text('before', { longest: 1_000 })
    if (text === null) return null
    const found = decodeCursor(text)
    // The key of an entry, which is no id.
    const isOurs = found?.ids.length === 1 && typeof found.ids[0] === 'string'
    if (!isOurs) reader.add({ path: 'before', code: 'not-found', params: { id: text } })
    return isOurs ? found : null
  }
  const asked = {
    search: reader.text('search', { longest: MAX_SEARCH }),
    facet: reader.text('facet', { longest: 100 }),
    from: instant('from', { isEnd: false }),
    until: instant('to', { isEnd: true }),
    limit: reader.whole('limit', { from: 1, to: MAX_LIMIT, otherwise: DEFAULT_LIMIT }),
    before: cursor(),
  }
  reader.refuse()
  return asked
}
