import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { EngagementHome, OverviewTab } from '../../engagement/home.ts'
import { readContracts } from './contracts.ts'
import { readEngagement } from './engagement.ts'
import { headerLists, homeHeader } from './header.ts'
import { readLists } from './lists.ts'
import { findOverview, overviewLists, overviewOf, overviewScope, peopleOfOverview } from './overview.ts'
import { findPeople } from './people.ts'
import type { Asked } from './query.ts'
import { workItemQuery } from './work-item-query.ts'

type Args = {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  /** What is asked of the work items. */
  query?: Asked
  now?: Date
}

/**
 * What is above the tabs, and the first tab: at most twelve statements, whatever there is.
 * @throws Forbidden for whoever is not staff, NotFound, ValidationError
 */
export const engagementHome = async ({
  req,
  context,
  id,
  query = {},
  now = new Date(),
}: Args): Promise<EngagementHome> => {
  const asked = workItemQuery({ req, query })
  const engagement = await readEngagement({ req, context, id })
  const scope = await overviewScope({ req, context, engagement: engagement.id, query: asked })
  const rows = await readLists({
    req,
    context,
    anchor: engagement.id,
    lists: { ...headerLists({ engagement, now }), ...overviewLists({ scope, now }) },
  })
  const found = await findOverview({ req, context, scope, rows, now })
  const contracts = await readContracts({ req, context, engagement: engagement.id, now })
  const people = peopleOfOverview(found)
  const users = await findPeople({
    req,
    context,
    collection: 'users',
    ids: [...people.users, engagement.accountManager, engagement.customerSuccessManager],
  })
  const contacts = await findPeople({
    req,
    context,
    collection: 'contacts',
    ids: [...people.contacts, engagement.keyContact],
  })
  const flaggedRisks = found.risks.filter(({ flags }) => flags.length > 0).length
  const header = { req, context, engagement, rows, contracts, flaggedRisks, users, contacts, now }
  return { header: await homeHeader(header), overview: overviewOf({ context, found, users, contacts }) }
}

/** The first tab by itself. */
export const overviewTab = async ({
  req,
  context,
  id,
  query = {},
  now = new Date(),
}: Args): Promise<OverviewTab> => {
  const asked = workItemQuery({ req, query })
  const engagement = await readEngagement({ req, context, id })
  const scope = await overviewScope({ req, context, engagement: engagement.id, query: asked })
  const lists = overviewLists({ scope, now })
  const rows = await readLists({ req, context, anchor: engagement.id, lists })
  const found = await findOverview({ req, context, scope, rows, now })
  const ids = peopleOfOverview(found)
  const users = await findPeople({ req, context, collection: 'users', ids: ids.users })
  const contacts = await findPeople({ req, context, collection: 'contacts', ids: ids.contacts })
  return overviewOf({ context, found, users, contacts })
}
