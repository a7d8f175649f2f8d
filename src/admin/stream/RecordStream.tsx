'use client'

import '../shared/controls.css'
import './stream.css'
import { useEffect, useId, useMemo, useRef } from 'react'
import { PanelProvider, usePanel } from '../panel/PanelContext.tsx'
import type { Subject } from '../panel/subject.ts'
import { useDocumentAround } from '../payload/document-around.ts'
import { useTexts } from '../payload/texts.ts'
import StreamTab from './StreamTab.tsx'

/** Below the form of a record around an engagement: what has happened to it, and a place for work notes. */
export const RecordStream = ({ kind }: { kind: string }) => {
  const { id, collection, savedAt, mayWrite } = useDocumentAround()
  const subject = useMemo<Subject | null>(
    () => (id === null ? null : subjectOf({ kind, id, collection, mayWrite })),
    [kind, id, collection, mayWrite],
  )
  // What is not stored has no history.
  if (subject === null) return null
  return (
    <PanelProvider refresh={nothing} subject={subject}>
      <Section savedAt={savedAt} />
    </PanelProvider>
  )
}

const Section = ({ savedAt }: { savedAt: string }) => {
  const { t } = useTexts()
  const { look } = usePanel().stream
  const id = useId()
  const seen = useRef(savedAt)
  // Saving the form has added to the stream.
  useEffect(() => {
    if (seen.current === savedAt) return
    seen.current = savedAt
    look()
  }, [savedAt, look])
  return (
    <section
      aria-labelledby={id}
      className="pb-root pb-stream-of-record"
      onKeyDown={(event) => {
        // Enter would otherwise save the document around.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
      }}
    >
      <h2 className="pb-title" id={id}>
        {t('home:activity')}
      </h2>
      <StreamTab />
    </section>
  )
}

const nothing = (): void => undefined

/** Of such a record the stream alone is shown: what side panels ask besides is empty. */
const subjectOf = ({
  kind,
  id,
  collection,
  mayWrite,
}: {
  kind: string
  id: Subject['id']
  collection: string
  mayWrite: boolean
}): Subject => ({
  kind: 'engagement',
  record: `${kind}/${id}`,
  id,
  number: '',
  title: '',
  collection,
  state: '',
  playbook: null,
  visibility: 'internal',
  visibleToCustomer: false,
  account: null,
  engagement: null,
  contact: null,
  assignedTo: null,
  squad: [],
  createdAt: '',
  updatedAt: '',
  mayWork: mayWrite,
})
