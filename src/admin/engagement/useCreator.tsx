'use client'

import { type ReactNode, useCallback, useState } from 'react'
import type { RecordId } from '../../engine/types.ts'
import { useSlugs } from '../payload/config.ts'
import { useRecordDrawer } from '../payload/DocumentDrawer.tsx'
import { useMayCreate } from '../payload/reader.ts'
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
  const mayCreate = useMayCreate()
  const [collection, setCollection] = useState<string>(slugs.touchpoints)
  const { open, drawer } = useRecordDrawer({ collection, onSaved: onCreated })
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
