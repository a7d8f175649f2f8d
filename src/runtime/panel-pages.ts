import type { PayloadRequest } from 'payload'
import { isCustomerOnly, isStaff } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { EngagementHome, HomeTab, Portfolio } from '../engagement/home.ts'
import { readRun } from './commands.ts'
import { type EngagementPage, engagementPage } from './engagement-page.ts'
import { forbidden } from './errors.ts'
import { engagementHome } from './home/home.ts'
import { portfolio } from './home/portfolio.ts'
import type { Asked } from './home/query.ts'
import { type HomeTabAnswers, readHomeTab } from './home/tabs.ts'
import { type PlayPage, playPage } from './play-page.ts'
import { type ListedPlaybook, type PlaybookRow, playbookRows } from './playbooks/list-rows.ts'
import { type NewPlaybookPage, newPlaybookPage } from './playbooks/new-page.ts'
import { playbookPage } from './playbooks/page.ts'
import type { PlaybookPage } from './playbooks/types.ts'
import { type StartPage, startPage } from './start-page.ts'

/**
 * What the panel's pages read on the server. Handed over by way of the config, so that a page works with the very
 * modules that the hooks run in, however a bundler has split them.
 */
export type PanelPages = {
  /** Whether somebody is of the provider's people. */
  readonly isStaff: (args: { user: PayloadRequest['user'] }) => boolean
  readonly play: (args: { req: PayloadRequest; id: unknown }) => Promise<PlayPage>
  readonly engagement: (args: { req: PayloadRequest; id: unknown }) => Promise<EngagementPage>
  /** Header and first tab of the home page; `query` is what is asked of the work items. */
  readonly engagementHome: (args: {
    req: PayloadRequest
    id: unknown
    query?: Asked
  }) => Promise<EngagementHome>
  /** One tab of it, by the same query as over REST. */
  readonly engagementTab: <Tab extends HomeTab>(args: {
    req: PayloadRequest
    id: unknown
    tab: Tab
    query?: Asked
  }) => Promise<HomeTabAnswers[Tab]>
  readonly portfolio: (args: { req: PayloadRequest; query?: Asked }) => Promise<Portfolio>
  readonly playbook: (args: { req: PayloadRequest; key: string }) => Promise<PlaybookPage>
  readonly newPlaybook: (args: { req: PayloadRequest }) => Promise<NewPlaybookPage>
  readonly playbookRows: (args: {
    req: PayloadRequest
    playbooks: readonly ListedPlaybook[]
  }) => Promise<Readonly<Record<string, PlaybookRow>>>
  readonly start: (args: {
    req: PayloadRequest
    playbook: unknown
    engagement: unknown
  }) => Promise<StartPage>
}

export const panelPages = ({ context }: { context: PluginContext }): PanelPages => ({
  isStaff: ({ user }) => isStaff({ user, context }),
  play: ({ req, id }) => readRun({ req, context, id, answer: playPage }),
  engagement: ({ req, id }) => engagementPage({ req, context, id }),
  engagementHome: (args) => engagementHome({ ...args, context }),
  engagementTab: ({ tab, ...args }) => readHomeTab({ ...args, tab, context }),
  portfolio: (args) => portfolio({ ...args, context }),
  playbook: ({ req, key }) => playbookPage({ req, context, key }),
  newPlaybook: ({ req }) => newPlaybookPage({ req, context }),
  playbookRows: (args) => playbookRows({ ...args, context }),
  start: ({ req, ...args }) => {
    if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
    return startPage({ req, context, ...args })
  },
})
