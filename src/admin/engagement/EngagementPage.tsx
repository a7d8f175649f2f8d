'use client'

import '../shared/controls.css'
import '../play/play.css'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { EngagementPage as Page } from '../../runtime/engagement-page.ts'
import { StartDiscussion } from '../discuss/StartDiscussion.tsx'
import { StartMenu } from '../lists/StartMenu.tsx'
import { PanelProvider } from '../panel/PanelContext.tsx'
import { SidePanel } from '../panel/SidePanel.tsx'
import type { Subject } from '../panel/subject.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect } from '../payload/ui.ts'
import { getJson } from '../shared/api.ts'
import { StateMark } from '../shared/StateMark.tsx'
import { LaunchDrawer } from '../success-plays/LaunchDrawer.tsx'
import { EngagementFacts } from './EngagementFacts.tsx'

const Related = lazy(() => import('../related/RelatedTab.tsx'))

/** The page of an engagement: what it is, what belongs to it, what can be started from it; and the side panel. */
export const EngagementPage = ({ initial, collection }: { initial: Page; collection: string }) => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [page, setPage] = useState(initial)
  const refresh = useCallback(() => {
    getJson<Page>({ url: routes.api(`/${collection}/${initial.id}/page`), language }).then(
      setPage,
      // What is shown stays; the stream says what is wrong.
      () => undefined,
    )
  }, [routes, collection, initial.id, language])
  const subject = useMemo(() => subjectOf({ page, collection }), [page, collection])
  return (
    <DocumentFrame collection={collection} id={page.id}>
      <PanelProvider refresh={refresh} subject={subject}>
        <div className="pb-root pb-page">
          <Header page={page} />
          <div className="pb-columns">
            <div className="pb-main">
              {page.description && <p className="pb-said">{page.description}</p>}
              <Suspense fallback={<ShimmerEffect height="20rem" />}>
                <Related />
              </Suspense>
            </div>
            <SidePanel without={['related']} />
          </div>
        </div>
      </PanelProvider>
    </DocumentFrame>
  )
}

const Header = ({ page }: { page: Page }) => {
  const { t, known } = useTexts()
  const [open, setOpen] = useState<'discuss' | 'launch' | null>(null)
  return (
    <header className="pb-header">
      <div className="pb-header-title">
        <h2 className="pb-heading">{page.title}</h2>
        <div className="pb-status">
          <StateMark
            pill
            state={page.state}
            word={known(`values:engagementState:${page.state}`, page.state)}
          />
          {page.stage && (
            <span className="pb-mark pb-pill">
              {known(`values:engagementStage:${page.stage}`, page.stage)}
            </span>
          )}
        </div>
      </div>
      <EngagementFacts page={page} />
      <div className="pb-actions">
        <div className="pb-action-row">
          <StartMenu engagement={page.id} />
          <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('discuss')} size="small">
            {t('page:discuss')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('launch')} size="small">
            {t('page:createSuccessPlay')}
          </Button>
        </div>
      </div>
      <StartDiscussion isOpen={open === 'discuss'} onClose={() => setOpen(null)} />
      <LaunchDrawer isOpen={open === 'launch'} onClose={() => setOpen(null)} />
    </header>
  )
}

const subjectOf = ({ page, collection }: { page: Page; collection: string }): Subject => ({
  kind: 'engagement',
  id: page.id,
  number: page.number,
  title: page.title,
  collection,
  state: page.state,
  playbook: null,
  visibility: 'customer',
  visibleToCustomer: true,
  account: page.account,
  engagement: { id: page.id, number: page.number, title: page.title },
  contact: page.keyContact,
  assignedTo: page.customerSuccessManager,
  squad: page.squad,
  createdAt: page.createdAt,
  updatedAt: page.updatedAt,
  mayWork: page.mayWork,
})
