import { comparisonsOf } from '../../../definition/lint/comparisons.ts'
import { conditionsOf, fieldsOf } from '../../../definition/lint/walk.ts'
import type { Definition, FieldInfo, FormField, Vocabulary } from '../../../definition/types.ts'
import { declaredFields } from '../../../engine/fields.ts'
import type { FrameView } from '../../../simulate/index.ts'
import type { Texts } from '../../payload/texts.ts'
import { type FormInput, kindOfDeclared, sameLabels } from '../../shared/input.ts'

type Surroundings = {
  readonly definition: Definition
  readonly vocabulary: Vocabulary
  readonly texts: Pick<Texts, 't' | 'known'>
}

export type TriedActivity = FrameView['phases'][number]['lanes'][number]['activities'][number]

const plain = { required: false, many: false, options: [] } as const

/** What an activity asks for, made from its definition; `named`: fields that were found wrong, or typed in before. */
export const activityInputs = ({
  activity,
  named,
  ...around
}: Surroundings & { activity: TriedActivity; named: readonly string[] }): FormInput[] => {
  const { texts, definition } = around
  switch (activity.type) {
    case 'comment':
    case 'work-note': {
      const label = texts.t(`values:activityKind:${activity.type}`)
      return [{ ...plain, required: true, name: 'body', label, kind: 'textarea', value: '' }]
    }
    case 'close-record':
      return closureInputs(around)
    case 'form':
    case 'create': {
      const asked = activity.fields ?? []
      const all = formFieldsOf({ definition, key: activity.key })
      const more = all.filter(
        ({ name }) => named.includes(name) && !asked.some((field) => field.name === name),
      )
      return [
        ...asked.map(({ value, ...field }) => ({
          ...inputOf({ field, ...around }),
          value: value ?? null,
        })),
        ...more.map((field) => inputOf({ field, ...around })),
      ]
    }
    default:
      return []
  }
}

/** Closure code and notes. */
export const closureInputs = ({ definition, texts }: Surroundings): FormInput[] => [
  {
    ...plain,
    required: true,
    name: 'closureCode',
    label: texts.t('fields:closureCode'),
    kind: 'select',
    value: null,
    options: sameLabels(definition.record.closureCodes),
  },
  {
    ...plain,
    required: true,
    name: 'closeNotes',
    label: texts.t('fields:closeNotes'),
    kind: 'textarea',
    value: '',
  },
]

/** Fields that a play can have a value of: those of plays, and the playbook's own. Fields of conditions come first. */
export const playInputs = (around: Surroundings): FormInput[] => {
  const { definition, vocabulary, texts } = around
  const own = [...declaredFields(definition).values()]
  const plays = Object.entries(vocabulary.playFields)
    .filter(([name]) => !own.some((field) => field.name === name))
    .map(([name, info]) => knownInput({ name, info, label: texts.known(`fields:${name}`, name), ...around }))
  const inputs = [...own.map((field) => inputOf({ field, ...around })), ...plays]
  return relevantFirst({ inputs, names: conditionFields(definition) })
}

/** Fields of the engagement; those that conditions ask for come first. */
export const engagementInputs = (around: Surroundings): FormInput[] => {
  const { definition, vocabulary, texts } = around
  const asked = conditionFields(definition).flatMap((name) =>
    name.startsWith('engagement.') ? [name.slice('engagement.'.length)] : [],
  )
  const inputs = Object.entries(vocabulary.engagementFields).map(([name, info]) => {
    const label = texts.known(`fields:${name}`, name)
    const list =
      name === 'state' || name === 'stage' ? `engagement${name[0]?.toUpperCase()}${name.slice(1)}` : name
    return knownInput({ name, info, label, list, ...around })
  })
  return relevantFirst({ inputs, names: asked })
}

/** Names that conditions of the playbook ask for, as they are written there. */
export const conditionFields = (definition: Definition): string[] => [
  ...new Set(conditionsOf(definition).flatMap((each) => comparisonsOf(each).map(({ field }) => field))),
]

const formFieldsOf = ({ definition, key }: { definition: Definition; key: string }): readonly FormField[] =>
  fieldsOf(definition).flatMap(({ activity, field }) => (activity.key === key ? [field] : []))

const inputOf = ({
  field,
  ...around
}: Surroundings & {
  field: Pick<FormField, 'name' | 'own' | 'label' | 'required' | 'options'> & { type: string | null }
}): FormInput => {
  const { name, own, required } = field
  const { vocabulary, texts } = around
  const label = field.label ?? texts.known(`fields:${name}`, name)
  if (own) return { ...plain, name, label, required, value: null, ...kindOfDeclared(field) }
  const known = Object.hasOwn(vocabulary.playFields, name) ? vocabulary.playFields[name] : undefined
  const info: FieldInfo = known ?? { kind: 'text', options: null }
  return { ...knownInput({ name, info, label, ...around }), required }
}

const LONG = new Set(['description', 'closeNotes'])

/** A field that is not the playbook's own. Records are made up: nothing of the database is in a try. */
const knownInput = ({
  name,
  info,
  label,
  list = name,
  definition,
  texts,
}: Omit<Surroundings, 'vocabulary'> & {
  name: string
  info: FieldInfo
  label: string
  /** Which list of words its values have. */
  list?: string
}): FormInput => {
  const input = { ...plain, name, label, value: null }
  if (name === 'category' && definition.record.categories.length > 0) {
    return { ...input, kind: 'select', options: sameLabels(definition.record.categories) }
  }
  switch (info.kind) {
    case 'select':
      return info.options === null
        ? { ...input, kind: 'text' }
        : {
            ...input,
            kind: 'select',
            options: info.options.map((value) => ({
              value,
              label: texts.known(`values:${list}:${value}`, value),
            })),
          }
    case 'relationship':
    case 'relationships': {
      const options = ['some', 'another'].map((which, index) => ({
        value: `${which}-${name}`,
        label: texts.t('tryout:madeUp', { field: label, number: index + 1 }),
      }))
      return { ...input, kind: 'select', many: info.kind === 'relationships', options }
    }
    case 'text':
      return { ...input, kind: LONG.has(name) ? 'textarea' : 'text' }
    default:
      return { ...input, kind: info.kind }
  }
}

const relevantFirst = ({
  inputs,
  names,
}: {
  inputs: readonly FormInput[]
  names: readonly string[]
}): FormInput[] => [
  ...inputs.filter(({ name }) => names.includes(name)),
  ...inputs.filter(({ name }) => !names.includes(name)),
]
