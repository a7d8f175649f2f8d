import type { FieldInfo, Vocabulary } from '../../../definition/types.ts'
import type { RowOperator } from './condition-model.ts'
import { type ActivityNode, activitiesOf, type PlaybookNode } from './nodes.ts'
import { isRaw, listOf, rawOf, textOf, textsOf } from './raw.ts'

export type FieldKind = 'text' | 'number' | 'select' | 'date' | 'relationship' | 'checkbox' | 'list'

/** A field that a condition may ask for, or a form may show. */
export type KnownField = {
  readonly name: string
  readonly from: 'play' | 'own' | 'engagement'
  readonly kind: FieldKind
  /** What people read; null: the field has only its name. */
  readonly label: string | null
  /** All values that it can have; null: any. */
  readonly options: readonly string[] | null
}

/** A field that the playbook declares as its own, and where. */
export type DeclaredField = {
  readonly name: string
  readonly label: string
  readonly type: string
  readonly options: readonly string[]
  readonly activity: ActivityNode
}

/** The playbook's own fields in the order in which they are asked for, each once, where it is first declared. */
export const declaredFieldsOf = ({
  playbook,
  vocabulary,
}: {
  playbook: PlaybookNode
  vocabulary: Vocabulary
}): readonly DeclaredField[] => {
  const found = new Map<string, DeclaredField>()
  for (const activity of activitiesOf(playbook)) {
    for (const entry of listOf(activity.raw.fields)) {
      const raw = isRaw(entry) ? entry : { name: entry }
      const name = textOf(raw.name)
      if (name === '' || found.has(name) || Object.hasOwn(vocabulary.playFields, name)) continue
      found.set(name, {
        name,
        label: textOf(raw.label),
        type: textOf(raw.type) || 'text',
        options: textsOf(raw.options),
        activity,
      })
    }
  }
  return [...found.values()]
}

/**
 * What a condition may ask for at a place: fields of the play, of its engagement, and the playbook's own that are asked
 * for no later than in the activity of that place.
 */
export const askableAt = ({
  playbook,
  vocabulary,
  place,
}: {
  playbook: PlaybookNode
  vocabulary: Vocabulary
  /** Path of the activity, lane or phase, or of what is in it. */
  place: readonly (string | number)[]
}): readonly KnownField[] => {
  const own = declaredFieldsOf({ playbook, vocabulary }).filter(
    ({ activity }) => compare(activity.path, place) <= 0,
  )
  const { categories } = rawOf(playbook.raw.record)
  const ofPlay = { ...vocabulary.playFields, ...vocabulary.conditionFields }
  return [
    ...Object.entries(ofPlay).map(([name, info]) => {
      const known = knownOf({ name, info, from: 'play' })
      const options = name === 'category' ? textsOf(categories) : []
      return options.length > 0 ? { ...known, options } : known
    }),
    ...own.map(({ name, label, type, options }): KnownField => {
      const kind = kindOfType(type)
      return { name, from: 'own', kind, label: label || null, options: options.length > 0 ? options : null }
    }),
    ...Object.entries(vocabulary.engagementFields).map(([name, info]) =>
      knownOf({ name: `engagement.${name}`, info, from: 'engagement' }),
    ),
  ]
}

const ANY: readonly RowOperator[] = ['equals', 'not_equals', 'in', 'not_in', 'exists', 'missing']
const ORDER: readonly RowOperator[] = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** The operators that make sense for a kind of field, the commonest first. */
export const operatorsFor = (kind: FieldKind): readonly RowOperator[] => OPERATORS[kind]

const OPERATORS: Readonly<Record<FieldKind, readonly RowOperator[]>> = {
  text: ['equals', 'not_equals', 'contains', 'like', 'not_like', 'in', 'not_in', 'exists', 'missing'],
  number: ['equals', 'not_equals', ...ORDER, 'exists', 'missing'],
  date: [...ORDER, 'equals', 'not_equals', 'exists', 'missing'],
  select: ANY,
  relationship: ['exists', 'missing', 'equals', 'not_equals', 'in', 'not_in'],
  checkbox: ['equals', 'exists', 'missing'],
  list: ['contains', 'all', 'in', 'not_in', 'exists', 'missing'],
}

const knownOf = ({
  name,
  info,
  from,
}: {
  name: string
  info: FieldInfo
  from: KnownField['from']
}): KnownField => ({
  name,
  from,
  kind: info.kind === 'relationships' ? 'list' : info.kind,
  label: null,
  options: info.options,
})

const kindOfType = (type: string): FieldKind => {
  if (type === 'number' || type === 'checkbox' || type === 'date' || type === 'select') return type
  return type === 'multi-select' ? 'list' : 'text'
}

/** Which of two places comes first: phases, lanes and activities in the order of the text. */
const compare = (one: readonly (string | number)[], other: readonly (string | number)[]): number => {
  for (let at = 1; at < 6; at += 2) {
    const a = one[at]
    const b = other[at]
    if (typeof a !== 'number' || typeof b !== 'number') return typeof a === typeof b ? 0 : 1
    if (a !== b) return a - b
  }
  return 0
}
