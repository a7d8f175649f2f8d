import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { HomeTab } from '../../engagement/home.ts'
import { readTimeline } from '../timeline/read.ts'
import { overviewTab } from './home.ts'
import type { Asked } from './query.ts'

type TabArgs = { req: PayloadRequest; context: PluginContext; id: unknown; query?: Asked; now?: Date }

/** What each tab reads. Each refuses whoever is not staff, an engagement that is not there, and wrong queries. */
export const HOME_TAB_READERS: Readonly<Partial<Record<HomeTab, (args: TabArgs) => Promise<unknown>>>> = {
  overview: overviewTab,
  timeline: readTimeline,
}
