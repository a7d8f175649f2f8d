'use client'

import { type ComponentType, lazy } from 'react'
import type { HomeTab } from '../../engagement/home.ts'
import type { TabProps } from './tabs.ts'

/** The tabs after the first, each fetched when it is opened for the first time. */
export const LATER_TABS: Readonly<Record<Exclude<HomeTab, 'overview'>, ComponentType<TabProps<never>>>> = {
  health: lazy(() => import('./health/HealthTab.tsx')),
  blueprint: lazy(() => import('./blueprint/BlueprintTab.tsx')),
  adoption: lazy(() => import('./adoption/AdoptionTab.tsx')),
  renewal: lazy(() => import('./renewal/RenewalTab.tsx')),
  hierarchy: lazy(() => import('./hierarchy/HierarchyTab.tsx')),
  timeline: lazy(() => import('./timeline/TimelineTab.tsx')),
}
