'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** The trail of links and the margins of a page that belongs to no collection. */
export const PageFrame = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <SetStepNav nav={[{ label: title }]} />
    <Gutter className="pb-gutter">{children}</Gutter>
  </>
)
