'use client'

import type { TranslationKey } from '../../../../i18n/types.ts'
import { type ConditionRow, needsNoValue, type RowOperator, valueFor } from '../condition-model.ts'
import { SmallButton } from '../inputs/ListProperty.tsx'
import { type FieldKind, type KnownField, operatorsFor } from '../known-fields.ts'
import { useWords } from '../words.ts'
import { ConditionValueInput } from './ConditionValueInput.tsx'

const SOURCES = ['play', 'own', 'engagement'] as const

/** What is asked of one field. */
export const ConditionRowView = ({
  row,
  place,
  fields,
  onChange,
  onRemove,
}: {
  row: ConditionRow
  place: string
  fields: readonly KnownField[]
  onChange: (row: ConditionRow) => void
  onRemove: () => void
}) => {
  const words = useWords()
  const { t } = words
  const known = fields.find(({ name }) => name === row.field)
  const kind = known?.kind ?? 'text'
  const operators = operatorsFor(kind)
  const offered = operators.includes(row.operator) ? operators : [...operators, row.operator]
  const label = row.field === '' ? '' : words.field(known ?? { name: row.field, label: null })
  return (
    <div className="pb-outline-row" data-row={place}>
      <select
        aria-label={t('outline:condition:field')}
        className="pb-outline-input"
        onChange={({ target }) => onChange(rowFor(target.value, fields, row))}
        value={row.field}
      >
        <option disabled value="">
          {t('outline:condition:chooseField')}
        </option>
        {SOURCES.map((source) => {
          const some = fields.filter(({ from }) => from === source)
          return some.length === 0 ? null : (
            <optgroup key={source} label={t(`outline:condition:${source}`)}>
              {some.map((field) => (
                <option key={field.name} value={field.name}>
                  {words.field(field)}
                </option>
              ))}
            </optgroup>
          )
        })}
        {known === undefined && row.field !== '' && (
          <optgroup label={t('outline:condition:unknown')}>
            <option value={row.field}>{row.field}</option>
          </optgroup>
        )}
      </select>
      <SmallButton icon="remove" label={t('outline:condition:removeRow')} onClick={onRemove} />
      {row.field !== '' && (
        <>
          <select
            aria-label={`${label}: ${t('outline:condition:operator')}`}
            className="pb-outline-input"
            onChange={({ target }) => {
              const operator = target.value as RowOperator
              onChange({ ...row, operator, value: valueFor(operator, row.value) })
            }}
            value={row.operator}
          >
            {offered.map((operator) => (
              <option key={operator} value={operator}>
                {t(operatorKey(operator, kind))}
              </option>
            ))}
          </select>
          {!needsNoValue(row.operator) && (
            <ConditionValueInput
              field={known}
              label={label}
              onChange={(value) => onChange({ ...row, value })}
              row={row}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The row for another field: what was compared goes, unless it can stay. */
const rowFor = (name: string, fields: readonly KnownField[], row: ConditionRow): ConditionRow => {
  const next = fields.find((field) => field.name === name)
  const operators = operatorsFor(next?.kind ?? 'text')
  const operator =
    operators.includes(row.operator) && row.field !== '' ? row.operator : (operators[0] as RowOperator)
  const value = next?.kind === 'checkbox' && operator === 'equals' ? true : null
  return { kind: 'row', field: name, operator, value }
}

const operatorKey = (operator: RowOperator, kind: FieldKind): TranslationKey => {
  const isOrder = operator.startsWith('greater') || operator.startsWith('less')
  return `outline:condition:operators:${kind === 'date' && isOrder ? `${operator}_date` : operator}` as TranslationKey
}
