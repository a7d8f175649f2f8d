'use client'

import { useMemo } from 'react'
import { useTexts } from '../payload/texts.ts'
import { type Formats, formatsIn } from './formats.ts'

/** Numbers and days as the panel's language writes them. */
export const useFormats = (): Formats => {
  const { language } = useTexts()
  return useMemo(() => formatsIn(language), [language])
}
