import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { numberField, textField } from './shared/fields.ts'

/** The last number given of each series. Flat, because only flat records can be raised in one atomic write. */
export const createCountersCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'counters', navigation: 'playbooks' })
  return {
    ...base,
    disableDuplicate: true,
    graphQL: false,
    fields: [
      textField({ name: 'key', required: true, unique: true, index: true }),
      numberField({ name: 'value', required: true }),
    ],
    admin: { ...base.admin, hidden: true },
  }
}
