import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { dateField, numberField, relationshipField, textField } from './shared/fields.ts'

/** What a program has told about the use of a sold product. */
export const createUsageReadingsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'usageReadings', navigation: 'none' })
  const { slugs } = args.context.options
  return {
    ...base,
    indexes: [{ fields: ['usage', 'at'] }],
    disableDuplicate: true,
    fields: [
      textField({ name: 'key', required: true, unique: true, index: true, serverOwned: true }),
      relationshipField({
        name: 'usage',
        relationTo: slugs.productUsage,
        index: true,
        required: true,
        serverOwned: true,
      }),
      ...ofEngagement(args, { serverOwned: true }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      numberField({ name: 'adoptionScore', serverOwned: true }),
      numberField({ name: 'licensesUsed', serverOwned: true }),
      numberField({ name: 'monthlyActiveUsers', serverOwned: true }),
      numberField({ name: 'transactions', serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'key',
      defaultColumns: ['key', 'usage', 'at', 'adoptionScore', 'licensesUsed'],
    },
    defaultSort: '-at',
  }
}
