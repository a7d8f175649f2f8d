import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { type HealthTab, type HomeTab, INDICATOR_SORTS } from '../../engagement/home.ts'
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

/** What each tab reads. Each refuses whoever is not staff, an engagement that is not there, and wrong queries. */
export const HOME_TAB_READERS = {
  overview: overviewTab,
  health,
  blueprint: blueprintTab,
  renewal: renewalTab,
  hierarchy: hierarchyTab,
  timeline: readTimeline,
} as const satisfies Partial<Record<HomeTab, (args: TabArgs) => Promise<unknown>>>
