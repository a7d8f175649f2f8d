'use client'

import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { When } from '../../shared/When.tsx'
import { Ask } from '../publishing/Ask.tsx'
import { useAct } from '../publishing/useAct.ts'
import { useWorkbench } from '../workbench.tsx'

/** Brings the text of an old version back as the draft. */
export const Restore = ({ version, onClose }: { version: number; onClose: () => void }) => {
  const { t } = useTexts()
  const { page, dirty } = useWorkbench()
  const act = useAct()
  const { draft } = page
  return (
    <Ask
      button={t('versions:restoring:button')}
      onClose={onClose}
      onConfirm={async () => {
        const wrong = await act({
          path: '/restore',
          body: { version },
          take: t('versions:restoring:step', { version }),
        })
        if (wrong === null) toast.success(t('versions:restoring:done', { version }))
        return wrong
      }}
      title={t('versions:restoring:title', { version })}
    >
      <p>{t('versions:restoring:text')}</p>
      {(draft || dirty) && <p>{t('versions:restoring:draft')}</p>}
      {draft?.by && (
        <p className="pb-note">
          {t('versions:restoring:draftBy')} <bdi>{draft.by.name}</bdi>, <When at={draft.at} />
        </p>
      )}
    </Ask>
  )
}
