'use client'

import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'

/** An entry of the navigation that stands by itself. */
export const PortfolioNavLink = ({ href, isCurrent }: { href: string; isCurrent: boolean }) => {
  const { t } = useTexts()
  return (
    <Link
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      className="nav__link"
      href={href}
      id="nav-success-portfolio"
      prefetch={false}
    >
      {/* One child: Payload's link lists its children without keys. */}
      <span className="pb-nav-link">
        {isCurrent && <div className="nav__link-indicator" />}
        <span className="nav__link-label">{t('portfolio:title')}</span>
      </span>
    </Link>
  )
}
