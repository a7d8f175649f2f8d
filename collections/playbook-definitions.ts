import type { CollectionConfig } from 'payload'
import { fieldLabel } from '../src/i18n/index.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { choiceField, numberField, relationshipField, textField } from './shared/fields.ts'
import { TEXT_SOURCES } from './shared/values.ts'

/** Every version of every playbook that was ever published, with its full text, by whom, why and from where. */
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
      textField({ name: 'note', maxLength: 2000, serverOwned: true }),
      choiceField({
        name: 'origin',
        choices: listChoices({ values: TEXT_SOURCES, list: 'textSource' }),
        serverOwned: true,
      }),
      relationshipField({
        name: 'publishedBy',
        relationTo: args.context.options.slugs.users,
        serverOwned: true,
      }),
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
      defaultColumns: ['label', 'key', 'version', 'note', 'origin', 'publishedBy', 'createdAt'],
      listSearchableFields: ['label', 'key'],
    },
    defaultPopulate: { key: true, version: true, hash: true, label: true },
  }
}
