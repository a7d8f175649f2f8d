'use client'

import { type ComponentType, lazy } from 'react'
import type { TranslationKey } from '../../i18n/types.ts'

export type TabKey =
  | 'activity'
  | 'related'
  | 'attachments'
  | 'mail'
  | 'templates'
  | 'recommended'
  | 'discussions'
  | 'record'

export type PanelTab = {
  readonly key: TabKey
  readonly title: TranslationKey
  /** Fetched when the tab is opened for the first time. */
  readonly Component: ComponentType
}

/** The side panel's tabs in their order. */
export const TABS: readonly PanelTab[] = [
  { key: 'activity', title: 'stream:title', Component: lazy(() => import('../stream/StreamTab.tsx')) },
  { key: 'related', title: 'related:title', Component: lazy(() => import('../related/RelatedTab.tsx')) },
  {
    key: 'attachments',
    title: 'attachments:title',
    Component: lazy(() => import('../attachments/AttachmentsTab.tsx')),
  },
  { key: 'mail', title: 'mail:title', Component: lazy(() => import('../mail/MailTab.tsx')) },
  {
    key: 'templates',
    title: 'templates:title',
    Component: lazy(() => import('../templates/TemplatesTab.tsx')),
  },
  {
    key: 'recommended',
    title: 'recommended:title',
    Component: lazy(() => import('../recommended/RecommendedTab.tsx')),
  },
  {
    key: 'discussions',
    title: 'discuss:title',
    Component: lazy(() => import('../discuss/DiscussionsTab.tsx')),
  },
  { key: 'record', title: 'related:record', Component: lazy(() => import('../record/RecordTab.tsx')) },
]
