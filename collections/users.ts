import type { CollectionConfig, Field } from 'payload'
import { readByStaff, usersAccess } from '../src/access/build.ts'
import type { PluginContext } from '../src/context.ts'
import { ROLES } from '../src/definition/values.ts'
import { listChoices } from './shared/choices.ts'
import { choicesField, relationshipField, textField } from './shared/fields.ts'

/**
 * The host's users collection with what the plugin needs and it lacks: `name`, `roles`, `contact`, and access by the
 * table. What the host has itself stays as it is, its access functions included; only reading `email`, `roles` and
 * `contact` is narrowed where the host says nothing.
 */
export const extendUsersCollection = ({
  collection,
  context,
}: {
  collection: CollectionConfig
  context: PluginContext
}): CollectionConfig => {
  const { slugs } = context.options
  const staff = readByStaff({ context })
  const needed: Field[] = [
    textField({ name: 'name', index: true }),
    // Payload merges its own email field into this one.
    { name: 'email', type: 'email', access: { read: staff } } as Field,
    choicesField({
      name: 'roles',
      choices: listChoices({ values: ROLES, list: 'role' }),
      saveToJWT: true,
      read: staff,
      help: 'roles',
    }),
    relationshipField({
      name: 'contact',
      relationTo: slugs.contacts,
      index: true,
      read: staff,
      help: 'userContact',
    }),
  ]
  const present = new Set(fieldNames(collection.fields))
  return {
    ...collection,
    fields: [
      ...collection.fields,
      ...needed.filter((field) => !('name' in field && present.has(field.name))),
    ],
    access: { ...usersAccess({ context }), ...collection.access },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'email', 'roles', 'contact'],
      listSearchableFields: ['name', 'email'],
      ...collection.admin,
    },
    defaultPopulate: collection.defaultPopulate ?? { name: true },
  }
}

/** Names of the fields at the top of a record, wherever the panel groups them. */
const fieldNames = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if ('name' in field && field.name) return [field.name]
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [tab.name] : fieldNames(tab.fields)))
    }
    return 'fields' in field ? fieldNames(field.fields) : []
  })
