'use client'

import { lazy, useId } from 'react'
import type { AdoptionWeek } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { adoptionSentence, totalOf } from './adoption-sentence.ts'
import { CATEGORIES, Swatch } from './categories.tsx'
import { Figure } from './Figure.tsx'
import { sayAll } from './phrase.ts'
import { useFormats } from './useFormats.ts'

const AdoptionDrawing = lazy(() => import('./drawings/AdoptionDrawing.tsx'))

/** How many products were in each category of adoption week by week, oldest first; weeks without a record are gaps. */
export const AdoptionHistory = ({ history }: { history: readonly AdoptionWeek[] }) => {
  const { t } = useTexts()
  const formats = useFormats()
  const id = useId().replace(/\W/g, '')
  const rows = history.map(({ week, counts }) => [
    t('charts:week', { week: week.slice(6), days: formats.weekDays(week) }),
    ...(counts
      ? [...CATEGORIES.map((category) => formats.number(counts[category])), formats.number(totalOf(counts))]
      : [t('charts:notRecorded'), ...CATEGORIES.map(() => '')]),
  ])
  return (
    <Figure
      isEmpty={history.every(({ counts }) => counts === null)}
      label={t('charts:adoption:title')}
      legend={
        <ul className="pb-chart-legend">
          {CATEGORIES.map((category) => (
            <li key={category}>
              <Swatch category={category} id={`${id}key${category}`} />
              {t(`charts:category:${category}`)}
            </li>
          ))}
        </ul>
      }
      sentence={sayAll({ phrases: adoptionSentence(history), t })}
      table={{
        head: [
          t('charts:weekHead'),
          ...CATEGORIES.map((category) => t(`charts:category:${category}`)),
          t('charts:total'),
        ],
        rows,
      }}
    >
      {({ isRtl }) => <AdoptionDrawing history={history} id={id} isRtl={isRtl} />}
    </Figure>
  )
}
