'use client'

import { lazy, useId } from 'react'
import type { AdoptionCategory } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { adoptionTodaySentence, totalOf } from './adoption-sentence.ts'
import { CATEGORIES, Swatch } from './categories.tsx'
import { Figure } from './Figure.tsx'
import { sayAll } from './phrase.ts'
import { useFormats } from './useFormats.ts'

const DistributionDrawing = lazy(() => import('./drawings/DistributionDrawing.tsx'))

/** How products are spread over the categories of adoption today: a ring, and beside it every part with its number. */
export const Distribution = ({ counts }: { counts: Readonly<Record<AdoptionCategory, number>> }) => {
  const { t } = useTexts()
  const formats = useFormats()
  const id = useId().replace(/\W/g, '')
  const total = totalOf(counts)
  const share = (count: number) => (total === 0 ? '' : formats.percent(Math.round((count / total) * 100)))
  return (
    <Figure
      isEmpty={total === 0}
      label={t('charts:today:title')}
      legend={
        <ul className="pb-chart-legend">
          {CATEGORIES.map((category) => (
            <li key={category}>
              <Swatch category={category} id={`${id}key${category}`} />
              {t(`charts:category:${category}`)} <strong>{formats.number(counts[category])}</strong>
              <span className="pb-note">{share(counts[category])}</span>
            </li>
          ))}
        </ul>
      }
      sentence={sayAll({ phrases: adoptionTodaySentence(counts), t })}
      table={{
        head: [t('charts:today:category'), t('charts:today:products'), t('charts:today:share')],
        rows: CATEGORIES.map((category) => [
          t(`charts:category:${category}`),
          formats.number(counts[category]),
          share(counts[category]),
        ]),
      }}
    >
      {({ isRtl }) => <DistributionDrawing counts={counts} id={id} isRtl={isRtl} />}
    </Figure>
  )
}
