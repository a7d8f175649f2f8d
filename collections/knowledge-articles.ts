import type { CollectionConfig } from 'payload'
import { listChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs, listFilters } from './shared/collection.ts'
import { choiceField, longTextField, relationshipField, textField } from './shared/fields.ts'
import { ARTICLE_STATES } from './shared/values.ts'

/** What the organization knows: found by those who work on a play, and attached to it. */
export const createKnowledgeArticlesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'articles' })
  const { slugs } = args.context.options
  const states = listChoices({ values: ARTICLE_STATES, list: 'articleState' })
  return {
    ...base,
    // A copy would take the number along.
    disableDuplicate: true,
    fields: [
      textField({ name: 'title', required: true, index: true }),
      textField({ name: 'summary' }),
      longTextField({ name: 'body', required: true }),
      textField({ name: 'keywords', help: 'keywords' }),
      textField({
        name: 'number',
        unique: true,
        index: true,
        serverOwned: true,
        sidebar: true,
        help: 'number',
      }),
      choiceField({
        name: 'state',
        choices: states,
        emptyAllowed: false,
        defaultValue: 'draft',
        index: true,
        sidebar: true,
        help: 'articleState',
      }),
      relationshipField({ name: 'owner', relationTo: slugs.users, index: true, sidebar: true }),
    ],
    admin: {
      ...base.admin,
      components: listFilters({ filters: [{ name: 'state', choices: states }], ownerField: 'owner' }),
      useAsTitle: 'title',
      defaultColumns: ['number', 'title', 'state', 'owner', 'updatedAt'],
      listSearchableFields: ['number', 'title', 'keywords'],
    },
    defaultPopulate: { number: true, title: true, state: true },
    defaultSort: '-updatedAt',
  }
}
