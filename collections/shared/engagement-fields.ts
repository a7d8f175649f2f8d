import type { CollectionConfig, Condition, Field, TextareaField, TextField } from 'payload'
import { readByStaff } from '../../src/access/build.ts'
import { PRIORITIES, PROGRESS } from '../../src/definition/values.ts'
import type { FieldKey } from '../../src/i18n/index.ts'
import { type Choices, listChoices } from './choices.ts'
import { type FactoryArgs, listFilters } from './collection.ts'
import {
  checkboxField,
  choiceField,
  dateField,
  isStored,
  longTextField,
  numberField,
  relationshipField,
  textField,
} from './fields.ts'
import { cell, recordCell, titleCell, withCells } from './list-views.ts'

/** The engagement that a record belongs to, and its account, which the server copies. */
export const ofEngagement = (
  { context }: FactoryArgs,
  { serverOwned = false }: { serverOwned?: boolean } = {},
): Field[] => [
  relationshipField({
    name: 'engagement',
    relationTo: context.options.slugs.engagements,
    index: true,
    ...(serverOwned ? { serverOwned, sidebar: true } : { required: true }),
  }),
  relationshipField({
    name: 'account',
    relationTo: context.options.slugs.accounts,
    index: true,
    serverOwned: true,
    sidebar: true,
  }),
]

export const numberOfRecord = (): Field =>
  textField({ name: 'number', unique: true, index: true, serverOwned: true, sidebar: true, help: 'number' })

export const stateOfRecord = ({ choices, first = 'new' }: { choices: Choices; first?: string }): Field =>
  choiceField({
    name: 'state',
    choices,
    emptyAllowed: false,
    defaultValue: first,
    index: true,
    sidebar: true,
  })

/** How well it goes: follows from the state, save that people say when open work is at risk. */
export const progressOfRecord = (): Field =>
  choiceField({
    name: 'progress',
    choices: listChoices({ values: PROGRESS, list: 'progress' }),
    emptyAllowed: false,
    defaultValue: 'not-started',
    index: true,
    sidebar: true,
    help: 'recordProgress',
  })

/** The priority, and its rank (0 is most urgent, 5 is none), by which databases sort. */
export const priorityOfRecord = (): Field[] => [
  choiceField({
    name: 'priority',
    choices: listChoices({ values: PRIORITIES, list: 'priority' }),
    index: true,
    sidebar: true,
  }),
  priorityRank(),
]

export const priorityRank = (): Field => numberField({ name: 'priorityRank', hidden: true })

/** What ends a record: a code of the list, notes that the customer does not see, and when it was. */
export const closureOfRecord = (args: FactoryArgs, { codes }: { codes: Choices | null }): Field[] => [
  ...(codes
    ? [once(isOver, choiceField({ name: 'closureCode', choices: codes, index: true, help: 'recordClosure' }))]
    : []),
  once(isOver, longTextField({ name: 'closeNotes', read: readByStaff(args) })),
  closedAt(),
]

const once = <F extends TextField | TextareaField>(condition: Condition, field: F): F => ({
  ...field,
  admin: { ...field.admin, condition },
})

/** A new record's form asks how it ended only where it is said to have ended. */
const isOver: Condition = (data, siblings, args) =>
  isStored(data, siblings, args) || data.state === 'closed' || data.state === 'canceled'

const closedAt = (): Field => {
  const field = dateField({ name: 'closedAt', time: true, serverOwned: true })
  return { ...field, admin: { ...field.admin, condition: (data) => Boolean(data.closedAt) } }
}

export const shownToCustomer = (args: FactoryArgs): Field =>
  checkboxField({
    name: 'visibleToCustomer',
    index: true,
    read: readByStaff(args),
    sidebar: true,
    help: 'recordVisibleToCustomer',
  })

export const assignedTo = (args: FactoryArgs): Field =>
  relationshipField({
    name: 'assignedTo',
    relationTo: args.context.options.slugs.users,
    index: true,
    sidebar: true,
  })

/** Columns, cells and filters that lists of such records have in common. */
export const recordsOfEngagement = ({
  args,
  fields,
  title,
  columns,
  filters,
  ownerField,
}: {
  args: FactoryArgs
  fields: Field[]
  title: string
  columns: readonly string[]
  filters: readonly { name: FieldKey; choices: Choices }[]
  ownerField?: FieldKey
}): Pick<CollectionConfig, 'fields' | 'disableDuplicate' | 'defaultSort'> & {
  admin: NonNullable<CollectionConfig['admin']>
} => ({
  // A copy would take the number along.
  disableDuplicate: true,
  defaultSort: '-createdAt',
  fields: withCells(fields, {
    number: titleCell(title),
    state: cell('StateCell'),
    progress: cell('StateCell'),
    dueDate: cell('DueCell'),
    priority: cell('PriorityCell'),
    assignedTo: cell('PersonCell'),
    owner: cell('PersonCell'),
    engagement: recordCell(args.context.options.slugs.engagements),
  }),
  admin: {
    // What people call it by; where it is chosen as well.
    useAsTitle: title,
    defaultColumns: [...columns],
    listSearchableFields: ['number', title],
    components: listFilters({ filters, ...(ownerField ? { ownerField } : {}) }),
  },
})
