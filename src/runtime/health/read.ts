import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { type HealthTab, INDICATOR_SORTS } from '../../engagement/home.ts'
import { readEngagement } from '../home/engagement.ts'
import { type Asked, queryReader } from '../home/query.ts'
import { healthTab } from './tab.ts'

/**
 * The tab *Health* of an engagement, as an address or a GraphQL call asks for it: `sort`. Four statements.
 * @throws Forbidden for whoever is not staff, NotFound, ValidationError
 */
export const readHealthTab = async ({
  req,
  context,
  id,
  query = {},
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  query?: Asked
  now?: Date
}): Promise<HealthTab> => {
  const reader = queryReader({ req, query })
  const sort = reader.oneOf('sort', INDICATOR_SORTS, 'order')
  reader.refuse()
  const { date, ...engagement } = await readEngagement({ req, context, id })
  return healthTab({
    req,
    context,
    engagement: { ...engagement, healthAt: date('healthAt') },
    sort,
    ...(now ? { now } : {}),
  })
}
