'use client'

import type { ReactNode } from 'react'
import type { Finding } from '../../../../definition/types.ts'
import { Icon } from '../../../shared/StateMark.tsx'

/** What every property has around its input. */
export type FrameProps = {
  readonly id: string
  readonly label: string
  readonly help?: string | null
  readonly isRequired?: boolean
  readonly findings: readonly Finding[]
}

/** What an input refers to, for screen readers. */
export const describedBy = ({ id, help, findings }: FrameProps): string | undefined =>
  [help ? `${id}-help` : '', findings.length > 0 ? `${id}-findings` : ''].filter(Boolean).join(' ') ||
  undefined

export const hasError = ({ findings }: Pick<FrameProps, 'findings'>): boolean =>
  findings.some(({ severity }) => severity === 'error')

/** Label, input, help and findings of a property. `isGroup`: of several inputs together. */
export const PropertyFrame = ({
  isGroup = false,
  children,
  ...frame
}: FrameProps & { isGroup?: boolean; children: ReactNode }) => {
  const { id, label, help, isRequired, findings } = frame
  const name = (
    <>
      {label}
      {isRequired && (
        <span aria-hidden="true" className="pb-outline-required">
          *
        </span>
      )}
    </>
  )
  const rest = (
    <>
      {help && (
        <p className="pb-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FindingLines findings={findings} id={`${id}-findings`} />
    </>
  )
  if (!isGroup) {
    return (
      <div className="pb-outline-property">
        <label className="pb-outline-label" htmlFor={id}>
          {name}
        </label>
        {children}
        {rest}
      </div>
    )
  }
  return (
    <fieldset aria-describedby={describedBy(frame)} className="pb-outline-property" id={id}>
      <legend className="pb-outline-label">{name}</legend>
      {children}
      {rest}
    </fieldset>
  )
}

/** What is wrong or doubtful, in words. */
export const FindingLines = ({ findings, id }: { findings: readonly Finding[]; id?: string }) =>
  findings.length === 0 ? null : (
    <ul className="pb-outline-findings" id={id}>
      {findings.map(({ line, column, rule, severity, message }) => (
        <li
          className={severity === 'error' ? 'pb-tone-danger' : 'pb-tone-warning'}
          key={`${line}:${column}:${rule}:${message}`}
        >
          <Icon name="alert" />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
