import type { CollectionConfig } from 'payload'
import { listChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { choiceField, jsonField, relationshipField, textField } from './shared/fields.ts'
import { LAUNCH_STATES } from './shared/values.ts'

/** That a success play was launched, from where, with which answers, and what it created. */
export const createSuccessPlayLaunchesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'launches' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    indexes: [{ fields: ['play', 'createdAt'] }, { fields: ['engagement', 'createdAt'] }],
    fields: [
      textField({ name: 'title', serverOwned: true }),
      textField({ name: 'key', index: true, serverOwned: true }),
      relationshipField({ name: 'play', relationTo: slugs.plays, index: true, serverOwned: true }),
      relationshipField({
        name: 'engagement',
        relationTo: slugs.engagements,
        index: true,
        serverOwned: true,
      }),
      choiceField({
        name: 'state',
        choices: listChoices({ values: LAUNCH_STATES, list: 'launchState' }),
        emptyAllowed: false,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      relationshipField({
        name: 'owner',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      jsonField({ name: 'answers', serverOwned: true }),
      jsonField({ name: 'created', serverOwned: true }),
      textField({ name: 'hash', hidden: true, serverOwned: true }),
      // Launching twice by accident finds the first launch.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'title',
      defaultColumns: ['createdAt', 'title', 'play', 'engagement', 'state', 'owner'],
    },
    defaultSort: '-createdAt',
  }
}
