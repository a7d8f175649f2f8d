'use client'

import { lazy, Suspense } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { Drawer } from '../payload/Drawer.tsx'
import { useTexts } from '../payload/texts.ts'

/** Fetched when a success play is looked for: most visits of a page never do. */
const Launcher = lazy(() => import('./Launcher.tsx'))

/** The drawer in which a success play is launched from the page's subject. */
export const LaunchDrawer = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { t } = useTexts()
  const { subject, stream, refresh } = usePanel()
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={t('successPlays:create')}>
      <Suspense fallback={<p role="status">{t('successPlays:loading')}</p>}>
        <Launcher
          onClose={onClose}
          onLaunched={() => {
            stream.look()
            refresh()
          }}
          subject={subject}
        />
      </Suspense>
    </Drawer>
  )
}
