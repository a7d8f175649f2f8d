'use client'

import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'

export type ViewTab = {
  readonly view: 'all' | 'mine' | 'overdue' | 'blocked'
  readonly href: string
  readonly count: number
  readonly isCurrent: boolean
}

/** The saved filters of a list, each with how many records it finds. */
export const ViewTabs = ({ tabs }: { tabs: readonly ViewTab[] }) => {
  const { t, language } = useTexts()
  const number = new Intl.NumberFormat(language)
  return (
    <nav aria-label={t('lists:savedFilters')}>
      <ul className="pb-lists-tabs">
        {tabs.map(({ view, href, count, isCurrent }) => (
          <li key={view}>
            <Link
              {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
              className="pb-lists-tab"
              href={href}
              prefetch={false}
              scroll={false}
            >
              {t(`lists:views:${view}`)} <span className="pb-lists-count">{number.format(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
