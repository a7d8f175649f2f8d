import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { dateField, longTextField, numberField, relationshipField, textField } from './shared/fields.ts'

/** That a risk was seen again. */
export const createRiskOccurrencesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'riskOccurrences', navigation: 'none' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      relationshipField({
        name: 'risk',
        relationTo: slugs.riskSignals,
        index: true,
        required: true,
        serverOwned: true,
      }),
      ...ofEngagement(args, { serverOwned: true }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      numberField({ name: 'value', serverOwned: true }),
      numberField({ name: 'threshold', serverOwned: true }),
      longTextField({ name: 'note', serverOwned: true }),
      // What is reported twice is stored once.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'at', defaultColumns: ['risk', 'at', 'value', 'threshold'] },
    defaultSort: '-at',
  }
}
