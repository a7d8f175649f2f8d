'use client'

import '../shared/controls.css'
import './discuss.css'
import { usePanel } from '../panel/PanelContext.tsx'
import { Drawer } from '../payload/Drawer.tsx'
import { useTexts } from '../payload/texts.ts'
import { StartForm } from './StartForm.tsx'

/** The drawer in which a discussion about the page's subject is started. */
export const StartDiscussion = ({
  isOpen,
  onClose,
  onStarted,
}: {
  isOpen: boolean
  onClose: () => void
  onStarted?: () => void
}) => {
  const { t } = useTexts()
  const { subject } = usePanel()
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={t('discuss:startAbout', { number: subject.number })}>
      {isOpen && (
        <StartForm
          onStarted={() => {
            onClose()
            onStarted?.()
          }}
        />
      )}
    </Drawer>
  )
}
