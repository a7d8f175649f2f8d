'use client'

import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { When } from '../../shared/When.tsx'
import { useWorkbench } from '../workbench.tsx'
import { Ask } from './Ask.tsx'
import { useAct } from './useAct.ts'

/** Throws the draft away; the text comes back by Undo. */
export const AskDiscard = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page, reload } = useWorkbench()
  const act = useAct()
  const step = t('publishing:discard:step')
  const discard = async (): Promise<string | null> => {
    // What was never saved is not on the server.
    const wrong = page.draft
      ? await act({ path: '/draft', method: 'DELETE', take: step })
      : await reload({ take: { label: step } }).then(
          () => null,
          () => t('admin:notReached'),
        )
    if (wrong === null) toast.success(t('publishing:discard:done'))
    return wrong
  }
  return (
    <Ask
      blocked={page.published ? null : t('publishing:discard:nothing')}
      button={t('publishing:discard:button')}
      onClose={onClose}
      onConfirm={discard}
      title={t('publishing:discard:title')}
    >
      <p>{t('publishing:discard:text')}</p>
      {page.draft?.by && (
        <p className="pb-note">
          {t('publishing:lastSaved')} <bdi>{page.draft.by.name}</bdi>, <When at={page.draft.at} />
        </p>
      )}
    </Ask>
  )
}
