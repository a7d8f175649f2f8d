'use client'

import { type ReactNode, useCallback, useState } from 'react'
import type { RecordId } from '../../engine/types.ts'
import { useSlugs } from '../payload/config.ts'
import { useRecordDrawer } from '../payload/DocumentDrawer.tsx'
import { useGoTo } from '../payload/navigation.ts'
import { useMayCreate } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import type { Home } from './HomeContext.tsx'

/** The forms of new records of an engagement, one drawer for all of them. */
export const useCreator = ({
  engagement,
  mayWork,
  onCreated,
}: {
  engagement: RecordId
  mayWork: boolean
  onCreated: () => void
}): { readonly creator: Home['creator']; readonly drawer: ReactNode } => {
  const slugs = useSlugs()
  const routes = useRoutes()
  const goTo = useGoTo()
  const mayCreate = useMayCreate()
  const [collection, setCollection] = useState<string>(slugs.touchpoints)
  const onSaved = useCallback(
    ({ id }: Readonly<Record<string, unknown>>): void => {
      onCreated()
      // A roadmap is nothing yet but a name: it goes on where its products are arranged.
      if (collection === slugs.adoptionRoadmaps) goTo(routes.document({ collection, id: id as RecordId }))
    },
    [onCreated, collection, slugs, goTo, routes],
  )
  const { open, drawer } = useRecordDrawer({ collection, onSaved })
  const creator = useCallback<Home['creator']>(
    (key) => {
      const slug = slugs[key]
      if (!mayWork || !mayCreate(slug)) return null
      return (initial = { engagement }) => {
        setCollection(slug)
        open({ initialData: initial })
      }
    },
    [slugs, mayWork, mayCreate, engagement, open],
  )
  return { creator, drawer }
}
