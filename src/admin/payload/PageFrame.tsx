'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { usePageTitle } from './page-title.ts'

/** The trail of links, the title and the margins of a page that belongs to no collection. */
export const PageFrame = ({
  title,
  untranslated,
  children,
}: {
  title: string
  /** What the page's metadata calls it. */
  untranslated: string
  children: ReactNode
}) => {
  usePageTitle({ title, untranslated })
  return (
    <>
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="pb-gutter">{children}</Gutter>
    </>
  )
}
