import type { ServerProps } from 'payload'
import { formatAdminURL, PREFERENCE_KEYS } from 'payload/shared'
import { collectionLabels } from '../../i18n/index.ts'
import type { PanelLists } from '../../runtime/panel-lists.ts'
import { listOf, playbookOf, type SearchParams } from '../lists/search-params.ts'
import { PlaysNavLinks } from './PlaysNavLinks.tsx'

/**
 * The plays in the navigation: all of them, and those of each loaded playbook by themselves. Payload's own entry for
 * the collection is left out (`admin.group` is false).
 */
export const PlaysNav = async ({
  payload,
  user,
  i18n,
  params,
  searchParams,
  permissions,
  collection,
}: ServerProps & { collection: string }) => {
  if (!user || !permissions?.collections?.[collection]?.read) return null
  const { playbooks } = payload.config.custom['payload-playbooks'] as PanelLists
  const label = collectionLabels('plays').plural({ i18n })
  const list = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collection}`,
  })
  const entries = [
    { key: '', label: null, href: `${list}${listOf(null)}` },
    ...playbooks({ user }).map(({ key, plural }) => ({ key, label: plural, href: `${list}${listOf(key)}` })),
  ]
  const asked = playbookOf((searchParams ?? {}) as SearchParams)
  const shown = entries.some(({ key }) => key === asked) ? asked : ''
  const isListShown = isList({ params, collection })
  return (
    <PlaysNavLinks
      entries={entries.map((entry) => ({ ...entry, isCurrent: isListShown && entry.key === shown }))}
      isOpen={await wasLeftOpen({ payload, user, label })}
      label={label}
    />
  )
}

const isList = ({ params, collection }: { params: unknown; collection: string }): boolean => {
  const segments = (params as { segments?: readonly string[] } | undefined)?.segments
  return segments?.join('/') === `collections/${collection}`
}

/** Payload keeps for each user which groups of the navigation are closed. */
const wasLeftOpen = async ({
  payload,
  user,
  label,
}: Pick<ServerProps, 'payload'> & {
  user: NonNullable<ServerProps['user']>
  label: string
}): Promise<boolean> => {
  const found = await payload.db.findOne<{
    id: string
    value?: { groups?: Record<string, { open?: boolean }> }
  }>({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: PREFERENCE_KEYS.NAV } },
        { 'user.relationTo': { equals: user.collection } },
        { 'user.value': { equals: user.id } },
      ],
    },
  })
  return found?.value?.groups?.[label]?.open ?? true
}
