import type { CollectionConfig } from 'payload'
import { PRIORITIES, TASK_CATEGORIES, TASK_STATES } from '../src/definition/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import {
  assignedTo,
  closureOfRecord,
  numberOfRecord,
  ofEngagement,
  priorityOfRecord,
  recordsOfEngagement,
  shownToCustomer,
  stateOfRecord,
} from './shared/engagement-fields.ts'
import { choiceField, dateField, longTextField, relationshipField, textField } from './shared/fields.ts'

/** A piece of work of an initiative or a touchpoint. */
export const createSuccessTasksCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'successTasks', navigation: 'success' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'shortDescription',
    columns: ['number', 'state', 'dueDate', 'assignedTo', 'initiative', 'priority'],
    filters: [
      { name: 'state', choices: listChoices({ values: TASK_STATES, list: 'taskState' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'assignedTo',
    fields: [
      textField({ name: 'shortDescription', required: true, index: true }),
      relationshipField({ name: 'initiative', relationTo: slugs.initiatives, index: true }),
      relationshipField({ name: 'touchpoint', relationTo: slugs.touchpoints, index: true }),
      longTextField({ name: 'description' }),
      choiceField({
        name: 'category',
        choices: listChoices({ values: TASK_CATEGORIES, list: 'taskCategory' }),
        index: true,
      }),
      ...closureOfRecord(args, { codes: null }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: TASK_STATES, list: 'taskState' }) }),
      ...priorityOfRecord(),
      dateField({ name: 'dueDate', index: true, sidebar: true }),
      assignedTo(args),
      ...ofEngagement(args, { serverOwned: true }),
      shownToCustomer(args),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [
      { fields: ['engagement', 'state', 'dueDate', 'priorityRank'] },
      { fields: ['engagement', 'state', 'priorityRank', 'dueDate'] },
      { fields: ['initiative', 'state'] },
      { fields: ['touchpoint', 'state'] },
    ],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, shortDescription: true, state: true, engagement: true },
  }
}
