import type { CollectionConfig } from 'payload'
import { fieldLabel } from '../src/i18n/index.ts'
import { listChoices, playbookChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { choiceField, longTextField, relationshipField, textField } from './shared/fields.ts'
import { TEMPLATE_TARGETS } from './shared/values.ts'

/** Values for the fields of a new or open play, task or meeting. */
export const createFormTemplatesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'formTemplates' })
  const { slugs } = args.context.options
  return {
    ...base,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      textField({ name: 'description' }),
      {
        name: 'values',
        type: 'array',
        label: fieldLabel('values'),
        minRows: 1,
        maxRows: 50,
        fields: [
          {
            type: 'row',
            fields: [
              textField({ name: 'field', required: true, width: '30%', help: 'templateField' }),
              longTextField({ name: 'value', width: '70%', help: 'liquid' }),
            ],
          },
        ],
      },
      choiceField({
        name: 'target',
        choices: listChoices({ values: TEMPLATE_TARGETS, list: 'templateTarget' }),
        emptyAllowed: false,
        defaultValue: 'tasks',
        index: true,
        sidebar: true,
      }),
      choiceField({
        name: 'playbook',
        choices: playbookChoices(args),
        strict: false,
        index: true,
        sidebar: true,
        help: 'templatePlaybook',
      }),
      relationshipField({
        name: 'owner',
        relationTo: slugs.users,
        index: true,
        sidebar: true,
        help: 'templateOwner',
      }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'target', 'playbook', 'owner', 'updatedAt'],
      listSearchableFields: ['name', 'description'],
    },
    defaultSort: 'name',
  }
}
