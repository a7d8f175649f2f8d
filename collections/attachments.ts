import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { protectedHeaders, refuseMissingFile } from '../src/runtime/attachment-files.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import { checkboxField, longTextField, relationshipField, textField } from './shared/fields.ts'

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
      mimeTypes: [...attachments.mimeTypes, ...contentTypes(attachments.mimeTypes)],
      modifyResponseHeaders: protectedHeaders,
      handlers: [refuseMissingFile],
      displayPreview: false,
      // A file is what it was when it was attached.
      crop: false,
      focalPoint: false,
      pasteURL: false,
    },
    fields: [
      // What the file was called. Stored and served it is under a name of its own, `filename`.
      textField({ name: 'name', index: true, serverOwned: true }),
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
      useAsTitle: 'name',
      defaultColumns: ['name', 'play', 'engagement', 'filesize', 'owner', 'createdAt'],
      listSearchableFields: ['name'],
    },
    defaultSort: '-createdAt',
  }
}

/** Word, Excel and PowerPoint files of before 2007 are all one type to whoever looks at their content. */
const contentTypes = (allowed: readonly string[]): string[] =>
  allowed.some((type) => /^application\/(msword|vnd\.ms-)/.test(type)) ? ['application/x-cfb'] : []
