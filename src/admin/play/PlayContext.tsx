'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useCollectionInfo } from '../payload/config.ts'
import { type Texts, useTexts } from '../payload/texts.ts'
import type { InputContext } from './fields.ts'
import type { Play } from './usePlay.ts'

type Context = InputContext & Play & { readonly texts: Texts; readonly collection: string }

const PlayContext = createContext<Context | null>(null)

/** What every part of the play's page may need: the page, its texts, and how to send a command. */
export const PlayProvider = ({
  play,
  collection,
  children,
}: {
  play: Play
  /** Slug of the plays. */
  collection: string
  children: ReactNode
}) => {
  const texts = useTexts()
  const { fields: playFields } = useCollectionInfo(collection)
  const value = useMemo<Context>(
    () => ({
      ...play,
      texts,
      collection,
      playFields,
      run: play.page.run,
      playbook: play.page.playbook,
      closeNotes: play.page.record.closeNotes,
      known: play.page.known,
      labelOf: (field) => textIn({ label: 'label' in field ? field.label : null, language: texts.language }),
    }),
    [play, texts, collection, playFields],
  )
  return <PlayContext value={value}>{children}</PlayContext>
}

export const usePlayPage = (): Context => {
  const context = useContext(PlayContext)
  if (!context) throw new Error('payload-playbooks: this component belongs on the page of a play.')
  return context
}

/** A label of the panel's config: a text, or one for each language. */
export const textIn = ({ label, language }: { label: unknown; language: string }): string | null => {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return null
  const texts = label as Readonly<Record<string, string>>
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? null
}
