'use client'

import { useTexts } from '../../payload/texts.ts'
import { useOutline } from './OutlineContext.tsx'
import type { Refusal } from './useRun.ts'

/** Why something could not be done here, and the way to where it can. */
export const RefusalNote = ({ refusal, onClose }: { refusal: Refusal | null; onClose: () => void }) => {
  const { t, known } = useTexts()
  const { toYaml } = useOutline()
  if (refusal === null) return null
  return (
    <div className="pb-problem pb-outline-refusal" role="alert">
      <p>
        <strong>{t('outline:problems:title')}</strong>{' '}
        {known(`outline:problems:${refusal.problem}`, t('outline:problems:other'))}
      </p>
      <div className="pb-buttons">
        <button className="pb-link" onClick={() => toYaml(refusal.path)} type="button">
          {t('outline:toYaml')}
        </button>
        <button className="pb-link" onClick={onClose} type="button">
          {t('outline:close')}
        </button>
      </div>
    </div>
  )
}
