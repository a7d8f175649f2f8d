'use client'

import { useId, useState } from 'react'
import { FieldInput } from '../../shared/FieldInput.tsx'
import type { FormInput } from '../../shared/input.ts'
import type { Values } from '../../shared/useDraft.ts'
import { useTry } from './TryContext.tsx'

/** Values by the names of fields: fields are added as they are needed. */
export const ValuesEditor = ({
  title,
  inputs,
  values,
  onChange,
}: {
  title: string
  inputs: readonly FormInput[]
  values: Values
  onChange: (values: Values) => void
}) => {
  const { texts } = useTry()
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const chosen = Object.keys(values)
  const open = inputs.filter(({ name }) => !chosen.includes(name))
  const without = (name: string): Values =>
    Object.fromEntries(Object.entries(values).filter(([each]) => each !== name))
  return (
    <fieldset className="pb-try-set">
      <legend>{title}</legend>
      {chosen.map((name) => {
        const input = inputs.find((each) => each.name === name) ?? unknownInput(name)
        return (
          <div className="pb-try-value" key={name}>
            <FieldInput
              error={undefined}
              input={{ ...input, required: false }}
              onChange={(value) => onChange({ ...values, [name]: value })}
              path={`${id}-${name.replace(/\W/g, '-')}`}
              value={values[name]}
            />
            <button
              aria-label={texts.t('tryout:removeField', { field: input.label })}
              className="pb-link"
              onClick={() => onChange(without(name))}
              type="button"
            >
              {texts.t('tryout:remove')}
            </button>
          </div>
        )
      })}
      <FieldChoice
        inputs={open}
        label={texts.t('tryout:addField')}
        onChoose={({ name, kind, many }) =>
          onChange({ ...values, [name]: kind === 'checkbox' ? true : many ? [] : null })
        }
      />
    </fieldset>
  )
}

/** One of the fields, from a list. */
export const FieldChoice = ({
  inputs,
  label,
  onChoose,
}: {
  inputs: readonly FormInput[]
  label: string
  onChoose: (input: FormInput) => void
}) => {
  const id = useId()
  if (inputs.length === 0) return null
  return (
    <div className="pb-try-choice">
      <label htmlFor={id}>{label}</label>
      <select
        className="pb-try-select"
        id={id}
        onChange={({ target }) => {
          const input = inputs.find(({ name }) => name === target.value)
          if (input) onChoose(input)
        }}
        value=""
      >
        <option value="">…</option>
        {inputs.map(({ name, label: text }) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A field, its value, and the button that sets it. */
export const SetOne = ({
  title,
  inputs,
  onSet,
}: {
  title: string
  inputs: readonly FormInput[]
  onSet: (values: Values) => void
}) => {
  const { texts } = useTry()
  const [input, setInput] = useState<FormInput | null>(null)
  const [value, setValue] = useState<unknown>(null)
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  return (
    <fieldset className="pb-try-set">
      <legend>{title}</legend>
      <FieldChoice
        inputs={inputs}
        label={texts.t('tryout:chooseField')}
        onChoose={(next) => {
          setInput(next)
          setValue(next.kind === 'checkbox' ? true : null)
        }}
      />
      {input && (
        <div className="pb-try-value">
          <FieldInput
            error={undefined}
            input={{ ...input, required: false }}
            onChange={setValue}
            path={`${id}-${input.name.replace(/\W/g, '-')}`}
            value={value}
          />
          <button
            className="pb-try-tool"
            onClick={() => {
              onSet({ [input.name]: value === '' ? null : value })
              setInput(null)
            }}
            type="button"
          >
            {texts.t('tryout:setField')}
          </button>
        </div>
      )}
    </fieldset>
  )
}

const unknownInput = (name: string): FormInput => ({
  name,
  label: name,
  kind: 'text',
  required: false,
  many: false,
  options: [],
  value: null,
})
