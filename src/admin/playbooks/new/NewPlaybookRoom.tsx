'use client'

import { lazy, Suspense } from 'react'
import type { NewPlaybookPage } from '../../../runtime/playbooks/new-page.ts'
import { DocumentFrame } from '../../payload/DocumentFrame.tsx'
import { useTexts } from '../../payload/texts.ts'
import { ShimmerEffect } from '../../payload/ui.ts'
import '../../shared/controls.css'

/** Fetched on this page alone: it reads and writes YAML. */
const NewPlaybook = lazy(() => import('./NewPlaybook.tsx'))

/** The page on which a playbook is begun. */
export const NewPlaybookRoom = ({ page, collection }: { page: NewPlaybookPage; collection: string }) => {
  const { t } = useTexts()
  const why = page.mode === 'files' ? t('publishing:new:filesOnly') : t('publishing:new:notHere')
  return (
    <DocumentFrame collection={collection} title={t('publishing:new:title')}>
      <div className="pb-root pb-page">
        {page.mayEdit ? (
          <Suspense fallback={<ShimmerEffect height="40rem" />}>
            <NewPlaybook collection={collection} page={page} />
          </Suspense>
        ) : (
          <p className="pb-hint">{why}</p>
        )}
      </div>
    </DocumentFrame>
  )
}
