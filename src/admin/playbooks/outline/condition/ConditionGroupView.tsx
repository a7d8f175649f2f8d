'use client'

import { Icon } from '../../../shared/StateMark.tsx'
import type { ConditionGroup, ConditionPart } from '../condition-model.ts'
import type { KnownField } from '../known-fields.ts'
import { useWords } from '../words.ts'
import { ConditionRowView } from './ConditionRowView.tsx'

/** Deeper groups are more than anybody reads. */
const DEEPEST = 2

/** Rows and groups that all must hold, or any. */
export const ConditionGroupView = ({
  group,
  at,
  name,
  fields,
  onChange,
  onAdd,
  onRemove,
}: {
  group: ConditionGroup
  /** Where it is in the whole condition; empty: it is the whole. */
  at: readonly number[]
  /** Unique on the page. */
  name: string
  fields: readonly KnownField[]
  onChange: (at: readonly number[], part: ConditionPart | null) => void
  onAdd: (at: readonly number[], part: ConditionPart) => void
  onRemove: (at: readonly number[]) => void
}) => {
  const { t } = useWords()
  return (
    <fieldset
      aria-label={at.length > 0 ? t('outline:condition:group') : undefined}
      className={at.length > 0 ? 'pb-outline-group' : 'pb-outline-rows'}
    >
      {group.parts.length > 1 && (
        <select
          aria-label={t('outline:condition:join')}
          className="pb-outline-input pb-outline-join"
          onChange={({ target }) => onChange(at, { ...group, join: target.value === 'or' ? 'or' : 'and' })}
          value={group.join}
        >
          <option value="and">{t('outline:condition:all')}</option>
          <option value="or">{t('outline:condition:any')}</option>
        </select>
      )}
      {group.parts.map((part, index) => {
        const place = [...at, index]
        const key = place.join('.')
        return part.kind === 'group' ? (
          <ConditionGroupView
            at={place}
            fields={fields}
            group={part}
            key={key}
            name={name}
            onAdd={onAdd}
            onChange={onChange}
            onRemove={onRemove}
          />
        ) : (
          <ConditionRowView
            fields={fields}
            key={key}
            onChange={(row) => onChange(place, row)}
            onRemove={() => onRemove(place)}
            place={key}
            row={part}
          />
        )
      })}
      <div className="pb-outline-condition-add">
        <button
          className="pb-link pb-outline-plus"
          data-row-add={at.join('.')}
          onClick={() => onAdd(at, { kind: 'row', field: '', operator: 'equals', value: null })}
          type="button"
        >
          <Icon name="plus" />
          {t('outline:condition:addRow')}
        </button>
        {at.length < DEEPEST && (
          <button
            className="pb-link pb-outline-plus"
            onClick={() =>
              onAdd(at, {
                kind: 'group',
                join: group.join === 'and' ? 'or' : 'and',
                parts: [{ kind: 'row', field: '', operator: 'equals', value: null }],
              })
            }
            type="button"
          >
            <Icon name="plus" />
            {t('outline:condition:addGroup')}
          </button>
        )}
      </div>
    </fieldset>
  )
}
