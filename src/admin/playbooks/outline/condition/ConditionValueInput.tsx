'use client'

import { type ConditionRow, type ConditionValue, isList, takesMany } from '../condition-model.ts'
import { useTyped } from '../inputs/useTyped.ts'
import type { KnownField } from '../known-fields.ts'
import { useWords } from '../words.ts'

/** What a field is compared with: choices where they are known, otherwise as the field is filled in. */
export const ConditionValueInput = ({
  row,
  field,
  label,
  onChange,
}: {
  row: ConditionRow
  /** undefined: nothing is known of it. */
  field: KnownField | undefined
  label: string
  onChange: (value: ConditionValue | null) => void
}) => {
  const words = useWords()
  const { t } = words
  const name = t('outline:condition:fields', { field: label })
  if (takesMany(row.operator)) return <Values field={field} label={name} onChange={onChange} row={row} />
  const options: readonly (string | boolean)[] | null =
    field?.kind === 'checkbox' ? [true, false] : (field?.options ?? null)
  if (options) {
    const now = row.value === null ? '' : String(row.value)
    const isStrange = now !== '' && !options.some((option) => String(option) === now)
    return (
      <select
        aria-label={name}
        className="pb-outline-input"
        onChange={({ target }) =>
          onChange(options.find((option) => String(option) === target.value) ?? target.value)
        }
        value={now}
      >
        <option disabled value="">
          {t('outline:condition:chooseValue')}
        </option>
        {options.map((option) => (
          <option key={String(option)} value={String(option)}>
            {words.value(row.field, option)}
          </option>
        ))}
        {isStrange && <option value={now}>{now}</option>}
      </select>
    )
  }
  return <Typed field={field} label={name} onChange={onChange} row={row} />
}

const Typed = ({ row, field, label, onChange }: Parameters<typeof ConditionValueInput>[0]) => {
  const kind = field?.kind ?? 'text'
  const { shown, type, leave } = useTyped({
    value: row.value === null ? '' : String(row.value),
    write: (text) => {
      onChange(operandOf(text, kind, row.value))
      return true
    },
  })
  const isPlainDate = kind === 'date' && /^(\d{4}-\d{2}-\d{2})?$/.test(shown)
  return (
    <input
      aria-label={label}
      autoComplete="off"
      className="pb-outline-input"
      inputMode={kind === 'number' ? 'decimal' : undefined}
      onBlur={leave}
      onChange={({ target }) => type(target.value)}
      type={isPlainDate ? 'date' : 'text'}
      value={shown}
    />
  )
}

/** A number where the field holds one and what is typed is one; otherwise text. */
const operandOf = (text: string, kind: string, before: unknown): ConditionValue | null => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const isNumber = kind === 'number' || (typeof before === 'number' && kind !== 'text')
  return isNumber && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
}

const Values = ({ row, field, label, onChange }: Parameters<typeof ConditionValueInput>[0]) => {
  const words = useWords()
  const chosen = isList(row.value) ? row.value : []
  const options = field?.options
  if (!options) return <TypedValues field={field} label={label} onChange={onChange} row={row} />
  const all = [...options, ...chosen.map(String).filter((value) => !options.includes(value))]
  return (
    <fieldset aria-label={label} className="pb-outline-values">
      {all.map((option) => (
        <label className="pb-outline-check" key={option}>
          <input
            checked={chosen.some((value) => String(value) === option)}
            onChange={({ target }) => {
              const next = all.filter((each) =>
                each === option ? target.checked : chosen.some((value) => String(value) === each),
              )
              onChange(next)
            }}
            type="checkbox"
          />
          <span>{words.value(row.field, option)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Several values of a field whose values are not known, with commas between them. */
const TypedValues = ({ row, field, label, onChange }: Parameters<typeof ConditionValueInput>[0]) => {
  const { t } = useWords()
  const { shown, type, leave } = useTyped({
    value: isList(row.value) ? row.value.join(', ') : '',
    write: (text) => {
      const values = text.split(',').flatMap((each) => {
        const value = operandOf(each, field?.kind ?? 'text', null)
        return value === null || isList(value) ? [] : [value]
      })
      onChange(values.length > 0 ? values : null)
      return true
    },
  })
  return (
    <input
      aria-label={label}
      autoComplete="off"
      className="pb-outline-input"
      onBlur={leave}
      onChange={({ target }) => type(target.value)}
      placeholder={t('outline:condition:commas')}
      type="text"
      value={shown}
    />
  )
}
