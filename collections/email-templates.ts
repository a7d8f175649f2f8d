import type { CollectionConfig } from 'payload'
import { playbookChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { checkboxField, choiceField, longTextField, numberField, textField } from './shared/fields.ts'

/** Mails that agents start from: Liquid in every line, filled in from the record. */
export const createEmailTemplatesCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'emailTemplates' })
  return {
    ...base,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      textField({ name: 'description' }),
      textField({ name: 'to', help: 'addresses' }),
      textField({ name: 'cc' }),
      textField({ name: 'bcc' }),
      textField({ name: 'from', help: 'sender' }),
      textField({ name: 'subject', required: true }),
      longTextField({ name: 'body', required: true, help: 'liquid' }),
      choiceField({
        name: 'playbook',
        choices: playbookChoices(args),
        strict: false,
        index: true,
        sidebar: true,
        help: 'templatePlaybook',
      }),
      numberField({ name: 'order', defaultValue: 100, index: true, sidebar: true, help: 'templateOrder' }),
      checkboxField({ name: 'inactive', index: true, sidebar: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'subject', 'playbook', 'order', 'inactive'],
      listSearchableFields: ['name', 'subject'],
    },
    defaultSort: 'order',
  }
}
