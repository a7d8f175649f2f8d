import type {
  CheckboxField,
  Condition,
  DateField,
  FieldAccess,
  JSONField,
  NumberField,
  RelationshipField,
  TextareaField,
  TextField,
  UIField,
} from 'payload'
import type { FieldKey, HelpKey } from '../../src/i18n/index.ts'
import { fieldLabel, help } from '../../src/i18n/index.ts'
import type { Choices } from './choices.ts'
import { validateChoice, validateChoices, validateText } from './validate.ts'

/** Longest text of one line, and longest text of several, in UTF-16 units. */
export const SHORT_TEXT = 500
export const LONG_TEXT = 100_000

/** What every field of the plugin may say about itself. */
export type FieldOptions = {
  name: FieldKey
  required?: boolean
  /** Filtered or sorted by. */
  index?: boolean
  unique?: boolean
  /** Left out of every answer of every API. */
  hidden?: boolean
  /** Who may see it; everybody who sees the record when absent. */
  read?: FieldAccess
  /** The server sets it: the panel shows it read-only, hooks refuse other values. */
  serverOwned?: boolean
  /** Not shown in the panel, though the API has it. */
  hiddenInPanel?: boolean
  /** Beside the document instead of in its middle. */
  sidebar?: boolean
  /** Two fields share a line when each takes half of it. */
  width?: string
  help?: HelpKey
}

/** A line of text. */
export const textField = ({
  maxLength = SHORT_TEXT,
  ...options
}: FieldOptions & { maxLength?: number }): TextField =>
  ({
    ...common(options),
    type: 'text',
    ...(options.unique ? { unique: true } : {}),
    maxLength,
    validate: validateText({ maxLength }) as TextField['validate'],
  }) as TextField

/** A text of several lines. */
export const longTextField = (options: FieldOptions): TextareaField => ({
  ...common(options),
  type: 'textarea',
  maxLength: LONG_TEXT,
  validate: validateText({ maxLength: LONG_TEXT }) as TextareaField['validate'],
})

/**
 * One of a list of values. Stored as text, because a `select` becomes an enum on PostgreSQL and each new value a
 * migration; the panel shows a list to choose from all the same. `strict` false: the panel offers the values, whether
 * one is allowed depends on the record and is for hooks to say.
 */
export const choiceField = ({
  choices,
  strict = true,
  emptyAllowed = true,
  defaultValue,
  ...options
}: FieldOptions & {
  choices: Choices
  strict?: boolean
  emptyAllowed?: boolean
  defaultValue?: string
}): TextField => {
  const shared = common(options)
  return {
    ...shared,
    type: 'text',
    ...(defaultValue === undefined ? {} : { defaultValue }),
    admin: {
      ...shared.admin,
      components: choiceComponents({ choices, clearable: emptyAllowed && !options.required }),
    },
    maxLength: SHORT_TEXT,
    validate: (strict
      ? validateChoice({
          values: choices.choices.map(({ value }) => value),
          emptyAllowed: emptyAllowed && !options.required,
        })
      : validateText({ maxLength: SHORT_TEXT })) as TextField['validate'],
  } as TextField
}

/** Several of a list of values. */
export const choicesField = ({
  choices,
  saveToJWT,
  ...options
}: FieldOptions & { choices: Choices; saveToJWT?: boolean }): TextField => {
  const shared = common(options)
  return {
    ...shared,
    type: 'text',
    hasMany: true,
    ...(saveToJWT ? { saveToJWT } : {}),
    admin: { ...shared.admin, components: choiceComponents({ choices, clearable: true }) },
    validate: validateChoices({ values: choices.choices.map(({ value }) => value) }) as TextField['validate'],
  } as TextField
}

/** A relationship to one record. Populated one level deep at most. */
export const relationshipField = ({
  relationTo,
  allowCreate = false,
  ...options
}: FieldOptions & { relationTo: string; allowCreate?: boolean }): RelationshipField => {
  const shared = common(options)
  return {
    ...shared,
    type: 'relationship',
    relationTo,
    hasMany: false,
    maxDepth: 1,
    admin: { ...shared.admin, allowCreate, allowEdit: false },
  } as RelationshipField
}

