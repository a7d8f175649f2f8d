'use client'

import { useState } from 'react'
import { StartDiscussion } from '../discuss/StartDiscussion.tsx'
import { useStartablePlaybooks } from '../lists/playbooks.ts'
import { useSlugs } from '../payload/config.ts'
import { Menu, type MenuItem } from '../payload/Menu.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { LaunchDrawer } from '../success-plays/LaunchDrawer.tsx'
import { createItems } from './create-items.ts'
import { useHome } from './HomeContext.tsx'
import { useRefreshHealth } from './useRefreshHealth.ts'

/** What can be done with the engagement as a whole; the menu of what can be created is the page's primary button. */
export const HomeActions = () => {
  const { t } = useTexts()
  const { header } = useHome()
  const [open, setOpen] = useState<'discuss' | 'launch' | null>(null)
  const { isRefreshing, refreshHealth } = useRefreshHealth()
  const items = useCreateItems()
  if (!header.mayWork && items.length === 0) return null
  return (
    <div className="pb-action-row pb-home-actions">
      {header.mayWork && (
        <>
          <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('discuss')} size="small">
            {t('page:discuss')}
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isRefreshing}
            extraButtonProps={{ 'aria-busy': isRefreshing }}
            margin={false}
            onClick={refreshHealth}
            size="small"
          >
            {t(isRefreshing ? 'home:refreshing' : 'home:refresh')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('launch')} size="small">
            {t('page:createSuccessPlay')}
          </Button>
        </>
      )}
      {items.length > 0 && <Menu isPrimary items={items} label={t('home:create')} />}
      <StartDiscussion isOpen={open === 'discuss'} onClose={() => setOpen(null)} />
      <LaunchDrawer isOpen={open === 'launch'} onClose={() => setOpen(null)} />
    </div>
  )
}

/** Plays of the playbooks that the reader may start, and the records that the reader may make. */
const useCreateItems = (): readonly MenuItem[] => {
  const { t } = useTexts()
  const routes = useRoutes()
  const { plays } = useSlugs()
  const { engagement, creator } = useHome()
  const playbooks = useStartablePlaybooks()
  return createItems({
    playbooks: playbooks.map(({ key, label }) => {
      const query = new URLSearchParams({ playbook: key, engagement: String(engagement.id) })
      return { key, label, href: `${routes.document({ collection: plays, id: 'create' })}?${query}` }
    }),
    risk: recordItem({ key: 'riskSignals', label: t('home:riskSignal'), create: creator('riskSignals') }),
    touchpoint: recordItem({
      key: 'touchpoints',
      label: t('home:touchpoint'),
      create: creator('touchpoints'),
    }),
  })
}

const recordItem = ({
  key,
  label,
  create,
}: {
  key: string
  label: string
  create: (() => void) | null
}): MenuItem | null => create && { key, label, onSelect: () => create() }
