'use client'

/** Payload's components as the plugin uses them, in one place: the next major version moves some of them. */
export type ButtonStyle = 'primary' | 'secondary' | 'subtle'

export {
  Button,
  CheckboxInput,
  DatePicker,
  FieldLabel,
  Link,
  ReactSelect,
  ShimmerEffect,
  TextareaInput,
  TextInput,
  toast,
} from '@payloadcms/ui'
