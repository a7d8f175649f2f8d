import type { CollectionConfig } from 'payload'
import { fieldLabel } from '../src/i18n/index.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { relationshipField, textField } from './shared/fields.ts'

/** People at an account. */
export const createContactsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'contacts' })
  const { slugs } = args.context.options
  return {
    ...base,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      { name: 'email', type: 'email', label: fieldLabel('email') },
      relationshipField({
        name: 'account',
        relationTo: slugs.accounts,
        required: true,
        index: true,
        allowCreate: true,
      }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'account', 'updatedAt'],
      listSearchableFields: ['name', 'email'],
    },
    defaultPopulate: { name: true, account: true },
  }
}
