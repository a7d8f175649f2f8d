'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'
import { mergeDocument } from './merge-document.ts'

/** Gives a function that brings the form around the component up to what the server holds, without losing input. */
export const useFormSync = (): ((document: Readonly<Record<string, unknown>>) => void) => {
  const { dispatchFields, getFields } = useForm()
  return useCallback(
    (document) => {
      const formState = mergeDocument({ fields: getFields(), document })
      if (Object.keys(formState).length > 0) dispatchFields({ type: 'UPDATE_MANY', formState })
    },
    [dispatchFields, getFields],
  )
}

/** The value of a field of the form around the component. */
export const useFormValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)
