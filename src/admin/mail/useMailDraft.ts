'use client'

import { useCallback, useMemo } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import type { Id } from '../shared/api.ts'
import { useDraft } from '../shared/useDraft.ts'
import { FIELDS, type Field, type MailText } from './types.ts'

export type MailDraft = {
  readonly text: MailText
  /** The template that it was made from. */
  readonly template: Id | null
  readonly isEmpty: boolean
  readonly set: (field: Field, value: string) => void
  readonly replace: (args: { text: MailText; template: Id | null }) => void
  /** Names the mail from its first attempt on, on this device, so that it is not sent twice. */
  readonly key: () => string
  /** Another key: what is sent next is another mail. */
  readonly renew: () => string
  readonly clear: () => void
}

/** The mail that is being written on the page's record; it outlives the page. */
export const useMailDraft = (): MailDraft => {
  const { subject } = usePanel()
  const { values, set: put, clear } = useDraft(`mail:${subject.collection}:${subject.id}`)
  const text = useMemo(
    () =>
      Object.fromEntries(
        FIELDS.map((field) => [field, typeof values[field] === 'string' ? values[field] : '']),
      ) as MailText,
    [values],
  )
  const set = useCallback((field: Field, value: string) => put(field, value), [put])
  const replace = useCallback<MailDraft['replace']>(
    ({ text: next, template }) => {
      for (const field of FIELDS) put(field, next[field])
      put('template', template)
    },
    [put],
  )
  const renew = useCallback(() => {
    const made = newKey()
    put('mailKey', made)
    return made
  }, [put])
  const { mailKey } = values
  const key = useCallback(() => (typeof mailKey === 'string' ? mailKey : renew()), [mailKey, renew])
  const { template } = values
  return {
    text,
    template: typeof template === 'string' || typeof template === 'number' ? template : null,
    isEmpty: FIELDS.every((field) => field === 'from' || text[field].trim() === ''),
    set,
    replace,
    key,
    renew,
    clear,
  }
}

/** `crypto.randomUUID` is not there on pages without TLS. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
