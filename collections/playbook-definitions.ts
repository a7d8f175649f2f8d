import type { CollectionConfig } from 'payload'
import { fieldLabel } from '../src/i18n/index.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { numberField, textField } from './shared/fields.ts'

/** Every version of every playbook that was ever loaded, with its full text. Filled from the files at start-up. */
export const createPlaybookDefinitionsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'definitions', navigation: 'playbooks' })
  return {
    ...base,
    disableDuplicate: true,
    // Two processes that start at once store a version once.
    indexes: [{ fields: ['key', 'version'], unique: true }],
    fields: [
      textField({ name: 'label', serverOwned: true }),
      textField({ name: 'key', required: true, index: true, serverOwned: true }),
      numberField({ name: 'version', required: true, serverOwned: true }),
      textField({ name: 'hash', required: true, index: true, serverOwned: true }),
      textField({ name: 'file', serverOwned: true }),
      {
        // Validated when the file was read, and as long as its limits allow.
        name: 'source',
        type: 'textarea',
        label: fieldLabel('source'),
        required: true,
        admin: { readOnly: true, rows: 30, disableListColumn: true, disableListFilter: true },
      },
      // What the text meant when it was read: a play that is under way runs this, whatever becomes of the file.
      { name: 'compiled', type: 'json', hidden: true, admin: { hidden: true } },
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'label',
      defaultColumns: ['label', 'key', 'version', 'file', 'createdAt'],
      listSearchableFields: ['label', 'key'],
    },
    defaultPopulate: { key: true, version: true, hash: true, label: true },
  }
}
