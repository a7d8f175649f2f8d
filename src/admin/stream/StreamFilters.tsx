'use client'

import { useId } from 'react'
import { useTexts } from '../payload/texts.ts'
import type { Filters } from './filters.ts'

const KINDS = [
  'comment',
  'work-note',
  'field-change',
  'playbook',
  'attachment',
  'email',
  'discussion',
  'success-play',
  'recommendation',
] as const

/** What of the stream is shown. */
export const StreamFilters = ({
  filters,
  onChange,
}: {
  filters: Filters
  onChange: (filters: Filters) => void
}) => {
  const { t } = useTexts()
  const id = useId()
  const set = (change: Partial<Filters>): void => onChange({ ...filters, ...change })
  return (
    <search className="pb-stream-filters">
      <label className="pb-stream-search">
        <span className="pb-hidden">{t('stream:search')}</span>
        <input
          onChange={(event) => set({ search: event.target.value })}
          onKeyDown={(event) => {
            // The page around it may be one form.
            if (event.key === 'Enter') event.preventDefault()
          }}
          placeholder={t('stream:search')}
          type="search"
          value={filters.search}
        />
      </label>
      <label htmlFor={`${id}-kind`}>
        <span className="pb-hidden">{t('stream:show')}</span>
        <select
          id={`${id}-kind`}
          onChange={(event) => set({ kind: event.target.value })}
          value={filters.kind}
        >
          <option value="">{t('stream:everything')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`values:activityKind:${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-readers`}>
        <span className="pb-hidden">{t('stream:readers')}</span>
        <select
          id={`${id}-readers`}
          onChange={(event) => set({ visibility: event.target.value })}
          value={filters.visibility}
        >
          <option value="">{t('stream:everybody')}</option>
          <option value="customer">{t('values:visibility:customer')}</option>
          <option value="internal">{t('values:visibility:internal')}</option>
        </select>
      </label>
      <label className="pb-stream-check">
        <input
          checked={filters.fieldChanges}
          onChange={(event) => set({ fieldChanges: event.target.checked })}
          type="checkbox"
        />
        <span>{t('stream:fieldChanges')}</span>
      </label>
    </search>
  )
}
