'use client'

import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from '../../shared/StateMark.tsx'

/** A line of text with its label, what it means, and what is wrong with it. */
export const TextLine = ({
  id,
  label,
  help,
  error,
  value,
  isCode = false,
  onChange,
}: {
  id: string
  label: string
  help?: ReactNode
  error: string | null
  value: string
  /** It is read letter by letter: no corrections, and always left to right. */
  isCode?: boolean
  onChange: (value: string) => void
}) => (
  <div className="pb-new-field">
    <label htmlFor={id}>{label}</label>
    <input
      aria-describedby={[help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')}
      aria-invalid={error !== null}
      aria-required="true"
      autoComplete="off"
      className={isCode ? 'pb-new-code' : undefined}
      dir={isCode ? 'ltr' : 'auto'}
      id={id}
      onChange={(event) => onChange(event.target.value)}
      spellCheck={!isCode}
      type="text"
      value={value}
    />
    {help && (
      <p className="pb-help" id={`${id}-help`}>
        {help}
      </p>
    )}
    <FieldError error={error} id={id} />
  </div>
)

export const FieldError = ({ id, error }: { id: string; error: string | null }) =>
  error === null ? null : (
    <p className="pb-error" id={`${id}-error`}>
      {error}
    </p>
  )

export type Choice<V extends string> = {
  readonly value: V
  readonly title: string
  readonly text?: string
  readonly icon?: IconName
}

/** Choices as cards: one of them, or several. Each says what it means. */
export const Cards = <V extends string>({
  id,
  legend,
  help,
  error,
  choices,
  chosen,
  isMany = false,
  onChoose,
}: {
  /** The first input gets it. */
  id: string
  legend: string
  help?: string
  error: string | null
  choices: readonly Choice<V>[]
  chosen: readonly string[]
  isMany?: boolean
  onChoose: (value: V, isChosen: boolean) => void
}) => {
  const name = useId()
  return (
    <fieldset
      aria-describedby={[help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')}
      className="pb-new-cards"
    >
      <legend>{legend}</legend>
      {help && (
        <p className="pb-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div className="pb-new-grid">
        {choices.map(({ value, title, text, icon }, at) => (
          <label className="pb-new-card" key={value}>
            <input
              aria-describedby={text ? `${name}-${value}` : undefined}
              aria-labelledby={`${name}-${value}-title`}
              checked={chosen.includes(value)}
              id={at === 0 ? id : undefined}
              name={isMany ? undefined : name}
              onChange={(event) => onChoose(value, event.target.checked)}
              type={isMany ? 'checkbox' : 'radio'}
            />
            <span className="pb-new-card-title" id={`${name}-${value}-title`}>
              {icon && <Icon name={icon} />}
              <span>{title}</span>
            </span>
            {text && (
              <span className="pb-note" id={`${name}-${value}`}>
                {text}
              </span>
            )}
          </label>
        ))}
      </div>
      <FieldError error={error} id={id} />
    </fieldset>
  )
}
