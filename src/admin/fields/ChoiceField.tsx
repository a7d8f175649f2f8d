'use client'

import type { TextFieldClientProps } from 'payload'
import { useFieldInPanelLanguage } from '../payload/config.ts'
import { useFormValue } from '../payload/document-form.ts'
import { SelectField } from '../payload/SelectField.tsx'
import { useTexts } from '../payload/texts.ts'
import { mergeFieldStyles, useField } from '../payload/ui.ts'
import type { ChoiceProps } from './choices.ts'
import { choicesFor, labelOf } from './choices.ts'

/** A list to choose from over a text field: one value, or several where the field holds many. */
export const ChoiceField = ({
  field: fieldFromProps,
  path: pathFromProps,
  schemaPath,
  readOnly,
  clearable = true,
  ...lists
}: TextFieldClientProps & ChoiceProps) => {
  const { byKey: t } = useTexts()
  const field = useFieldInPanelLanguage({ field: fieldFromProps, type: 'text', schemaPath })
  const {
    customComponents = {},
    disabled,
    path,
    setValue,
    showError,
    value,
  } = useField<string | string[] | null>({ potentiallyStalePath: pathFromProps })
  const other = useFormValue(lists.by?.field ?? '')
  const hasMany = field.hasMany === true
  const choices = choicesFor(lists, other)
  const stored = Array.isArray(value) ? value : value ? [value] : []
  const options = [...new Set([...choices.map((choice) => choice.value), ...stored])].map((each) => ({
    value: each,
    // A value that the chosen list lacks may still have a label in the whole list.
    label: labelOf({ value: each, choices: [...choices, ...lists.choices], t }),
  }))

  const selected = options.filter((option) => stored.includes(option.value))

  return (
    <SelectField
      description={field.admin?.description}
      isClearable={clearable}
      isMulti={hasMany}
      label={field.label}
      onChange={(chosen) => {
        if (readOnly || disabled) return
        setValue(hasMany ? valuesOf(chosen) : (valuesOf(chosen)[0] ?? null))
      }}
      options={options}
      path={path}
      readOnly={readOnly || disabled || field.admin?.readOnly === true}
      required={field.required ?? false}
      showError={showError}
      slots={customComponents}
      style={mergeFieldStyles(field)}
      value={hasMany ? selected : (selected[0] ?? (null as never))}
    />
  )
}

type Chosen = { value?: unknown } | readonly { value?: unknown }[] | null | undefined

const valuesOf = (chosen: Chosen): string[] => {
  const list = Array.isArray(chosen) ? chosen : chosen ? [chosen as { value?: unknown }] : []
  return list.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []))
}
