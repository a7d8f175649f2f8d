'use client'

import '../shared/controls.css'
import '../play/play.css'
import '../panel/panel.css'
import './home.css'
import { Suspense, useEffect, useMemo, useRef } from 'react'
import type { EngagementHome, HomeTab, OverviewTab as Overview } from '../../engagement/home.ts'
import { PanelProvider } from '../panel/PanelContext.tsx'
import { SidePanel } from '../panel/SidePanel.tsx'
import type { Subject } from '../panel/subject.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import { ShimmerEffect } from '../payload/ui.ts'
import { type Home, HomeProvider, useHome } from './HomeContext.tsx'
import { HomeHead } from './HomeHead.tsx'
import { panelIdOf, tabIdOf } from './HomeTabList.tsx'
import { OverviewTab } from './overview/OverviewTab.tsx'
import { LATER_TABS } from './tab-list.ts'
import { useCreator } from './useCreator.tsx'
import { useHomePage } from './useHomePage.ts'
import { useOpenTab } from './useOpenTab.ts'

/** The home page of an engagement: where it stands, what needs attention, what can be started; and the side panel. */
export const HomePage = ({
  initial,
  collection,
  asked,
}: {
  initial: EngagementHome
  collection: string
  /** The tab that the address names. */
  asked: HomeTab
}) => {
  const { header, onHeader, round, refresh } = useHomePage({ initial: initial.header, collection })
  const { tab, opened, openTab } = useOpenTab(asked)
  const { id } = initial.header
  const engagement = useMemo(() => ({ collection, id }), [collection, id])
  const { creator, drawer } = useCreator({ engagement: id, mayWork: header.mayWork, onCreated: refresh })
  const subject = useMemo(
    () => subjectOf({ home: { ...initial, header }, collection }),
    [initial, header, collection],
  )
  const home = useMemo<Home>(
    () => ({ engagement, header, round, refresh, onHeader, tab, openTab, creator }),
    [engagement, header, round, refresh, onHeader, tab, openTab, creator],
  )
  return (
    <DocumentFrame collection={collection} id={id}>
      <HomeProvider home={home}>
        <PanelProvider refresh={refresh} subject={subject}>
          <Room initial={initial.overview} opened={opened} />
          {drawer}
        </PanelProvider>
      </HomeProvider>
    </DocumentFrame>
  )
}

const Room = ({ initial, opened }: { initial: Overview; opened: readonly HomeTab[] }) => {
  const { engagement, header, onHeader, tab } = useHome()
  const root = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const bar = head.current
    if (!bar) return
    // What is scrolled to, and the panel, stand below the bar that stays.
    const tell = () => root.current?.style.setProperty('--pb-home-measured', `${bar.offsetHeight}px`)
    tell()
    const observer = new ResizeObserver(tell)
    observer.observe(bar)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="pb-root pb-page pb-home" ref={root}>
      <HomeHead ref={head} squad={initial.squad} />
      <div className="pb-columns">
        <div className="pb-main">
          {header.description && <p className="pb-said">{header.description}</p>}
          {opened.map((key) => (
            <div
              aria-labelledby={tabIdOf(key)}
              className="pb-home-panel"
              hidden={key !== tab}
              id={panelIdOf(key)}
              key={key}
              role="tabpanel"
            >
              <Suspense fallback={<ShimmerEffect height="24rem" />}>
                {key === 'overview' ? (
                  <OverviewTab
                    engagement={engagement}
                    header={header}
                    initial={initial}
                    onHeader={onHeader}
                  />
                ) : (
                  <Later tab={key} />
                )}
              </Suspense>
            </div>
          ))}
        </div>
        <SidePanel />
      </div>
    </div>
  )
}

const Later = ({ tab }: { tab: Exclude<HomeTab, 'overview'> }) => {
  const { engagement, header, onHeader } = useHome()
  const Tab = LATER_TABS[tab]
  return <Tab engagement={engagement} header={header} onHeader={onHeader} />
}

const subjectOf = ({
  home: { header, overview },
  collection,
}: {
  home: EngagementHome
  collection: string
}): Subject => ({
  kind: 'engagement',
  id: header.id,
  number: header.number,
  title: header.title,
  collection,
  state: header.state,
  playbook: null,
  visibility: 'customer',
  visibleToCustomer: true,
  account: header.account,
  engagement: { id: header.id, number: header.number, title: header.title },
  contact: header.keyContact,
  assignedTo: header.customerSuccessManager,
  squad: overview.squad.map(({ person }) => person),
  createdAt: header.createdAt,
  updatedAt: header.updatedAt,
  mayWork: header.mayWork,
})
