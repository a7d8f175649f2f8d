'use client'

import { useId } from 'react'
import type { UsageCard } from '../../../engagement/home.ts'
import { Swatch } from '../../charts/categories.tsx'
import { useFormats } from '../../charts/useFormats.ts'
import { useTexts } from '../../payload/texts.ts'

/** The adoption of a product: its score, and its category as word and pattern, as in the charts. */
export const CategoryMark = ({
  usage: { adoptionScore, category },
}: {
  usage: Pick<UsageCard, 'adoptionScore' | 'category'>
}) => {
  const { t } = useTexts()
  const { number } = useFormats()
  const id = useId().replace(/\W/g, '')
  return (
    <span className="pb-adoption-mark">
      <Swatch category={category} id={`${id}${category}`} />
      {adoptionScore !== null && <strong>{number(adoptionScore)}</strong>}
      <span>{t(`charts:category:${category}`)}</span>
    </span>
  )
}
