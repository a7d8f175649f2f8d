'use client'

import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'
import { Ask } from './Ask.tsx'
import { useAct } from './useAct.ts'

/** No new plays; those under way go on. */
export const AskRetire = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page } = useWorkbench()
  const act = useAct()
  const open = page.versions.reduce((sum, { plays }) => sum + plays.open, 0)
  return (
    <Ask
      button={t('publishing:retire:button')}
      onClose={onClose}
      onConfirm={async () => {
        const wrong = await act({ path: '/retire' })
        if (wrong === null) toast.success(t('publishing:retire:done', { label: page.label }))
        return wrong
      }}
      title={t('publishing:retire:title', { label: page.label })}
    >
      <p>{t('publishing:retire:text')}</p>
      <p>{open === 0 ? t('publishing:retire:none') : t('publishing:retire:open', { count: open })}</p>
    </Ask>
  )
}

/** Plays can be started again. */
export const AskRevive = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page } = useWorkbench()
  const act = useAct()
  return (
    <Ask
      button={t('publishing:revive:button')}
      onClose={onClose}
      onConfirm={async () => {
        const wrong = await act({ path: '/revive' })
        if (wrong === null) toast.success(t('publishing:revive:done', { label: page.label }))
        return wrong
      }}
      title={t('publishing:revive:title', { label: page.label })}
    >
      <p>{t('publishing:revive:text', { version: page.published?.version ?? '' })}</p>
    </Ask>
  )
}
