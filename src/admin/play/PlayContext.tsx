'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { useCollectionInfo } from '../payload/config.ts'
import { useFormValue } from '../payload/document-form.ts'
import { useTexts } from '../payload/texts.ts'
import type { Run } from './api.ts'
import type { InputContext } from './fields.ts'
import type { PlayActivitiesProps } from './props.ts'
import type { Perform } from './usePlay.ts'

type Context = InputContext & {
  readonly slugs: PlayActivitiesProps['slugs']
  readonly perform: Perform
  readonly reload: () => void
}

const PlayContext = createContext<Context | null>(null)

/** What every part of the play's page may need: the run, the playbook, and how to send a command. */
export const PlayProvider = ({
  run,
  props,
  collection,
  perform,
  reload,
  children,
}: {
  run: Run
  props: PlayActivitiesProps
  /** Slug of the plays. */
  collection: string
  perform: Perform
  reload: () => void
  children: ReactNode
}) => {
  const texts = useTexts()
  const closeNotes = useFormValue('closeNotes')
  const { fields: playFields } = useCollectionInfo(collection)
  const value: Context = {
    run,
    perform,
    reload,
    texts,
    playFields,
    closeNotes,
    slugs: props.slugs,
    playbook: props.playbooks[run.play.playbook],
    labelOf: (field) => textIn({ label: 'label' in field ? field.label : null, language: texts.language }),
  }
  return <PlayContext value={value}>{children}</PlayContext>
}

export const usePlayProps = (): Context => {
  const context = useContext(PlayContext)
  if (!context) throw new Error('payload-playbooks: this component belongs on the page of a play.')
  return context
}

/** A label of the panel's config: a text, or one for each language. */
const textIn = ({ label, language }: { label: unknown; language: string }): string | null => {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return null
  const texts = label as Readonly<Record<string, string>>
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? null
}
