import type { CollectionConfig } from 'payload'
import { PRIORITIES } from '../src/definition/values.ts'
import { SUCCESS_CLOSURE_CODES, WORK_STATES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import {
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
  dateField,
  longTextField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'

/** What the customer wants to reach. */
export const createSuccessObjectivesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'objectives', navigation: 'success' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'title',
    columns: ['number', 'state', 'progress', 'plannedEnd', 'owner', 'engagement'],
    filters: [
      { name: 'state', choices: listChoices({ values: WORK_STATES, list: 'workState' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'owner',
    fields: [
      textField({ name: 'title', required: true, index: true }),
      ...ofEngagement(args),
      longTextField({ name: 'description' }),
      relationshipField({ name: 'sponsor', relationTo: slugs.contacts, index: true }),
      relationshipsField({ name: 'products', relationTo: slugs.products }),
      dateField({ name: 'plannedStart', index: true }),
      dateField({ name: 'plannedEnd', index: true }),
      ...closureOfRecord(args, {
        codes: listChoices({ values: SUCCESS_CLOSURE_CODES, list: 'successClosure' }),
      }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: WORK_STATES, list: 'workState' }) }),
      progressOfRecord(),
      ...priorityOfRecord(),
      relationshipField({ name: 'owner', relationTo: slugs.users, index: true, sidebar: true }),
      shownToCustomer(args),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [{ fields: ['engagement', 'state', 'plannedEnd'] }],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, title: true, state: true, engagement: true },
  }
}
