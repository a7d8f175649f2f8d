'use client'

import { FieldDescription, FieldError, FieldLabel, RenderCustomComponent } from '@payloadcms/ui'
import type { StaticDescription, StaticLabel } from 'payload'
import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import { Select } from './Select.tsx'

type Slot = 'AfterInput' | 'BeforeInput' | 'Description' | 'Error' | 'Label'

/**
 * A select with label, error and description, as a field of Payload's form. Its own one has an arrow that takes the
 * focus and is hidden from screen readers.
 */
export const SelectField = ({
  slots,
  path,
  label,
  description,
  required,
  showError,
  readOnly,
  style,
  ...select
}: {
  /** What a host has put in place of the parts, or beside them. */
  slots: Readonly<Partial<Record<Slot, ReactNode>>>
  path: string
  label: StaticLabel | undefined
  description: StaticDescription | undefined
  required: boolean
  showError: boolean
  readOnly: boolean
  style: CSSProperties
} & Pick<ComponentProps<typeof Select>, 'isClearable' | 'isMulti' | 'onChange' | 'options' | 'value'>) => {
  const id = `field-${path.replace(/\./g, '__')}`
  const inputId = `${id}-input`
  return (
    <div
      className={['field-type', 'select', showError && 'error', readOnly && 'read-only']
        .filter(Boolean)
        .join(' ')}
      id={id}
      style={style}
    >
      <RenderCustomComponent
        CustomComponent={slots.Label}
        Fallback={<FieldLabel htmlFor={inputId} label={label} path={path} required={required} />}
      />
      <div className="field-type__wrap">
        <RenderCustomComponent
          CustomComponent={slots.Error}
          Fallback={<FieldError path={path} showError={showError} />}
        />
        {slots.BeforeInput}
        <Select
          {...select}
          {...{ 'aria-invalid': showError, 'aria-required': required }}
          disabled={readOnly}
          inputId={inputId}
          isSortable={false}
          showError={showError}
        />
        {slots.AfterInput}
      </div>
      <RenderCustomComponent
        CustomComponent={slots.Description}
        Fallback={<FieldDescription description={description} path={path} />}
      />
    </div>
  )
}
