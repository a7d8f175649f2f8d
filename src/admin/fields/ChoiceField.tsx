'use client'

import { SelectInput, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { ChoiceProps, Translate } from './choices.ts'
import { choicesFor, labelOf } from './choices.ts'

/** A list to choose from over a text field: one value, or several where the field holds many. */
export const ChoiceField = ({
  field,
  path: pathFromProps,
  readOnly,
  clearable = true,
  ...lists
}: TextFieldClientProps & ChoiceProps) => {
  const { t: translate } = useTranslation()
  const t = translate as Translate
  const {
    customComponents: { AfterInput, BeforeInput, Description, Error: ErrorSlot, Label } = {},
    disabled,
    path,
    setValue,
    showError,
    value,
  } = useField<string | string[] | null>({ potentiallyStalePath: pathFromProps })
  const other = useFormFields(([fields]) => (lists.by ? fields[lists.by.field]?.value : undefined))
  const hasMany = field.hasMany === true
  const choices = choicesFor(lists, other)
  const stored = Array.isArray(value) ? value : value ? [value] : []
  const options = [...new Set([...choices.map((choice) => choice.value), ...stored])].map((each) => ({
    value: each,
    // A value that the chosen list lacks may still have a label in the whole list.
    label: labelOf({ value: each, choices: [...choices, ...lists.choices], t }),
  }))

  return (
    <SelectInput
      AfterInput={AfterInput}
      BeforeInput={BeforeInput}
      Description={Description}
      Error={ErrorSlot}
      Label={Label}
      description={field.admin?.description}
      hasMany={hasMany}
      isClearable={clearable}
      isSortable={false}
      label={field.label}
      name={field.name}
      onChange={(chosen) => {
        if (readOnly || disabled) return
        setValue(hasMany ? valuesOf(chosen) : (valuesOf(chosen)[0] ?? null))
      }}
      options={options}
      path={path}
      readOnly={readOnly || disabled || field.admin?.readOnly === true}
      required={field.required ?? false}
      showError={showError}
      style={field.admin?.width ? { width: field.admin.width, flex: `1 1 ${field.admin.width}` } : undefined}
      value={value ?? undefined}
    />
  )
}

type Chosen = { value?: unknown } | readonly { value?: unknown }[] | null | undefined

const valuesOf = (chosen: Chosen): string[] => {
  const list = Array.isArray(chosen) ? chosen : chosen ? [chosen as { value?: unknown }] : []
  return list.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []))
}
