import type { CollectionConfig } from 'payload'
import { ACTIVATION_STATUSES, IMPORTANCES, USAGE_PLANS } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import {
  choiceField,
  dateField,
  namedAfter,
  numberField,
  relationshipField,
  textField,
} from './shared/fields.ts'

/** How an engagement uses a sold product. */
export const createProductUsageCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'productUsage', navigation: 'products' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args),
      relationshipField({ name: 'soldProduct', relationTo: slugs.soldProducts, index: true, required: true }),
      choiceField({
        name: 'customerPriority',
        choices: listChoices({ values: IMPORTANCES, list: 'importance' }),
        index: true,
      }),
      choiceField({
        name: 'businessCriticality',
        choices: listChoices({ values: IMPORTANCES, list: 'importance' }),
        index: true,
      }),
      choiceField({
        name: 'activationStatus',
        choices: listChoices({ values: ACTIVATION_STATUSES, list: 'activationStatus' }),
        index: true,
      }),
      choiceField({
        name: 'usagePlan',
        choices: listChoices({ values: USAGE_PLANS, list: 'usagePlan' }),
        index: true,
      }),
      numberField({ name: 'adoptionScore', index: true }),
      numberField({ name: 'perceivedAdoptionScore' }),
      numberField({ name: 'licensesUsed' }),
      numberField({ name: 'monthlyActiveUsers' }),
      numberField({ name: 'transactions' }),
      numberField({ name: 'childProducts' }),
      numberField({ name: 'childProductsInUse' }),
      dateField({ name: 'asOf', index: true, time: true, serverOwned: true, sidebar: true }),
      namedAfter({ of: 'soldProduct', collection: slugs.soldProducts }),
      // A sold product matters to an engagement once.
      textField({ name: 'usageKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'id',
      defaultColumns: ['soldProduct', 'engagement', 'adoptionScore', 'usagePlan', 'activationStatus', 'asOf'],
    },
  }
}
