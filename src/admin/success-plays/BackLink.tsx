'use client'

import { useTexts } from '../payload/texts.ts'

/** One step back, and where that is. */
export const BackLink = ({ onBack, to }: { onBack: () => void; to: string }) => {
  const { t } = useTexts()
  return (
    <p className="pb-launch-back">
      <button className="pb-link" onClick={onBack} type="button">
        <span aria-hidden="true" className="pb-launch-arrow">
          ‹
        </span>
        {t('successPlays:back')}
      </button>
      <span className="pb-note">{to}</span>
    </p>
  )
}
