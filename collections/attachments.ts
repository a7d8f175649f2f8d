import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { checkboxField, longTextField, relationshipField } from './shared/fields.ts'

/** Files of a play or an engagement. */
export const createAttachmentsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'attachments' })
  const { slugs, attachments } = args.context.options
  const staff = readByStaff(args)
  return {
    ...base,
    disableDuplicate: true,
    indexes: [{ fields: ['play', 'createdAt'] }, { fields: ['engagement', 'createdAt'] }],
    upload: {
      staticDir: attachments.directory,
      mimeTypes: [...attachments.mimeTypes],
      displayPreview: false,
      // A file is what it was when it was attached.
      crop: false,
      focalPoint: false,
      pasteURL: false,
    },
    fields: [
      relationshipField({ name: 'play', relationTo: slugs.plays, index: true }),
      relationshipField({ name: 'engagement', relationTo: slugs.engagements, index: true }),
      longTextField({ name: 'description' }),
      checkboxField({
        name: 'visibleToCustomer',
        index: true,
        read: staff,
        sidebar: true,
        help: 'visibleToCustomer',
      }),
      relationshipField({
        name: 'owner',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'filename',
      defaultColumns: ['filename', 'play', 'engagement', 'filesize', 'owner', 'createdAt'],
      listSearchableFields: ['filename'],
    },
    defaultSort: '-createdAt',
  }
}
