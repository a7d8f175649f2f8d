import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { checkboxField, longTextField, textField } from './shared/fields.ts'

/** What can be sold. */
export const createProductsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'products', navigation: 'products' })
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      textField({ name: 'code', unique: true, index: true, help: 'productCode' }),
      longTextField({ name: 'description' }),
      checkboxField({ name: 'inactive', index: true, sidebar: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'name', defaultColumns: ['name', 'code', 'inactive'] },
    defaultSort: 'name',
  }
}
