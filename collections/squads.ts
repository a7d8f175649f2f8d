import type { CollectionConfig } from 'payload'
import { fieldLabel, help, label } from '../src/i18n/index.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { relationshipField, textField } from './shared/fields.ts'

/** The team of an engagement. */
export const createSquadsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'squads' })
  const { slugs } = args.context.options
  return {
    ...base,
    fields: [
      textField({ name: 'name', required: true, index: true }),
      relationshipField({ name: 'engagement', relationTo: slugs.engagements, required: true, index: true }),
      {
        name: 'members',
        type: 'array',
        label: fieldLabel('members'),
        labels: { singular: label('fields:member'), plural: label('fields:members') },
        admin: { description: help('members') },
        fields: [
          {
            type: 'row',
            fields: [
              relationshipField({
                name: 'user',
                relationTo: slugs.users,
                required: true,
                index: true,
                width: '50%',
              }),
              textField({ name: 'responsibility', width: '50%' }),
            ],
          },
        ],
      },
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'name',
      defaultColumns: ['name', 'engagement', 'updatedAt'],
      listSearchableFields: ['name'],
    },
    defaultPopulate: { name: true, engagement: true },
  }
}
