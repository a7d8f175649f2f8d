import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { dateField, jsonField, longTextField, relationshipField, textField } from './shared/fields.ts'

/** What happened around an engagement, as its activity types tell it. */
export const createTimelineCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'timeline', navigation: 'none' })
  const { slugs } = args.context.options
  return {
    ...base,
    // The whole order, with what Payload adds to it on MongoDB, which would sort all entries of an engagement otherwise.
    indexes: [
      { fields: ['engagement', 'at', 'entryKey', 'createdAt'] },
      { fields: ['engagement', 'facet', 'at', 'entryKey', 'createdAt'] },
    ],
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args, { serverOwned: true }),
      textField({ name: 'type', index: true, serverOwned: true }),
      textField({ name: 'facet', index: true, serverOwned: true }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      relationshipField({ name: 'actor', relationTo: slugs.users, index: true, serverOwned: true }),
      longTextField({ name: 'message', serverOwned: true }),
      textField({ name: 'sourceCollection', serverOwned: true }),
      textField({ name: 'sourceId', serverOwned: true }),
      jsonField({ name: 'texts', serverOwned: true }),
      longTextField({ name: 'searchText', hidden: true }),
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'message',
      defaultColumns: ['at', 'type', 'message', 'engagement', 'actor'],
    },
    defaultSort: '-at',
  }
}
