'use client'

import type { DocumentViewClientProps } from 'payload'
import { lazy, Suspense } from 'react'
import { DocumentForm } from '../payload/DocumentForm.tsx'
import { useDocumentAround } from '../payload/document-around.ts'
import { ShimmerEffect } from '../payload/ui.ts'

const BoardPage = lazy(() => import('./BoardPage.tsx'))

/** A product adoption roadmap as its board; a new one is filled in by Payload's own form. */
export const RoadmapPage = (props: DocumentViewClientProps) => {
  const { id, collection } = useDocumentAround()
  if (id === null) return <DocumentForm {...props} />
  return (
    <Suspense fallback={<ShimmerEffect height="30rem" />}>
      <BoardPage collection={collection} id={id} key={id} />
    </Suspense>
  )
}
