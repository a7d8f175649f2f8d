'use client'

import { NavGroup } from '@payloadcms/ui'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'

/** A group of the navigation in Payload's look, the entry of the list that is shown marked. */
export const PlaysNavLinks = ({
  label,
  isOpen,
  entries,
}: {
  label: string
  isOpen: boolean
  entries: readonly {
    readonly key: string
    /** null: all plays. */
    readonly label: string | null
    readonly href: string
    readonly isCurrent: boolean
  }[]
}) => {
  const { t } = useTexts()
  return (
    <NavGroup isOpen={isOpen} label={label}>
      {entries.map(({ key, label: text, href, isCurrent }) => (
        <Link
          {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
          className="nav__link"
          href={href}
          id={key === '' ? 'nav-plays' : `nav-plays-${key}`}
          key={key}
          prefetch={false}
        >
          {/* One child: Payload's link lists its children without keys. */}
          <span className="pb-nav-link">
            {isCurrent && <div className="nav__link-indicator" />}
            <span className="nav__link-label">{text ?? t('lists:allPlays')}</span>
          </span>
        </Link>
      ))}
    </NavGroup>
  )
}
