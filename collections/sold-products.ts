import type { CollectionConfig } from 'payload'
import { SOLD_PRODUCT_STATES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { choiceField, dateField, numberField, relationshipField, textField } from './shared/fields.ts'

/** A product that an account has bought. Engagements that it matters to have a product usage of it. */
export const createSoldProductsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'soldProducts', navigation: 'products' })
  const { slugs } = args.context.options
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      relationshipField({ name: 'account', relationTo: slugs.accounts, index: true, required: true }),
      relationshipField({ name: 'product', relationTo: slugs.products, index: true, required: true }),
      relationshipField({ name: 'parentProduct', relationTo: slugs.soldProducts, index: true }),
      numberField({ name: 'quantity' }),
      textField({ name: 'unit' }),
      dateField({ name: 'start', index: true }),
      dateField({ name: 'end', index: true }),
      relationshipField({ name: 'contract', relationTo: slugs.contracts, index: true }),
      choiceField({
        name: 'state',
        choices: listChoices({ values: SOLD_PRODUCT_STATES, list: 'soldProductState' }),
        emptyAllowed: false,
        defaultValue: 'active',
        index: true,
        sidebar: true,
      }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'account', 'product', 'state', 'quantity', 'end'],
    },
    defaultSort: 'name',
  }
}