/** A relationship to several records. */
export const relationshipsField = ({
  relationTo,
  ...options
}: FieldOptions & { relationTo: string }): RelationshipField => {
  const shared = common(options)
  return {
    ...shared,
    type: 'relationship',
    relationTo,
    hasMany: true,
    maxDepth: 1,
    admin: { ...shared.admin, allowCreate: false, allowEdit: false },
  } as RelationshipField
}

/** A moment (`time`), or a day. */
export const dateField = ({ time = false, ...options }: FieldOptions & { time?: boolean }): DateField => {
  const shared = common(options)
  return {
    ...shared,
    type: 'date',
    admin: {
      ...shared.admin,
      // As the panel's language writes them, a day without the noon that it is stored with.
      date: time
        ? { pickerAppearance: 'dayAndTime', displayFormat: 'PPp' }
        : { pickerAppearance: 'dayOnly', displayFormat: 'PP' },
    },
  }
}

export const checkboxField = (options: FieldOptions): CheckboxField => ({
  ...common(options),
  type: 'checkbox',
})

export const numberField = ({
  defaultValue,
  ...options
}: FieldOptions & { defaultValue?: number }): NumberField =>
  ({
    ...common(options),
    type: 'number',
    ...(defaultValue === undefined ? {} : { defaultValue }),
  }) as NumberField

/** Data of the server. Never shown in the panel: its editor would be fetched from another server. */
export const jsonField = (options: FieldOptions): JSONField => ({
  ...common({ ...options, hiddenInPanel: true }),
  type: 'json',
})

const common = (options: FieldOptions) => ({
  name: options.name,
  label: fieldLabel(options.name),
  ...(options.required ? { required: true } : {}),
  ...(options.index ? { index: true } : {}),
  ...(options.unique ? { unique: true } : {}),
  ...(options.hidden ? { hidden: true } : {}),
  ...(options.read ? { access: { read: options.read } } : {}),
  admin: {
    ...(options.serverOwned ? { readOnly: true } : {}),
    ...(options.hiddenInPanel || options.hidden ? { hidden: true, disableBulkEdit: true } : {}),
    ...(options.serverOwned ? { disableBulkEdit: true } : {}),
    // The form of a new record asks for nothing that only the server says. (A required field with a condition would be
    // nullable in the database.)
    ...(options.serverOwned && !options.required ? { condition: isStored } : {}),
    ...(options.sidebar ? { position: 'sidebar' as const } : {}),
    ...(options.width ? { width: options.width } : {}),
    ...(options.help ? { description: help(options.help) } : {}),
  },
})

/** Whether the form is of a record that is there already. */
export const isStored: Condition = (_data, _siblings, { operation }) => operation !== 'create'

const choiceComponents = ({ choices, clearable }: { choices: Choices; clearable: boolean }) => ({
  Field: { path: 'payload-playbooks/client#ChoiceField', clientProps: lazily(choices, { clearable }) },
  Cell: { path: 'payload-playbooks/client#ChoiceCell', clientProps: lazily(choices, {}) },
})

/** Not copied: the choices may be known only when the panel asks for them. */
const lazily = (choices: Choices, others: Record<string, unknown>): Record<string, unknown> => ({
  get choices() {
    return choices.choices
  },
  get by() {
    return choices.by
  },
  ...others,
})

/** Calls documents that have no name of their own, in the panel, by the record that a field of theirs holds. */
export const namedAfter = ({ of, collection }: { of: FieldKey; collection: string }): UIField => ({
  name: 'name',
  type: 'ui',
  admin: {
    components: { Field: { path: 'payload-playbooks/client#NamedAfter', clientProps: { of, collection } } },
    disableBulkEdit: true,
    disableListColumn: true,
  },
})
