'use client'

import { type ChangeEvent, useEffect, useRef } from 'react'
import { Select } from '../payload/Select.tsx'
import { useTexts } from '../payload/texts.ts'
import { CheckboxInput, DatePicker, TextareaInput, TextInput } from '../payload/ui.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { ariaOf, type FieldInputProps, inputIdOf, valuesOf } from './input.ts'
import { RecordInput } from './RecordInput.tsx'

/** One input of a form, by the kind of its field. */
export const FieldInput = (props: FieldInputProps) => {
  const { input, path, value, error, onChange } = props
  const inputId = inputIdOf(path)
  switch (input.kind) {
    case 'records':
      return <RecordInput {...props} />
    case 'select':
      return <SelectOne {...props} />
    case 'date':
      return <DateInput {...props} />
    case 'checkbox':
      return (
        <FieldFrame error={error} inputId={inputId} label={null} required={input.required}>
          <CheckboxInput
            checked={value === true}
            id={inputId}
            label={input.label}
            name={path}
            onToggle={(event) => onChange(event.target.checked)}
            required={input.required}
          />
        </FieldFrame>
      )
    default:
      return <TextualInput {...props} />
  }
}

const DateInput = ({ input, path, value, error, onChange }: FieldInputProps) => {
  const { t } = useTexts()
  const inputId = inputIdOf(path)
  const root = useRef<HTMLDivElement>(null)
  const clear = t('successPlays:clearDate')
  useEffect(() => {
    const element = root.current
    if (!element) return
    // Payload's calendar gives the button that empties it no name, and shows it only beside a date.
    const name = () =>
      element.querySelector('.date-time-picker__clear-button')?.setAttribute('aria-label', clear)
    name()
    const observer = new MutationObserver(name)
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [clear])
  return (
    <FieldFrame error={error} inputId={inputId} label={input.label} required={input.required}>
      <div className="pb-date" ref={root}>
        <DatePicker
          displayFormat="PP"
          onChange={(date) => onChange(date instanceof Date ? date.toISOString() : null)}
          overrides={{
            id: inputId,
            autoComplete: 'off',
            ariaInvalid: error ? 'true' : 'false',
            ariaRequired: input.required ? 'true' : 'false',
            ...(error ? { ariaDescribedBy: `${inputId}-error` } : {}),
          }}
          pickerAppearance="dayOnly"
          value={typeof value === 'string' ? value : undefined}
        />
      </div>
    </FieldFrame>
  )
}

const INPUT_MODES = { number: 'decimal', email: 'email', url: 'url' } as const

const TextualInput = ({ input, path, value, error, onChange }: FieldInputProps) => {
  const inputId = inputIdOf(path)
  const { kind, required } = input
  useEffect(() => {
    // Payload's inputs take no such attributes, and not all of them a ref.
    const element = document.getElementById(inputId)
    element?.setAttribute('aria-invalid', String(error !== undefined))
    element?.setAttribute('aria-required', String(required))
    if (error === undefined) element?.removeAttribute('aria-describedby')
    else element?.setAttribute('aria-describedby', `${inputId}-error`)
    if (kind in INPUT_MODES) element?.setAttribute('inputmode', INPUT_MODES[kind as keyof typeof INPUT_MODES])
  }, [error, required, kind, inputId])

  const shared = { Error: null, Label: null, path, showError: error !== undefined, value: textOf(value) }
  return (
    <FieldFrame error={error} inputId={inputId} label={input.label} required={required}>
      {kind === 'textarea' ? (
        <TextareaInput {...shared} onChange={(event) => onChange(event.target.value)} rows={4} />
      ) : (
        <TextInput
          {...shared}
          htmlAttributes={{ autoComplete: 'off' }}
          onChange={(event: ChangeEvent<HTMLInputElement>) =>
            onChange(kind === 'number' ? numberOf(event.target.value) : event.target.value)
          }
        />
      )}
    </FieldFrame>
  )
}

const SelectOne = ({ input, path, value, error, onChange }: FieldInputProps) => {
  const { t } = useTexts()
  const inputId = inputIdOf(path)
  const chosen = (Array.isArray(value) ? value : [value]).map(String)
  const options = input.options.map((option) => ({ ...option }))
  const selected = options.filter((option) => chosen.includes(option.value))
  return (
    <FieldFrame error={error} inputId={inputId} label={input.label} required={input.required}>
      <Select
        {...ariaOf({ inputId, error, required: input.required })}
        inputId={inputId}
        isClearable={!input.required}
        isMulti={input.many}
        noOptionsMessage={() => t('admin:nothingFound')}
        onChange={(next) => {
          const values = valuesOf(next)
          onChange(input.many ? values : (values[0] ?? null))
        }}
        options={options}
        showError={error !== undefined}
        value={input.many ? selected : (selected[0] ?? (null as never))}
      />
    </FieldFrame>
  )
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Text that is no number is kept as it is: the server says what is wrong with it, and nothing typed is lost. */
const numberOf = (text: string): unknown => {
  if (text.trim() === '') return null
  const number = Number(text)
  return Number.isFinite(number) && String(number) === text.trim() ? number : text
}
