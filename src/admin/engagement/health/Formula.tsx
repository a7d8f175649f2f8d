'use client'

import { useTexts } from '../../payload/texts.ts'

const LINES = ['attainment', 'gap', 'points', 'coverage', 'change'] as const

/** How the score comes about, for whoever wants to know. */
export const Formula = () => {
  const { t } = useTexts()
  return (
    <details className="pb-health-how">
      <summary>{t('health:how')}</summary>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`health:formula:${line}`)}</li>
        ))}
      </ul>
    </details>
  )
}
