'use client'

import { useFormFields } from '@payloadcms/ui'

/** The value of a field of the form around the component. */
export const useFormValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)
