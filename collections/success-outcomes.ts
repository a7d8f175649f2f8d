import type { CollectionConfig } from 'payload'
import { PRIORITIES } from '../src/definition/values.ts'
import { OUTCOME_TRACKING, SUCCESS_CLOSURE_CODES, WORK_STATES } from '../src/engagement/values.ts'
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
  choiceField,
  dateField,
  longTextField,
  numberField,
  relationshipField,
  textField,
} from './shared/fields.ts'

/** How one sees that an objective is reached. */
export const createSuccessOutcomesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'outcomes', navigation: 'success' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'title',
    columns: ['number', 'state', 'progress', 'targetValue', 'currentValue', 'owner', 'objective'],
    filters: [
      { name: 'state', choices: listChoices({ values: WORK_STATES, list: 'workState' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'owner',
    fields: [
      textField({ name: 'title', required: true, index: true }),
      relationshipField({ name: 'objective', relationTo: slugs.objectives, index: true, required: true }),
      longTextField({ name: 'description' }),
      dateField({ name: 'plannedStart', index: true }),
      dateField({ name: 'plannedEnd', index: true }),
      choiceField({
        name: 'trackingMethod',
        choices: listChoices({ values: OUTCOME_TRACKING, list: 'outcomeTracking' }),
        index: true,
        emptyAllowed: false,
        defaultValue: 'manual',
      }),
      relationshipField({
        name: 'indicator',
        relationTo: slugs.healthIndicators,
        index: true,
        help: 'outcomeIndicator',
      }),
      textField({ name: 'unit' }),
      numberField({ name: 'baseValue' }),
      numberField({ name: 'targetValue' }),
      numberField({ name: 'currentValue' }),
      ...closureOfRecord(args, {
        codes: listChoices({ values: SUCCESS_CLOSURE_CODES, list: 'successClosure' }),
      }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: WORK_STATES, list: 'workState' }) }),
      progressOfRecord(),
      ...priorityOfRecord(),
      relationshipField({ name: 'owner', relationTo: slugs.users, index: true, sidebar: true }),
      ...ofEngagement(args, { serverOwned: true }),
      shownToCustomer(args),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [{ fields: ['objective', 'state'] }],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, title: true, state: true, engagement: true },
  }
}
