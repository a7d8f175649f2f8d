'use client'

import type { ReactNode } from 'react'
import { PLAY_STATES } from '../../../definition/values.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { Link } from '../../payload/ui.ts'

const OPEN = PLAY_STATES.filter((state) => state !== 'closed' && state !== 'canceled')

/** The list of the plays that run a playbook, narrowed to a version, and to those under way. */
export const PlaysLink = ({
  playbook,
  version,
  isOpen = false,
  children,
}: {
  /** Key. */
  playbook: string
  version?: number
  isOpen?: boolean
  children: ReactNode
}) => {
  const routes = useRoutes()
  const { plays } = useSlugs()
  const href = routes.list(plays, {
    playbook,
    ...(version === undefined ? {} : { 'definition.version': String(version) }),
    ...(isOpen ? { state: OPEN } : {}),
  })
  return (
    <Link className="pb-link" href={href} prefetch={false}>
      {children}
    </Link>
  )
}
