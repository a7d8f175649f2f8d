'use client'

/** Payload's components as the plugin uses them, in one place: the next major version moves some of them. */
export type ButtonStyle = 'primary' | 'secondary' | 'subtle'

export {
  Button,
  CheckboxInput,
  DatePicker,
  FieldLabel,
  Link,
  ShimmerEffect,
  TextareaInput,
  TextInput,
  toast,
  useField,
} from '@payloadcms/ui'
export { mergeFieldStyles } from '@payloadcms/ui/shared'
