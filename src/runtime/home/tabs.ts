import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { HomeTab } from '../../engagement/home.ts'
import { blueprintTab } from './blueprint.ts'
import { hierarchyTab } from './hierarchy.ts'
import { overviewTab } from './home.ts'
import type { Asked } from './query.ts'
import { renewalTab } from './renewal.ts'

type TabArgs = { req: PayloadRequest; context: PluginContext; id: unknown; query?: Asked; now?: Date }

/** What each tab reads. Each refuses whoever is not staff, an engagement that is not there, and wrong queries. */
export const HOME_TAB_READERS = {
  overview: overviewTab,
  blueprint: blueprintTab,
  renewal: renewalTab,
  hierarchy: hierarchyTab,
} as const satisfies Partial<Record<HomeTab, (args: TabArgs) => Promise<unknown>>>
