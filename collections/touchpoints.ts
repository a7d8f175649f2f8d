import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import {
  TOUCHPOINT_CATEGORIES,
  TOUCHPOINT_CHANNELS,
  TOUCHPOINT_CLOSURE_CODES,
  WORK_STATES,
} from '../src/engagement/values.ts'
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

/** A contact with the customer, planned or by chance. */
export const createTouchpointsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'touchpoints', navigation: 'success' })
  const { slugs } = args.context.options
  const staff = readByStaff(args)
  const records = recordsOfEngagement({
    args,
    title: 'subject',
    columns: ['number', 'state', 'dueDate', 'category', 'assignedTo', 'engagement'],
    filters: [
      { name: 'state', choices: listChoices({ values: WORK_STATES, list: 'workState' }) },
      {
        name: 'category',
        choices: listChoices({ values: TOUCHPOINT_CATEGORIES, list: 'touchpointCategory' }),
      },
    ],
    ownerField: 'assignedTo',
    fields: [
      textField({ name: 'subject', required: true, index: true }),
      ...ofEngagement(args),
      longTextField({ name: 'description' }),
      choiceField({
        name: 'channel',
        choices: listChoices({ values: TOUCHPOINT_CHANNELS, list: 'touchpointChannel' }),
        index: true,
      }),
      choiceField({
        name: 'category',
        choices: listChoices({ values: TOUCHPOINT_CATEGORIES, list: 'touchpointCategory' }),
        index: true,
      }),
      relationshipField({ name: 'contact', relationTo: slugs.contacts, index: true }),
      relationshipField({ name: 'product', relationTo: slugs.products, index: true }),
      relationshipsField({ name: 'squad', relationTo: slugs.users, read: staff }),
      ...closureOfRecord(args, {
        codes: listChoices({ values: TOUCHPOINT_CLOSURE_CODES, list: 'touchpointClosure' }),
      }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: WORK_STATES, list: 'workState' }) }),
      progressOfRecord(),
      ...priorityOfRecord(),
      dateField({ name: 'dueDate', index: true, sidebar: true }),
      assignedTo(args),
      shownToCustomer(args),
      checkboxField({ name: 'needsAttention', index: true, read: staff, sidebar: true }),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [
      { fields: ['engagement', 'state', 'dueDate'] },
      { fields: ['engagement', 'state', 'priorityRank'] },
    ],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, subject: true, state: true, engagement: true },
  }
}
