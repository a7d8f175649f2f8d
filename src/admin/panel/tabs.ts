'use client'

import { type ComponentType, lazy } from 'react'
import type { TranslationKey } from '../../i18n/types.ts'
import type { TabKey } from './tab-key.ts'

export type PanelTab = {
  readonly key: TabKey
  readonly title: TranslationKey
  /** Fetched when the tab is opened for the first time. */
  readonly Component: ComponentType
}

/** The side panel's tabs in their order. */
export const TABS: readonly PanelTab[] = [
  { key: 'activity', title: 'page:tabs:activity', Component: lazy(() => import('../stream/StreamTab.tsx')) },
  { key: 'related', title: 'page:tabs:related', Component: lazy(() => import('../related/RelatedTab.tsx')) },
  {
    key: 'attachments',
    title: 'page:tabs:attachments',
    Component: lazy(() => import('../attachments/AttachmentsTab.tsx')),
  },
  { key: 'mail', title: 'page:tabs:mail', Component: lazy(() => import('../mail/MailTab.tsx')) },
  {
    key: 'templates',
    title: 'page:tabs:templates',
    Component: lazy(() => import('../templates/TemplatesTab.tsx')),
  },
  {
    key: 'recommended',
    title: 'page:tabs:recommended',
    Component: lazy(() => import('../recommended/RecommendedTab.tsx')),
  },
  {
    key: 'discussions',
    title: 'page:tabs:discussions',
    Component: lazy(() => import('../discuss/DiscussionsTab.tsx')),
  },
  {
    key: 'timeline',
    title: 'home:tabs:timeline',
    Component: lazy(() => import('../engagement/TimelineInPanel.tsx')),
  },
  { key: 'record', title: 'page:tabs:record', Component: lazy(() => import('../record/RecordTab.tsx')) },
]
