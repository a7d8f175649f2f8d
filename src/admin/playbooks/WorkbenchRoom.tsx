'use client'

import '../shared/controls.css'
import { lazy, Suspense } from 'react'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import { ShimmerEffect } from '../payload/ui.ts'
import { OnceHere } from './OnceHere.tsx'
import type { ViewKey } from './views.ts'

/** Fetched on this page alone: it reads and checks playbooks. */
const Workbench = lazy(() => import('./WorkbenchPage.tsx').then(({ Workbench }) => ({ default: Workbench })))

/** The page of a playbook. */
export const WorkbenchRoom = ({
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
  <DocumentFrame collection={collection} id={page.id} title={page.label}>
    <OnceHere height="40rem">
      <Suspense fallback={<ShimmerEffect height="40rem" />}>
        <Workbench collection={collection} page={page} view={view} />
      </Suspense>
    </OnceHere>
  </DocumentFrame>
)
