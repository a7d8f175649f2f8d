'use client'

import type { ReactNode } from 'react'
import type { RecordLink as Of } from '../../engagement/home.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'

/** Number and title of a record as one link. */
export const RecordLink = ({ of: { collection, id, number, title } }: { of: Of }) => {
  const { t } = useTexts()
  const routes = useRoutes()
  return (
    <Link className="pb-lists-title" href={routes.document({ collection, id })} prefetch={false}>
      {number && <span className="pb-lists-number">{number} </span>}
      {title === '' ? (
        <span className="pb-lists-name pb-lists-quiet">{t('lists:untitled')}</span>
      ) : (
        <span className="pb-lists-name">{title}</span>
      )}
    </Link>
  )
}

/** A record in a list: what it is called, and what is known about it in a line below. */
export const RecordRow = ({
  of,
  state,
  beside,
  children,
}: {
  of: Of
  state?: ReactNode
  /** At the end of the row. */
  beside?: ReactNode
  /** Facts; what is missing is left out. */
  children?: ReactNode
}) => (
  <li className="pb-home-row">
    <div className="pb-home-row-what">
      <RecordLink of={of} />
      <div className="pb-home-row-facts">
        {state}
        {children}
      </div>
    </div>
    {beside}
  </li>
)
