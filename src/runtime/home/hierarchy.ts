import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { HierarchyTab } from '../../engagement/home.ts'
import type { CollectionKey } from '../../options.ts'
import { bandsFor } from '../health/bands.ts'
import type { Condition } from './conditions.ts'
import { inForce } from './contracts.ts'
import { type HomeEngagement, readEngagement, textOf } from './engagement.ts'
import { countBy, readFigures } from './figures.ts'
import { bandList } from './health.ts'
import { type List, readLists } from './lists.ts'
import { ACTIVE, OPEN_RISKS } from './portfolio-query.ts'
import { treeOf } from './tree.ts'

/** So many engagements of an account are in the tree, by their numbers. */
export const MOST_ENGAGEMENTS = 500

/**
 * The account of an engagement as a whole. A constant number of statements.
 * @throws Forbidden for whoever is not staff, NotFound
 */
export const hierarchyTab = async ({
  req,
  context,
  id,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  now?: Date
}): Promise<HierarchyTab> => {
  const engagement = await readEngagement({ req, context, id })
  // Without an account there is the engagement alone.
  const ofAccount: Condition =
    engagement.account === null
      ? { field: 'id', is: engagement.id }
      : { field: 'account', is: engagement.account }
  const rows = await readLists({
    req,
    context,
    anchor: engagement.id,
    lists: listsOf({ engagement, ofAccount }),
  })
  const bands = bandsFor({ req, stored: rows.bands ?? [], kind: 'health' })
  return {
    account:
      engagement.account === null
        ? null
        : { id: engagement.account, name: textOf(rows.account?.[0]?.name) ?? String(engagement.account) },
    currency: context.options.currency,
    totals: await totalsOf({ req, context, engagement, ofAccount, now }),
    risksByProbability: Object.fromEntries(
      await countBy({
        req,
        context,
        collection: 'riskSignals',
        by: 'probability',
        where: [ofEngagements(ofAccount), OPEN_RISKS],
      }),
    ),
    workByState: await workByState({ req, context, ofAccount }),
    tree: treeOf({
      rows: rows.engagements ?? [],
      current: engagement.id,
      collection: context.options.slugs.engagements,
      bands,
    }),
  }
}

const listsOf = ({
  engagement: { account },
  ofAccount,
}: {
  engagement: HomeEngagement
  ofAccount: Condition
}): Readonly<Record<string, List>> => ({
  bands: bandList('health'),
  engagements: {
    collection: 'engagements',
    fields: ['number', 'title', 'state', 'stage', 'parent', 'healthScore', 'contractValue', 'renewalDate'],
    where: [ofAccount, ACTIVE],
    sort: ['number'],
    limit: MOST_ENGAGEMENTS,
  },
  ...(account === null
    ? {}
    : {
        account: {
          collection: 'accounts',
          fields: ['name'],
          where: [{ field: 'id', is: account }],
          sort: ['id'],
          limit: 1,
        },
      }),
})

/** Records of the account's engagements: what they have of the account themselves is a copy that not all of them keep. */
const ofEngagements = (ofAccount: Condition): Condition => ({
  field: 'engagement',
  within: { collection: 'engagements', field: 'id', where: [ofAccount] },
})

const totalsOf = async ({
  req,
  context,
  engagement: { account },
  ofAccount,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: HomeEngagement
  ofAccount: Condition
  now: Date
}): Promise<HierarchyTab['totals']> => {
  const own = await readFigures({
    req,
    context,
    collection: 'engagements',
    where: [ofAccount],
    measures: { engagements: { count: [] }, active: { count: [ACTIVE] } },
  })
  const { contractValue } =
    account === null
      ? { contractValue: 0 }
      : await readFigures({
          req,
          context,
          collection: 'contracts',
          where: [{ field: 'account', is: account }, ...inForce(now)],
          measures: { contractValue: { sum: 'value' } },
        })
  return {
    engagements: own.engagements ?? 0,
    active: own.active ?? 0,
    contractValue: Math.round((contractValue ?? 0) * 100) / 100,
  }
}

const WORK: readonly CollectionKey[] = ['plays', 'tasks', 'initiatives', 'successTasks']

const workByState = async ({
  req,
  context,
  ofAccount,
}: {
  req: PayloadRequest
  context: PluginContext
  ofAccount: Condition
}): Promise<Record<string, number>> => {
  const total: Record<string, number> = {}
  for (const collection of WORK) {
    const counts = await countBy({ req, context, collection, by: 'state', where: [ofEngagements(ofAccount)] })
    for (const [state, count] of counts) {
      // Tasks are complete where others are closed.
      const name = state === 'complete' ? 'closed' : state
      total[name] = (total[name] ?? 0) + count
    }
  }
  return total
}
