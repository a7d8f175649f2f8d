'use client'

import type { BandedScore } from '../../engagement/home.ts'
import type { BandTone } from '../../engagement/values.ts'
import { useTexts } from '../payload/texts.ts'
import { Icon, type IconName } from './StateMark.tsx'

/** A score with its band as icon, word and colour; words where nothing was measured. */
export const BandMark = ({
  of: { score, band },
  pill = false,
  scoreFirst = true,
}: {
  of: BandedScore
  /** On a surface of its tone. */
  pill?: boolean
  /** Without it the number is left to what stands around the mark. */
  scoreFirst?: boolean
}) => {
  const { t, language } = useTexts()
  if (score === null) return <span className="pb-note">{t('home:notMeasured')}</span>
  const number = scoreFirst ? `${formatScore({ score, language })} ` : ''
  if (band === null) return <span className="pb-band-score">{number}</span>
  return (
    <span className={`pb-mark pb-tone-${band.tone}${pill ? ' pb-pill' : ''}`}>
      <Icon name={ICONS[band.tone]} />
      <span>
        {scoreFirst && <strong className="pb-band-score">{number}</strong>}
        {band.label}
      </span>
    </span>
  )
}

/** A score as the reader's language writes it, with one decimal where it has one. */
export const formatScore = ({ score, language }: { score: number; language: string }): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(score)

const ICONS: Readonly<Record<BandTone, IconName>> = {
  danger: 'cross',
  warning: 'alert',
  success: 'check',
  info: 'dot',
  neutral: 'circle',
}
