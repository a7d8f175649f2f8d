'use client'

import { type ComponentType, lazy } from 'react'
import { HOME_TABS, type HomeTab } from '../../engagement/home.ts'
import type { TabProps } from './tabs.ts'

type LaterTab = Exclude<HomeTab, 'overview'>
type AnyTab = ComponentType<TabProps<never>>

/** The tabs after the first, each fetched when it is opened for the first time. */
const LATER: Readonly<Partial<Record<LaterTab, AnyTab>>> = {
  health: lazy(() => import('./health/HealthTab.tsx')),
  renewal: lazy(() => import('./renewal/RenewalTab.tsx')),
  hierarchy: lazy(() => import('./hierarchy/HierarchyTab.tsx')),
  timeline: lazy(() => import('./timeline/TimelineTab.tsx')),
}

/** In their order. */
export const TABS: readonly HomeTab[] = HOME_TABS.filter((tab) => tab === 'overview' || tab in LATER)

export const laterTab = (tab: LaterTab): AnyTab | undefined => LATER[tab]
