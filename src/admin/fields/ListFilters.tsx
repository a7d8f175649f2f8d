'use client'

import { useId } from 'react'
import { useList } from '../payload/list.ts'
import { Select } from '../payload/Select.tsx'
import { useTexts } from '../payload/texts.ts'
import type { ChoiceProps } from './choices.ts'
import { labelOf } from './choices.ts'
import { filteredValues, withFilter } from './list-where.ts'

export type ListFiltersProps = {
  /** The fields to narrow the list by, each with its values. */
  readonly filters: readonly ({ readonly name: string } & ChoiceProps)[]
  /** The relationship to the user whose records are one's own; none: no such filter. */
  readonly ownerField?: string
}

/** Above a list: one choice of values for each field that people narrow it by, and their own records. */
export const ListFilters = ({ filters, ownerField }: ListFiltersProps) => {
  const { t, known, byKey } = useTexts()
  const { userId: own, where, narrowTo, isFixed } = useList()
  const id = useId()
  const narrow = (field: string, values: readonly string[]) => narrowTo(withFilter({ where, field, values }))
  const isOwn =
    ownerField !== undefined && own !== null && filteredValues({ where, field: ownerField }).join() === own

  return (
    <search
      aria-label={t('admin:narrowList')}
      style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'end', marginBlockEnd: '1rem' }}
    >
      {filters
        .filter(({ name }) => !isFixed(name))
        .map(({ name, choices }) => {
          const options = choices.map(({ value }) => ({
            value,
            label: labelOf({ value, choices, t: byKey }),
          }))
          const chosen = filteredValues({ where, field: name })
          return (
            <div key={name} style={{ flex: '1 1 12rem', maxInlineSize: '22rem' }}>
              <label htmlFor={`${id}-${name}`}>{known(`fields:${name}`, name)}</label>
              <Select
                inputId={`${id}-${name}`}
                isMulti
                onChange={(selected) =>
                  narrow(
                    name,
                    (Array.isArray(selected) ? selected : []).map(({ value }) => String(value)),
                  )
                }
                options={options}
                placeholder={t('admin:all')}
                value={options.filter(({ value }) => chosen.includes(value))}
              />
            </div>
          )
        })}
      {ownerField !== undefined && own !== null ? (
        <label style={{ display: 'flex', gap: '0.5rem', alignItems: 'center', minBlockSize: '2.5rem' }}>
          <input
            checked={isOwn}
            onChange={(event) => narrow(ownerField, event.target.checked ? [own] : [])}
            type="checkbox"
          />
          {t('admin:mine')}
        </label>
      ) : null}
    </search>
  )
}
