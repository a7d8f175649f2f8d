'use client'

import { useEffect, useState } from 'react'
import { useConfiguredPlaybooks, useSlugs } from '../payload/config.ts'
import { useReaderRoles } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'

/** A playbook as menus name it. */
export type PanelPlaybook = { readonly key: string; readonly label: string }

/**
 * The playbooks that the signed-in user may start. At first what the panel's config says, which is as old as the
 * process; then what the server says, which knows what was published and retired since.
 */
export const useStartablePlaybooks = (): readonly PanelPlaybook[] => {
  const { language } = useTexts()
  const routes = useRoutes()
  const { plays } = useSlugs()
  const configured = useConfiguredPlaybooks()
  const roles = useReaderRoles()
  const [asked, setAsked] = useState<readonly PanelPlaybook[] | null>(null)
  const url = routes.api(`/${plays}/startable`)
  useEffect(() => {
    let isGone = false
    askStartable({ url, language }).then((found) => {
      if (!isGone && found) setAsked(found)
    })
    return () => {
      isGone = true
    }
  }, [url, language])
  return (
    asked ??
    configured.filter(
      (playbook) => roles.includes('admin') || playbook.roles.some((role) => roles.includes(role)),
    )
  )
}

/** Milliseconds that an answer is good for: the menus of a page ask once. */
const GOOD_FOR = 5_000

type Found = Promise<readonly PanelPlaybook[] | null>

let last: { url: string; at: number; found: Found } | null = null

const askStartable = ({ url, language }: { url: string; language: string }): Found => {
  if (last && last.url === url && Date.now() - last.at < GOOD_FOR) return last.found
  const found = getJson<{ playbooks: readonly PanelPlaybook[] }>({ url, language }).then(
    ({ playbooks }) => playbooks,
    () => null,
  )
  last = { url, at: Date.now(), found }
  return found
}
