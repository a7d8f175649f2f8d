import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import {
  ADOPTION_SORTS,
  ADOPTION_VIEWS,
  type AdoptionTab,
  type HealthTab,
  type HomeTab,
  INDICATOR_SORTS,
} from '../../engagement/home.ts'
import { adoptionTab } from '../adoption/tab.ts'
import { healthTab } from '../health/tab.ts'
import { readTimeline } from '../timeline/read.ts'
import { blueprintTab } from './blueprint.ts'
import { readEngagement } from './engagement.ts'
import { hierarchyTab } from './hierarchy.ts'
import { overviewTab } from './home.ts'
import { type Asked, queryReader } from './query.ts'
import { renewalTab } from './renewal.ts'

type TabArgs = { req: PayloadRequest; context: PluginContext; id: unknown; query?: Asked; now?: Date }

const health = async ({ req, context, id, query = {}, ...args }: TabArgs): Promise<HealthTab> => {
  const read = queryReader({ req, query })
  const sort = read.oneOf('sort', INDICATOR_SORTS, 'order')
  read.refuse()
  const engagement = await readEngagement({ req, context, id })
  return healthTab({
    req,
    context,
    engagement: { ...engagement, healthAt: engagement.date('healthAt') },
    sort,
    ...args,
  })
}

const adoption = async ({ req, context, id, query = {}, ...args }: TabArgs): Promise<AdoptionTab> => {
  const read = queryReader({ req, query })
  const asked = {
    view: read.oneOf('view', ADOPTION_VIEWS, 'all'),
    sort: read.oneOf('sort', ADOPTION_SORTS, 'customerPriority'),
  }
  read.refuse()
  const engagement = await readEngagement({ req, context, id })
  return adoptionTab({ req, context, engagement: engagement.id, ...asked, ...args })
}

/** What each tab reads. Each refuses whoever is not staff, an engagement that is not there, and wrong queries. */
export const HOME_TAB_READERS = {
  overview: overviewTab,
  health,
  blueprint: blueprintTab,
  adoption,
  renewal: renewalTab,
  hierarchy: hierarchyTab,
  timeline: readTimeline,
} as const satisfies Partial<Record<HomeTab, (args: TabArgs) => Promise<unknown>>>

export type HomeTabAnswers = {
  readonly [Tab in HomeTab]: Awaited<ReturnType<(typeof HOME_TAB_READERS)[Tab]>>
}

/** One tab, by its name. */
export const readHomeTab = <Tab extends HomeTab>({
  tab,
  ...args
}: TabArgs & { tab: Tab }): Promise<HomeTabAnswers[Tab]> =>
  (HOME_TAB_READERS[tab] as (args: TabArgs) => Promise<HomeTabAnswers[Tab]>)(args)
