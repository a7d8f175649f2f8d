import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { dateField, numberField, relationshipField, textField } from './shared/fields.ts'

/** A value of an indicator that a program has told. */
export const createHealthValuesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'healthValues', navigation: 'none' })
  const { slugs } = args.context.options
  return {
    ...base,
    indexes: [{ fields: ['engagement', 'indicator', 'at'] }],
    disableDuplicate: true,
    fields: [
      textField({ name: 'key', required: true, unique: true, index: true, serverOwned: true }),
      relationshipField({
        name: 'indicator',
        relationTo: slugs.healthIndicators,
        index: true,
        required: true,
        serverOwned: true,
      }),
      ...ofEngagement(args, { serverOwned: true }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      numberField({ name: 'value', required: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'key',
      defaultColumns: ['key', 'indicator', 'engagement', 'at', 'value'],
    },
    defaultSort: '-at',
  }
}
