import type { CollectionConfig } from 'payload'
import { PRIORITIES } from '../src/definition/values.ts'
import { ESCALATION_STATES } from '../src/engagement/values.ts'
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
  stateOfRecord,
} from './shared/engagement-fields.ts'
import { dateField, longTextField, textField } from './shared/fields.ts'

/** A matter that was taken to somebody with more say. */
export const createEscalationsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'escalations', navigation: 'success' })
  const records = recordsOfEngagement({
    args,
    title: 'shortDescription',
    columns: ['number', 'state', 'priority', 'dueDate', 'assignedTo', 'engagement'],
    filters: [
      { name: 'state', choices: listChoices({ values: ESCALATION_STATES, list: 'escalationState' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'assignedTo',
    fields: [
      textField({ name: 'shortDescription', required: true, index: true }),
      ...ofEngagement(args),
      longTextField({ name: 'description' }),
      ...closureOfRecord(args, { codes: null }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: ESCALATION_STATES, list: 'escalationState' }) }),
      ...priorityOfRecord(),
      dateField({ name: 'dueDate', index: true, sidebar: true }),
      assignedTo(args),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [{ fields: ['engagement', 'state'] }],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, shortDescription: true, state: true, engagement: true },
  }
}
