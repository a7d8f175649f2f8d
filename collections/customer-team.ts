import type { CollectionConfig } from 'payload'
import { RESPONSIBILITIES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { choiceField, namedAfter, relationshipField, textField } from './shared/fields.ts'

/** Somebody of the customer whom an engagement knows. */
export const createCustomerTeamCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'customerTeam', navigation: 'success' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args),
      relationshipField({ name: 'contact', relationTo: slugs.contacts, index: true, required: true }),
      choiceField({
        name: 'responsibility',
        choices: listChoices({ values: RESPONSIBILITIES, list: 'responsibility' }),
        index: true,
      }),
      namedAfter({ of: 'contact', collection: slugs.contacts }),
      // With one responsibility once.
      textField({ name: 'pairKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'id', defaultColumns: ['contact', 'responsibility', 'engagement'] },
  }
}
