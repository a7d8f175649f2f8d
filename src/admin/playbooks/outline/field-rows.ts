import type { Vocabulary } from '../../../definition/types.ts'
import { isRaw, type Raw, textOf, textsOf } from './raw.ts'

/** An entry of `fields` as a row: a field of the play that is picked, or one that the playbook declares. */
export type FieldRow = {
  readonly name: string
  readonly isOwn: boolean
  readonly label: string
  readonly type: string
  readonly isRequired: boolean
  readonly options: readonly string[]
  readonly when: unknown
}

export const fieldRowOf = ({ entry, vocabulary }: { entry: unknown; vocabulary: Vocabulary }): FieldRow => {
  const raw: Raw = isRaw(entry) ? entry : { name: entry }
  const name = textOf(raw.name)
  const isOwn = !Object.hasOwn(vocabulary.playFields, name)
  return {
    name,
    isOwn,
    label: textOf(raw.label),
    type: isOwn ? textOf(raw.type) || 'text' : '',
    isRequired: raw.required === true,
    options: textsOf(raw.options),
    when: raw.when,
  }
}

/** Types that have values to choose from. */
export const hasOptions = (type: string): boolean => type === 'select' || type === 'multi-select'

/** A name for a field, made from its label: `Contract end` is `contractEnd`. Free among those that are taken. */
export const fieldNameFrom = ({ label, taken }: { label: string; taken: readonly string[] }): string => {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  const joined = words
    .map((word, at) => {
      const rest = word.slice(1)
      const lower = word === word.toUpperCase() ? rest.toLowerCase() : rest
      return `${at === 0 ? word[0]?.toLowerCase() : word[0]?.toUpperCase()}${lower}`
    })
    .join('')
    .replace(/^[0-9]+/, '')
  const plain = joined === '' ? 'field' : `${joined[0]?.toLowerCase()}${joined.slice(1)}`
  const name = plain.slice(0, 60)
  if (!taken.includes(name)) return name
  let number = 2
  while (taken.includes(`${name}${number}`)) number++
  return `${name}${number}`
}
