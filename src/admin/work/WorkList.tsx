'use client'

import { Children, type ReactNode, useId } from 'react'
import { useTexts } from '../payload/texts.ts'

/** A short list with its heading and how many there are in all; empty, it says what would be in it. */
export const WorkList = ({
  title,
  total,
  empty,
  children,
}: {
  title: string
  total: number
  empty: string
  children: ReactNode
}) => {
  const { t, language } = useTexts()
  const id = useId()
  const shown = Children.count(children)
  return (
    <section aria-labelledby={id} className="pb-work-list">
      <h3 className="pb-work-heading" data-work-heading="" id={id} tabIndex={-1}>
        {title} <span className="pb-lists-count">{new Intl.NumberFormat(language).format(total)}</span>
      </h3>
      {shown === 0 ? <p className="pb-note">{empty}</p> : <ul className="pb-work-rows">{children}</ul>}
      {total > shown && shown > 0 && <p className="pb-note">{t('work:more', { count: total - shown })}</p>}
    </section>
  )
}
