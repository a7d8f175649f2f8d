import type { TranslationKey } from '../../../i18n/types.ts'
import { type ConditionGroup, type ConditionRow, isList, rowsOf } from './condition-model.ts'
import type { KnownField } from './known-fields.ts'
import type { Words } from './words-of.ts'

/** A condition as a sentence: «Priority is Critical or High». null: it is written in a way that has no words. */
export const sayCondition = ({
  condition,
  fields,
  words,
}: {
  condition: unknown
  fields: readonly KnownField[]
  words: Words
}): string | null => {
  const group = rowsOf(condition)
  return group === null ? null : sayGroup({ group, fields, words })
}

export const sayGroup = ({
  group,
  fields,
  words,
}: {
  group: ConditionGroup
  fields: readonly KnownField[]
  words: Words
}): string => {
  const parts = group.parts.map((part) => {
    if (part.kind === 'row') return sayRow({ row: part, fields, words })
    const inner = sayGroup({ group: part, fields, words })
    return group.parts.length > 1 && part.parts.length > 1 ? `(${inner})` : inner
  })
  const join = group.join === 'and' ? 'outline:condition:and' : 'outline:condition:or'
  return parts.join(` ${words.t(join)} `)
}

const sayRow = ({
  row,
  fields,
  words,
}: {
  row: ConditionRow
  fields: readonly KnownField[]
  words: Words
}): string => {
  const known = fields.find(({ name }) => name === row.field)
  const field = words.field(known ?? { name: row.field, label: null })
  const isDate = known?.kind === 'date'
  const say = (value: unknown) =>
    isDate && typeof value === 'string' ? dateOf(value, words.language) : words.value(row.field, value)
  const values = isList(row.value) ? row.value.map(say) : [say(row.value)]
  const value = row.operator === 'all' ? words.allOf(values) : words.anyOf(values)
  return words.t(keyOf(row.operator, isDate), { field, value })
}

const keyOf = (operator: ConditionRow['operator'], isDate: boolean): TranslationKey => {
  const isOrder = operator.startsWith('greater') || operator.startsWith('less')
  return `outline:condition:says:${isDate && isOrder ? `${operator}_date` : operator}` as TranslationKey
}

const dateOf = (value: string, language: string): string => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00`) : new Date(value)
  return Number.isNaN(date.getTime())
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date)
}
