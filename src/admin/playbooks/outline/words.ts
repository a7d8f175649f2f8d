'use client'

import { useMemo } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { type Words, wordsOf } from './words-of.ts'

/** The words of the outline in the panel's language; the same object as long as the language stays. */
export const useWords = (): Words => {
  const { t, known, language } = useTexts()
  return useMemo(() => wordsOf({ t, known, language }), [t, known, language])
}
