import type { CollectionConfig } from 'payload'
import { RESPONSIBILITIES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { choiceField, namedAfter, relationshipField, textField } from './shared/fields.ts'

/** Somebody of the provider who looks after an engagement. */
export const createAccountTeamCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'accountTeam', navigation: 'success' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args),
      relationshipField({ name: 'user', relationTo: slugs.users, index: true, required: true }),
      choiceField({
        name: 'responsibility',
        choices: listChoices({ values: RESPONSIBILITIES, list: 'responsibility' }),
        index: true,
      }),
      namedAfter({ of: 'user', collection: slugs.users }),
      // With one responsibility once.
      textField({ name: 'pairKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'id', defaultColumns: ['user', 'responsibility', 'engagement'] },
  }
}
