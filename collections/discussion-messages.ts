import type { CollectionConfig } from 'payload'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { longTextField, relationshipField, textField } from './shared/fields.ts'

/** What was said in a discussion, once and for all. */
export const createDiscussionMessagesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'messages' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    indexes: [{ fields: ['discussion', 'createdAt'] }],
    fields: [
      relationshipField({ name: 'discussion', relationTo: slugs.discussions, required: true, index: true }),
      longTextField({ name: 'body', required: true }),
      relationshipField({
        name: 'author',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      // What is sent twice is stored once.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, defaultColumns: ['createdAt', 'discussion', 'body', 'author'], hidden: true },
    defaultSort: '-createdAt',
  }
}
