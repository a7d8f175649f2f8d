import type { FlattenedField, PayloadRequest } from 'payload'
import type { Choice } from '../../collections/shared/choices.ts'
import type { TemplateTarget } from '../../collections/shared/values.ts'
import type { PluginContext } from '../context.ts'
import type { FormField } from '../definition/types.ts'
import { translate } from '../i18n/index.ts'
import { SERVER_OWNED_PLAY_FIELDS, STATE_FIELDS } from './play-document.ts'

/** A field that a record template may fill in. */
export type FillableField = {
  readonly name: string
  /** Declared by a playbook: stored in the play's `data`. */
  readonly own: FormField | null
  /** Of the collection; null for a declared field. */
  readonly field: FlattenedField | null
}

const FILLABLE_TYPES = ['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'relationship']

/** What a record is part of, what commands set, and what closing it asks for. */
const NOT_BY_TEMPLATES: Readonly<Record<TemplateTarget, readonly string[]>> = {
  plays: [
    ...SERVER_OWNED_PLAY_FIELDS,
    ...STATE_FIELDS,
    'playbook',
    'engagement',
    'closureCode',
    'closeNotes',
    'reopenReason',
  ],
  tasks: ['number', 'play', 'state', 'closeNotes'],
  meetings: ['number', 'play', 'state'],
}

/**
 * The fields of a collection that templates may fill in, a host's own among them; for plays also those that the
 * playbook declares.
 */
export const fillableFields = ({
  req,
  context,
  target,
  playbook,
}: {
  req: PayloadRequest
  context: PluginContext
  target: TemplateTarget
  playbook: string | null
}): ReadonlyMap<string, FillableField> => {
  const { flattenedFields } = req.payload.collections[context.options.slugs[target]]?.config ?? {
    flattenedFields: [],
  }
  const fields = new Map<string, FillableField>()
  for (const field of flattenedFields) {
    if (isFillable({ field, target, users: context.options.slugs.users }))
      fields.set(field.name, { name: field.name, own: null, field })
  }
  if (target !== 'plays' || playbook === null) return fields
  for (const own of declaredFields({ context, playbook })) {
    if (!fields.has(own.name)) fields.set(own.name, { name: own.name, own, field: null })
  }
  return fields
}

const isFillable = ({
  field,
  target,
  users,
}: {
  field: FlattenedField
  target: TemplateTarget
  users: string
}): boolean => {
  const admin = (field.admin ?? {}) as { readOnly?: unknown; disabled?: unknown }
  return (
    FILLABLE_TYPES.includes(field.type) &&
    !NOT_BY_TEMPLATES[target].includes(field.name) &&
    !['id', 'createdAt', 'updatedAt'].includes(field.name) &&
    !('hidden' in field && field.hidden) &&
    !('virtual' in field && field.virtual) &&
    !admin.readOnly &&
    !admin.disabled &&
    // Of records only people can be named in a text.
    !('relationTo' in field && field.relationTo !== users)
  )
}

const declaredFields = ({ context, playbook }: { context: PluginContext; playbook: string }): FormField[] =>
  (context.playbooks.get(playbook)?.definition.phases ?? [])
    .flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
    .flatMap((activity) => ('fields' in activity ? activity.fields : []))
    .filter(({ own }) => own)

/** What people call the field. */
export const labelOf = ({ req, fillable }: { req: PayloadRequest; fillable: FillableField }): string => {
  const { own, field, name } = fillable
  if (own) return own.label ?? name
  const label: unknown = field && 'label' in field ? field.label : null
  if (typeof label === 'string') return label
  if (typeof label === 'function') return String(label({ i18n: req.i18n, t: req.t }))
  const texts = (label ?? {}) as Readonly<Record<string, string>>
  return texts[req.i18n.language] ?? texts.en ?? name
}

/** The values that a field offers to choose from; null where anything can be typed. */
export const choicesOf = ({
  context,
  fillable,
  playbook,
}: {
  context: PluginContext
  fillable: FillableField
  playbook: string | null
}): readonly Choice[] | null => {
  const { own, field } = fillable
  if (own) return own.options.length > 0 ? own.options.map((value) => ({ value, label: value })) : null
  if (fillable.name === 'category' && playbook !== null && fieldHasPlaybooksChoices(field)) {
    const { categories } = context.playbooks.get(playbook)?.definition.record ?? { categories: [] }
    return categories.map((value) => ({ value, label: value }))
  }
  return ownChoices(field)
}

type ChoiceProps = { choices?: readonly Choice[]; by?: unknown }

const choiceProps = (field: FlattenedField | null): ChoiceProps | null => {
  const admin = (field?.admin ?? {}) as { components?: { Field?: { clientProps?: ChoiceProps } } }
  return admin.components?.Field?.clientProps ?? null
}

const fieldHasPlaybooksChoices = (field: FlattenedField | null): boolean =>
  choiceProps(field)?.by !== undefined && choiceProps(field)?.by !== null

const ownChoices = (field: FlattenedField | null): readonly Choice[] | null =>
  choiceProps(field)?.choices ?? null

export const choiceWord = ({ req, choice }: { req: PayloadRequest; choice: Choice }): string => {
  if (choice.label !== undefined) return choice.label
  const key = (choice.labelKey ?? '').replace(/^playbooks:/, '')
  return key === '' ? choice.value : translate({ key: key as 'values:priority:high', req })
}
