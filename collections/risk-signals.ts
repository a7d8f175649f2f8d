import type { CollectionConfig } from 'payload'
import { PRIORITIES } from '../src/definition/values.ts'
import {
  PROBABILITIES,
  RISK_CLOSURE_CODES,
  RISK_KINDS,
  RISK_SCOPES,
  RISK_STATES,
  RISK_TRACKING,
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
  recordsOfEngagement,
  stateOfRecord,
} from './shared/engagement-fields.ts'
import {
  choiceField,
  dateField,
  longTextField,
  numberField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'

/** Something that may go wrong for an engagement, or already does. */
export const createRiskSignalsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'riskSignals', navigation: 'success' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'shortDescription',
    columns: ['number', 'state', 'probability', 'priority', 'dueDate', 'assignedTo', 'engagement'],
    filters: [
      { name: 'state', choices: listChoices({ values: RISK_STATES, list: 'riskState' }) },
      { name: 'probability', choices: listChoices({ values: PROBABILITIES, list: 'probability' }) },
      { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
    ],
    ownerField: 'assignedTo',
    fields: [
      textField({ name: 'shortDescription', required: true, index: true }),
      ...ofEngagement(args),
      longTextField({ name: 'description' }),
      choiceField({
        name: 'riskOrIssue',
        choices: listChoices({ values: RISK_KINDS, list: 'riskKind' }),
        index: true,
        emptyAllowed: false,
        defaultValue: 'risk',
      }),
      choiceField({
        name: 'probability',
        choices: listChoices({ values: PROBABILITIES, list: 'probability' }),
        index: true,
        required: true,
      }),
      choiceField({
        name: 'scope',
        choices: listChoices({ values: RISK_SCOPES, list: 'riskScope' }),
        index: true,
      }),
      textField({ name: 'category', index: true }),
      relationshipsField({ name: 'contracts', relationTo: slugs.contracts }),
      relationshipsField({ name: 'soldProducts', relationTo: slugs.soldProducts }),
      relationshipsField({ name: 'solutionPlays', relationTo: slugs.plays, help: 'solutions' }),
      relationshipsField({ name: 'solutionTasks', relationTo: slugs.tasks, help: 'solutions' }),
      relationshipsField({ name: 'squad', relationTo: slugs.users }),
      ...closureOfRecord(args, { codes: listChoices({ values: RISK_CLOSURE_CODES, list: 'riskClosure' }) }),
      numberOfRecord(),
      stateOfRecord({ choices: listChoices({ values: RISK_STATES, list: 'riskState' }) }),
      ...priorityOfRecord(),
      dateField({ name: 'dueDate', index: true, sidebar: true }),
      assignedTo(args),
      relationshipField({
        name: 'reportedBy',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      choiceField({
        name: 'trackingMethod',
        choices: listChoices({ values: RISK_TRACKING, list: 'riskTracking' }),
        index: true,
        emptyAllowed: false,
        defaultValue: 'manual',
        sidebar: true,
      }),
      textField({ name: 'sourceRecord', index: true, sidebar: true, help: 'sourceRecord' }),
      numberField({ name: 'occurrences', serverOwned: true, sidebar: true, defaultValue: 0 }),
      dateField({ name: 'lastOccurredAt', index: true, time: true, serverOwned: true, sidebar: true }),
      // One open risk for a source record and category of an engagement.
      textField({ name: 'openKey', hidden: true, unique: true, serverOwned: true }),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [
      { fields: ['engagement', 'state', 'dueDate'] },
      { fields: ['engagement', 'state', 'priorityRank'] },
      { fields: ['account', 'state'] },
    ],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, shortDescription: true, state: true, engagement: true },
  }
}
