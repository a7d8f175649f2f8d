import type { CollectionConfig } from 'payload'
import { listChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import {
  checkboxField,
  choiceField,
  dateField,
  jsonField,
  numberField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'
import { DISCUSSION_STATES } from './shared/values.ts'

/** A talk about a play or an engagement, among some. */
export const createDiscussionsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'discussions' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    indexes: [{ fields: ['play', 'state'] }, { fields: ['engagement', 'state'] }],
    fields: [
      relationshipField({ name: 'play', relationTo: slugs.plays, index: true }),
      relationshipField({ name: 'engagement', relationTo: slugs.engagements, index: true }),
      relationshipsField({ name: 'participants', relationTo: slugs.users }),
      // Participants, and the people of the play or engagement: who may read it, ready to be asked for.
      {
        ...relationshipsField({ name: 'readers', relationTo: slugs.users, hidden: true, serverOwned: true }),
        index: true,
      },
      choiceField({
        name: 'state',
        choices: listChoices({ values: DISCUSSION_STATES, list: 'discussionState' }),
        emptyAllowed: false,
        defaultValue: 'open',
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      relationshipField({
        name: 'startedBy',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      dateField({ name: 'lastMessageAt', time: true, index: true, serverOwned: true, sidebar: true }),
      dateField({ name: 'endedAt', time: true, serverOwned: true, sidebar: true }),
      relationshipField({ name: 'endedBy', relationTo: slugs.users, serverOwned: true, sidebar: true }),
      // Goes up with every message and every change: whoever has seen this number has seen it all.
      numberField({ name: 'rev', hidden: true, serverOwned: true, defaultValue: 1 }),
      // What is started twice is one discussion.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
      // Ids of the messages that were there when it was ended.
      jsonField({ name: 'transcript', hidden: true, serverOwned: true }),
      checkboxField({ name: 'transcribed', hidden: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      defaultColumns: ['createdAt', 'play', 'engagement', 'participants', 'state', 'startedBy'],
    },
    defaultSort: '-createdAt',
  }
}
