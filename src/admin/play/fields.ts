import type { ClientField } from 'payload'
import { PRIORITIES } from '../../definition/values.ts'
import { hiddenNames } from '../../engine/asked.ts'
import type { PlainField, PlaybookView } from '../../runtime/play-page.ts'
import type { Texts } from '../payload/texts.ts'
import { type FormInput, kindOfDeclared, sameLabels } from '../shared/input.ts'
import type { Values } from '../shared/useDraft.ts'
import type { Activity, Run } from './api.ts'

export type InputContext = {
  readonly run: Run
  readonly playbook: Pick<PlaybookView, 'categories' | 'closureCodes' | 'forms'>
  /** The play's fields as the panel knows them, those of rows and tabs included. */
  readonly playFields: ReadonlyMap<string, ClientField>
  /** The label of a field in the reader's language. */
  readonly labelOf: (field: ClientField) => string | null
  readonly texts: Texts
  /** Close notes that the play already has. */
  readonly closeNotes: unknown
  /** Stored values of what conditions ask for. */
  readonly known: Readonly<Record<string, unknown>>
}

/**
 * The inputs of an activity: what it asks for with what is typed, by the rule that the command goes by, and those of its
 * fields that the server has found wrong.
 */
export const inputsOf = ({
  activity,
  wrong = [],
  typed = {},
  ...context
}: InputContext & { activity: Activity; wrong?: readonly string[]; typed?: Values }): FormInput[] => {
  const { run, playbook, texts } = context
  switch (activity.type) {
    case 'comment':
    case 'work-note': {
      const label = texts.t(
        activity.type === 'comment' ? 'values:activityKind:comment' : 'values:activityKind:work-note',
      )
      return [{ ...plain, name: 'body', label, kind: 'textarea', value: '' }]
    }
    case 'close-record':
      return closureInputs({ run, playbook, texts, closeNotes: context.closeNotes })
    case 'form':
    case 'create': {
      const stored = new Map((activity.fields ?? []).map(({ name, value }) => [name, value]))
      const fields = playbook.forms[activity.key] ?? []
      const hidden = hiddenNames({ fields, lookup: valueIn(typed, context.known) })
      return fields
        .filter(({ name }) => !hidden.has(name) || wrong.includes(name))
        .map((field) => inputOf({ field, value: stored.get(field.name), ...context }))
    }
    default:
      return []
  }
}

/** What is typed counts before what is stored, an emptied field included. */
const valueIn =
  (typed: Values, known: Readonly<Record<string, unknown>>) =>
  (name: string): unknown =>
    Object.hasOwn(typed, name) ? typed[name] : Object.hasOwn(known, name) ? known[name] : null

/** The inputs of the card that starts a play. */
export const startInputs = ({
  playbook,
  activity,
  engagement,
  ...context
}: Pick<InputContext, 'playFields' | 'labelOf' | 'texts'> & {
  playbook: InputContext['playbook']
  /** Key of the `create` activity. */
  activity: string
  /** Chosen already: it stands there, and can be changed. */
  engagement: { readonly id: string | number } | null
}): FormInput[] =>
  (playbook.forms[activity] ?? []).map((field) =>
    inputOf({
      field: { ...field, required: field.required || field.name === 'engagement' },
      value: field.name === 'engagement' ? engagement?.id : undefined,
      playbook,
      ...context,
    }),
  )

/** Closure code and notes: of the activity that records them, and of closing. */
export const closureInputs = ({
  run,
  playbook,
  texts,
  closeNotes,
}: Pick<InputContext, 'run' | 'playbook' | 'texts' | 'closeNotes'>): FormInput[] => [
  {
    ...plain,
    name: 'closureCode',
    label: texts.t('fields:closureCode'),
    kind: 'select',
    value: run.play.closureCode,
    options: sameLabels([
      ...(playbook.closureCodes ?? []),
      ...(run.play.closureCode ? [run.play.closureCode] : []),
    ]),
  },
  { ...plain, name: 'closeNotes', label: texts.t('fields:closeNotes'), kind: 'textarea', value: closeNotes },
]

/** The one text that skipping, canceling and reopening ask for. */
export const reasonInput = ({ texts }: Pick<InputContext, 'texts'>): FormInput => ({
  ...plain,
  name: 'reason',
  label: texts.t('admin:reason'),
  kind: 'textarea',
  value: '',
})

const plain = { required: true, many: false, options: [] } as const

const inputOf = ({
  field,
  value,
  playbook,
  playFields,
  labelOf,
  texts,
}: Pick<InputContext, 'playbook' | 'playFields' | 'labelOf' | 'texts'> & {
  field: Omit<PlainField, 'type'> & { type: string | null }
  value: unknown
}): FormInput => {
  const { name, required } = field
  const own = playFields.get(name)
  const label =
    field.label ?? (own && !field.own ? labelOf(own) : null) ?? texts.known(`fields:${name}`, name)
  const input = { ...plain, name, label, required, value: value ?? null }
  if (field.own) return { ...input, ...kindOfDeclared(field) }
  if (name === 'priority') {
    const options = PRIORITIES.map((each) => ({ value: each, label: texts.t(`values:priority:${each}`) }))
    return { ...input, kind: 'select', options }
  }
  if (name === 'category' && playbook.categories.length > 0) {
    return { ...input, kind: 'select', options: sameLabels([...playbook.categories, ...textsOf(value)]) }
  }
  return { ...input, ...kindOfPlayField({ field: own, labelOf }) }
}

const kindOfPlayField = ({
  field,
  labelOf,
}: Pick<InputContext, 'labelOf'> & { field: ClientField | undefined }): Partial<FormInput> &
  Pick<FormInput, 'kind'> => {
  switch (field?.type) {
    case 'relationship':
      return typeof field.relationTo === 'string'
        ? { kind: 'records', many: field.hasMany === true, collection: field.relationTo }
        : { kind: 'text' }
    case 'select':
    case 'radio': {
      const options = field.options.map((each) =>
        typeof each === 'string'
          ? { value: each, label: each }
          : {
              value: each.value,
              label: labelOf({ ...field, label: each.label } as ClientField) ?? each.value,
            },
      )
      return { kind: 'select', many: field.type === 'select' && field.hasMany === true, options }
    }
    case 'date':
    case 'checkbox':
    case 'number':
    case 'textarea':
    case 'email':
      return { kind: field.type }
    default:
      return { kind: 'text' }
  }
}

const textsOf = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : [])
