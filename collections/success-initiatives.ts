import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { PRIORITIES } from '../src/definition/values.ts'
import { INITIATIVE_CATEGORIES, SUCCESS_CLOSURE_CODES, WORK_STATES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import {
  assignedTo,
  closureOfRecord,
  numberOfRecord,
  ofEngagement,
  priorityOfRecord,
  progressOfRecord,
  recordsOfEngagement,
  shownToCustomer,
  stateOfRecord,
} from './shared/engagement-fields.ts'
import {
  checkboxField,
  choiceField,
  dateField,
  longTextField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'

/** Planned work for an outcome. */
export const createSuccessInitiativesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'initiatives', navigation: 'success' })
  const { slugs } = args.context.options
  const staff = readByStaff(args)
  const records = recordsOfEngagement({
    args,
    title: 'subject',
    columns: ['number', 'state', 'progress', 'dueDate', 'assignedTo', 'outcome'],
    filters: [
      { name: 'state', choices: listChoices({ values: WORK_STATES, list: 'workState' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'assignedTo',
    fields: [
      textField({ name: 'subject', required: true, index: true }),
      relationshipField({ name: 'outcome', relationTo: slugs.outcomes, index: true, required: true }),
      relationshipsField({ name: 'otherOutcomes', relationTo: slugs.outcomes, help: 'otherOutcomes' }),
      longTextField({ name: 'description' }),
      choiceField({
        name: 'category',
        choices: listChoices({ values: INITIATIVE_CATEGORIES, list: 'initiativeCategory' }),
        index: true,
      }),
      relationshipField({ name: 'contact', relationTo: slugs.contacts, index: true }),
      relationshipField({ name: 'product', relationTo: slugs.products, index: true }),
      relationshipsField({ name: 'squad', relationTo: slugs.users, read: staff }),
      dateField({ name: 'plannedStart', index: true }),
      ...closureOfRecord(args, {
        codes: listChoices({ values: SUCCESS_CLOSURE_CODES, list: 'successClosure' }),
      }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: WORK_STATES, list: 'workState' }) }),
      progressOfRecord(),
      ...priorityOfRecord(),
      dateField({ name: 'dueDate', index: true, sidebar: true }),
      assignedTo(args),
      relationshipField({
        name: 'objective',
        relationTo: slugs.objectives,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      ...ofEngagement(args, { serverOwned: true }),
      shownToCustomer(args),
      checkboxField({ name: 'needsAttention', index: true, read: staff, sidebar: true }),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [
      { fields: ['engagement', 'state', 'dueDate', 'priorityRank'] },
      { fields: ['engagement', 'state', 'priorityRank', 'dueDate'] },
    ],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, subject: true, state: true, engagement: true },
  }
}
