'use client'

import { useSlugs } from '../payload/config.ts'
import { LinkMenu } from '../payload/LinkMenu.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { useStartablePlaybooks } from './playbooks.ts'

/**
 * The way to a new play: a button where one playbook can be meant, a menu where there are several, nothing for those
 * who may start none.
 */
export const StartMenu = ({
  engagement,
  playbook,
}: {
  /** The engagement that the play is for; absent: it is chosen later. */
  engagement?: string | number
  /** Key of the only playbook that is meant; absent: any. */
  playbook?: string
}) => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const { plays } = useSlugs()
  const playbooks = useStartablePlaybooks().filter(({ key }) => playbook === undefined || key === playbook)
  const items = playbooks.map(({ key, label }) => {
    const query = new URLSearchParams({
      playbook: key,
      ...(engagement === undefined ? {} : { engagement: String(engagement) }),
    })
    return {
      key,
      label: t('lists:new', { playbook: language.startsWith('en') ? withinSentence(label) : label }),
      href: `${routes.document({ collection: plays, id: 'create' })}?${query}`,
    }
  })
  const [only, ...others] = items
  if (!only) return null
  if (others.length === 0) {
    return (
      <Button buttonStyle="secondary" el="link" margin={false} size="small" to={only.href}>
        {only.label}
      </Button>
    )
  }
  return <LinkMenu items={items} label={t('lists:newPlay')} />
}

/** `Customer play` becomes `customer play`; `QBR` stays as it is. */
const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
