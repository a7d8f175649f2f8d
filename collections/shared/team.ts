import type { CollectionConfig } from 'payload'
import { RESPONSIBILITIES } from '../../src/engagement/values.ts'
import { listChoices } from './choices.ts'
import { baseCollection, type FactoryArgs } from './collection.ts'
import { ofEngagement } from './engagement-fields.ts'
import { choiceField, namedAfter, relationshipField, textField } from './fields.ts'

/** Who has which responsibility for an engagement. */
export const teamCollection = ({
  args,
  key,
  person,
  people,
}: {
  args: FactoryArgs
  key: 'accountTeam' | 'customerTeam'
  /** The field that says who. */
  person: 'user' | 'contact'
  people: 'users' | 'contacts'
}): CollectionConfig => {
  const base = baseCollection({ ...args, key, navigation: 'success' })
  const collection = args.context.options.slugs[people]
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args),
      relationshipField({ name: person, relationTo: collection, index: true, required: true }),
      choiceField({
        name: 'responsibility',
        choices: listChoices({ values: RESPONSIBILITIES, list: 'responsibility' }),
        index: true,
      }),
      namedAfter({ of: person, collection }),
      // With one responsibility once.
      textField({ name: 'pairKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'id', defaultColumns: [person, 'responsibility', 'engagement'] },
  }
}
