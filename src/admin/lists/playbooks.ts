'use client'

import { useAuth, useConfig } from '@payloadcms/ui'

/** A playbook as the panel's config names it. */
export type PanelPlaybook = {
  readonly key: string
  readonly label: string
  /** What its plays are called together. */
  readonly plural: string
  /** Who may start it. */
  readonly roles: readonly string[]
}

/** The playbooks that the signed-in user's roles may start. What the server allows is the server's to say. */
export const useStartablePlaybooks = (): readonly PanelPlaybook[] => {
  const { config } = useConfig()
  const { user } = useAuth()
  const custom = (
    config.admin.custom as { 'payload-playbooks'?: { playbooks?: readonly PanelPlaybook[] } }
  )?.['payload-playbooks']
  const roles = (user as { roles?: readonly string[] } | null)?.roles ?? []
  return (custom?.playbooks ?? []).filter(
    (playbook) => roles.includes('admin') || playbook.roles.some((role) => roles.includes(role)),
  )
}
