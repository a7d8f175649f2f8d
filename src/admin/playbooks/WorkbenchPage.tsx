'use client'

import '../shared/controls.css'
import './workbench.css'
import { useCallback, useId } from 'react'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { Findings } from './Findings.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Notices } from './Notices.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useKeys } from './useKeys.ts'
import { ViewPanel } from './ViewPanel.tsx'
import { ViewTabs } from './ViewTabs.tsx'
import type { ViewKey } from './views.ts'
import { WorkbenchProvider } from './workbench.tsx'

/** The page of a playbook: one text, its views, and what the checks find in it. */
export const Workbench = ({
  page,
  collection,
  view,
}: {
  page: PlaybookPage
  /** Slug of the playbooks. */
  collection: string
  /** The view that the address names; null: none. */
  view: ViewKey | null
}) => (
  <WorkbenchProvider collection={collection} page={page} view={view}>
    <Bench />
  </WorkbenchProvider>
)

const Bench = () => {
  const { t } = useTexts()
  const id = `pb-${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  useKeys(useCallback(() => toast.success(t('workbench:savedToast')), [t]))
  return (
    <div className="pb-root pb-workbench">
      <Toolbar />
      <Notices />
      <ViewTabs id={id} />
      <ViewPanel id={id} />
      <Findings />
      <LeaveGuard />
    </div>
  )
}
