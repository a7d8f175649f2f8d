'use client'

import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { TranslationKey } from '../../i18n/types.ts'

export type Texts = {
  readonly t: (key: TranslationKey, params?: Readonly<Record<string, string | number>>) => string
  /** A text that may be missing, such as that of a host's own value. */
  readonly known: (key: string, fallback: string) => string
  /** By a whole key, as a field's props name it. */
  readonly byKey: (key: string) => string
  readonly language: string
}

/** The plugin's texts in the panel's language, the host's changes included. */
export const useTexts = (): Texts => {
  const { t: payloadsOwn, i18n } = useTranslation()
  const translate = payloadsOwn as unknown as (key: string, params?: Record<string, unknown>) => string
  const t = useCallback<Texts['t']>((key, params) => translate(`playbooks:${key}`, params), [translate])
  const known = useCallback<Texts['known']>(
    (key, fallback) => {
      const text = translate(`playbooks:${key}`)
      return text === `playbooks:${key}` || text === '' ? fallback : text
    },
    [translate],
  )
  return { t, known, byKey: translate, language: i18n.language }
}
