import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { textField } from './shared/fields.ts'

/** The customers: companies. */
export const createAccountsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'accounts' })
  return {
    ...base,
    fields: [textField({ name: 'name', required: true, index: true })],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'updatedAt'],
      listSearchableFields: ['name'],
    },
    defaultPopulate: { name: true },
  }
}
