import type { CollectionConfig, FieldAccess } from 'payload'
import { playbookEditors } from '../src/access/playbooks.ts'
import { effectiveRoles } from '../src/access/roles.ts'
import { fieldLabel } from '../src/i18n/index.ts'
import { listChoices } from './shared/choices.ts'
import { baseCollection, type FactoryArgs } from './shared/collection.ts'
import {
  choiceField,
  dateField,
  jsonField,
  numberField,
  relationshipField,
  textField,
} from './shared/fields.ts'
import { cell, withCells } from './shared/list-views.ts'
import { playbookViews } from './shared/play-views.ts'
import { FILE_STATES, PLAYBOOK_STATES, TEXT_SOURCES } from './shared/values.ts'

/**
 * One document a playbook: what is published of it, and what is being worked on. Its versions are in
 * `playbook-definitions`. Changed by its endpoints alone.
 */
export const createPlaybooksCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'playbooks', navigation: 'playbooks' })
  const { slugs, definitions } = args.context.options
  const editors: FieldAccess = ({ req }) =>
    effectiveRoles({ user: req.user, context: args.context }).some((role) => playbookEditors.includes(role))
  const owned = { serverOwned: true } as const
  return {
    ...base,
    disableDuplicate: true,
    // Where files alone decide, there is nothing to make here.
    access: definitions === 'files' ? { ...base.access, create: () => false } : base.access,
    fields: withCells(
      [
        textField({ name: 'label', ...owned }),
        textField({ name: 'key', required: true, unique: true, ...owned }),
        choiceField({
          name: 'state',
          choices: listChoices({ values: PLAYBOOK_STATES, list: 'playbookState' }),
          emptyAllowed: false,
          index: true,
          ...owned,
        }),
        numberField({ name: 'version', index: true, ...owned }),
        textField({ name: 'hash', ...owned }),
        numberField({ name: 'rev', ...owned }),
        dateField({ name: 'publishedAt', time: true, ...owned }),
        relationshipField({ name: 'publishedBy', relationTo: slugs.users, ...owned }),
        choiceField({
          name: 'origin',
          choices: listChoices({ values: TEXT_SOURCES, list: 'textSource' }),
          ...owned,
        }),
        sourceField({ name: 'draft', read: editors }),
        numberField({ name: 'draftFrom', read: editors, ...owned }),
        choiceField({
          name: 'draftSource',
          choices: listChoices({ values: TEXT_SOURCES, list: 'textSource' }),
          read: editors,
          ...owned,
        }),
        relationshipField({ name: 'draftBy', relationTo: slugs.users, read: editors, ...owned }),
        dateField({ name: 'draftAt', time: true, read: editors, ...owned }),
        textField({ name: 'file', ...owned }),
        textField({ name: 'fileHash', hidden: true, ...owned }),
        choiceField({
          name: 'fileState',
          choices: listChoices({ values: FILE_STATES, list: 'fileState' }),
          ...owned,
        }),
        sourceField({ name: 'fileText', read: editors }),
        // The version that is being published: written with the claim, so that anybody can finish it after a crash.
        jsonField({ name: 'publishing', hidden: true, ...owned }),
      ],
      {
        label: cell('PlaybookTitleCell'),
        state: cell('PlaybookStateCell'),
        version: cell('PlaybookVersionCell'),
        draftBy: cell('PlaybookDraftCell'),
        fileState: cell('PlaybookWarningsCell'),
        publishedBy: cell('PlaybookPublishedCell'),
      },
    ),
    admin: {
      ...base.admin,
      useAsTitle: 'label',
      defaultColumns: ['label', 'state', 'version', 'draftBy', 'fileState', 'publishedBy'],
      listSearchableFields: ['label', 'key'],
      components: {
        views: { ...playbookViews(), list: { Component: 'payload-playbooks/rsc#PlaybooksListView' } },
      },
    },
    defaultPopulate: { key: true, label: true, state: true, version: true },
    defaultSort: 'label',
  }
}

/** A playbook's YAML, as long as its limits allow. */
const sourceField = ({ name, read }: { name: 'draft' | 'fileText'; read: FieldAccess }) => ({
  name,
  type: 'textarea' as const,
  label: fieldLabel(name),
  access: { read },
  admin: { readOnly: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
})
