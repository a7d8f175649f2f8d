'use client'

import { useGoTo } from '../../payload/navigation.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'
import { Ask } from './Ask.tsx'
import { useAct } from './useAct.ts'

/** Removes a playbook that no play ever ran; of any other it says why not. */
export const AskDelete = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page, collection } = useWorkbench()
  const routes = useRoutes()
  const goTo = useGoTo()
  const act = useAct()
  const label = page.label || page.key
  return (
    <Ask
      blocked={page.mayDelete ? null : t('publishing:delete:used')}
      button={t('publishing:delete:button')}
      onClose={onClose}
      onConfirm={async () => {
        const wrong = await act({ path: '/unused', method: 'DELETE', isLast: true })
        if (wrong === null) {
          toast.success(t('publishing:delete:done', { label }))
          goTo(routes.list(collection, {}))
        }
        return wrong
      }}
      title={t('publishing:delete:title', { label })}
    >
      <p>{t('publishing:delete:text')}</p>
      {page.mayDelete && page.file && page.file.state !== 'gone' && (
        <p>{t('publishing:delete:file', { file: page.file.name })}</p>
      )}
    </Ask>
  )
}
