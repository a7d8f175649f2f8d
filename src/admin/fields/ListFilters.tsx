'use client'

import { ReactSelect, useAuth, useListQuery, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import type { ChoiceProps, Translate } from './choices.ts'
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
  const { t: translate } = useTranslation()
  const t = translate as Translate
  const { user } = useAuth()
  const { query, handleWhereChange } = useListQuery()
  const id = useId()
  const narrow = (field: string, values: readonly string[]) =>
    void handleWhereChange?.(withFilter({ where: query.where, field, values }))
  const own = user?.id === undefined ? null : String(user.id)
  const isOwn =
    ownerField !== undefined &&
    own !== null &&
    filteredValues({ where: query.where, field: ownerField }).join() === own

  return (
    <search
      aria-label={t('playbooks:admin:narrowList')}
      style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'end', marginBlockEnd: '1rem' }}
    >
      {filters.map(({ name, choices }) => {
        const options = choices.map(({ value }) => ({ value, label: labelOf({ value, choices, t }) }))
        const chosen = filteredValues({ where: query.where, field: name })
        return (
          <div key={name} style={{ flex: '1 1 12rem', maxInlineSize: '22rem' }}>
            <label htmlFor={`${id}-${name}`}>{t(`playbooks:fields:${name}`)}</label>
            <ReactSelect
              inputId={`${id}-${name}`}
              isMulti
              onChange={(selected) =>
                narrow(
                  name,
                  (Array.isArray(selected) ? selected : []).map(({ value }) => String(value)),
                )
              }
              options={options}
              placeholder={t('playbooks:admin:all')}
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
          {t('playbooks:admin:mine')}
        </label>
      ) : null}
    </search>
  )
}
