import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection, listFilters } from './shared/collection.ts'
import { choiceField, jsonField, longTextField, relationshipField, textField } from './shared/fields.ts'
import { ACTIVITY_KINDS, VISIBILITIES } from './shared/values.ts'

/** The activity stream: what happened, once and for all. */
export const createActivityCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'activity', navigation: 'playbooks' })
  const { slugs } = args.context.options
  const staff = readByStaff(args)
  return {
    ...base,
    disableDuplicate: true,
    // A record's stream, newest first.
    indexes: [
      { fields: ['play', 'createdAt'] },
      { fields: ['engagement', 'createdAt'] },
      { fields: ['record', 'createdAt'] },
    ],
    fields: [
      relationshipField({ name: 'play', relationTo: slugs.plays, index: true }),
      relationshipField({ name: 'engagement', relationTo: slugs.engagements, index: true }),
      // A record of the engagement that it is about: `touchpoints/12`, the collection by its key. Never a customer's.
      textField({ name: 'record', index: true, read: staff, hiddenInPanel: true }),
      choiceField({
        name: 'kind',
        choices: listChoices({ values: ACTIVITY_KINDS, list: 'activityKind' }),
        emptyAllowed: false,
        index: true,
        help: 'activityKind',
      }),
      longTextField({ name: 'body' }),
      relationshipField({
        name: 'author',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      choiceField({
        name: 'visibility',
        choices: listChoices({ values: VISIBILITIES, list: 'visibility' }),
        serverOwned: true,
        index: true,
        sidebar: true,
      }),
      textField({ name: 'activityKey', serverOwned: true, read: staff, sidebar: true }),
      jsonField({ name: 'changes', serverOwned: true, read: staff }),
      jsonField({ name: 'event', serverOwned: true, read: staff }),
      // What is written twice for the same cause is stored once.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      components: listFilters({
        filters: [{ name: 'kind', choices: listChoices({ values: ACTIVITY_KINDS, list: 'activityKind' }) }],
      }),
      defaultColumns: ['createdAt', 'kind', 'body', 'play', 'author', 'visibility'],
      listSearchableFields: ['body'],
    },
    defaultSort: '-createdAt',
  }
}
