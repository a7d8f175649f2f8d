import type { CollectionConfig } from 'payload'
import { listChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { choiceField, relationshipField, textField } from './shared/fields.ts'
import { RECOMMENDATION_KINDS, VERDICTS } from './shared/values.ts'

/** What people did with recommended articles and playbooks, and what they think of them. */
export const createRecommendationFeedbackCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'feedback' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    indexes: [{ fields: ['kind', 'key'] }],
    fields: [
      relationshipField({ name: 'play', relationTo: slugs.plays, index: true, serverOwned: true }),
      relationshipField({
        name: 'engagement',
        relationTo: slugs.engagements,
        index: true,
        serverOwned: true,
      }),
      choiceField({
        name: 'kind',
        choices: listChoices({ values: RECOMMENDATION_KINDS, list: 'recommendationKind' }),
        emptyAllowed: false,
        serverOwned: true,
      }),
      textField({ name: 'key', required: true, serverOwned: true }),
      textField({ name: 'title', serverOwned: true }),
      choiceField({
        name: 'verdict',
        choices: listChoices({ values: VERDICTS, list: 'verdict' }),
        emptyAllowed: false,
        index: true,
        serverOwned: true,
      }),
      relationshipField({ name: 'user', relationTo: slugs.users, index: true, serverOwned: true }),
      // One opinion each: the record, what is recommended, who, and whether it is an opinion or an attachment.
      textField({ name: 'entryKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'title',
      defaultColumns: ['title', 'kind', 'verdict', 'play', 'user', 'createdAt'],
    },
    defaultSort: '-createdAt',
  }
}
