import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { PORTFOLIO_PATH } from '../portfolio/path.ts'
import { PortfolioNavLink } from './PortfolioNavLink.tsx'

/** The way to the portfolio in the navigation, for the staff. */
export const PortfolioNav = ({ payload, user, params }: ServerProps) => {
  const { isStaff } = payload.config.custom['payload-playbooks'] as PanelPages
  if (!user || !isStaff({ user })) return null
  const segments = (params as { segments?: readonly string[] } | undefined)?.segments
  return (
    <PortfolioNavLink
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: PORTFOLIO_PATH })}
      isCurrent={`/${segments?.join('/')}` === PORTFOLIO_PATH}
    />
  )
}
