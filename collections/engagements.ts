import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { ENGAGEMENT_STAGES, ENGAGEMENT_STATES, PERCEIVED_HEALTH } from '../src/definition/values.ts'
import { fieldLabel } from '../src/i18n/index.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection, listFilters } from './shared/collection.ts'
import {
  choiceField,
  dateField,
  longTextField,
  numberField,
  relationshipField,
  textField,
} from './shared/fields.ts'
import { cell, recordsList, titleCell, withCells } from './shared/list-views.ts'
import { engagementViews } from './shared/play-views.ts'

/** An account's journey: the record that plays are run for. */
export const createEngagementsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'engagements' })
  const { slugs } = args.context.options
  const staff = readByStaff(args)
  return {
    ...base,
    // A copy would take the number along.
    disableDuplicate: true,
    fields: withCells(
      [
        textField({ name: 'title', required: true, index: true }),
        {
          type: 'row',
          fields: [
            relationshipField({
              name: 'account',
              relationTo: slugs.accounts,
              required: true,
              index: true,
              allowCreate: true,
              width: '50%',
            }),
            relationshipField({
              name: 'parent',
              relationTo: slugs.engagements,
              index: true,
              read: staff,
              width: '50%',
            }),
          ],
        },
        longTextField({ name: 'description', read: staff }),
        {
          name: 'plays',
          type: 'join',
          label: fieldLabel('plays'),
          collection: slugs.plays,
          on: 'engagement',
          defaultLimit: 10,
          defaultSort: '-createdAt',
          maxDepth: 0,
          access: { read: staff },
          admin: {
            allowCreate: false,
            defaultColumns: ['number', 'playbook', 'shortDescription', 'state', 'dueDate'],
            disableListColumn: true,
          },
        },
        textField({
          name: 'number',
          unique: true,
          index: true,
          serverOwned: true,
          sidebar: true,
          help: 'number',
        }),
        choiceField({
          name: 'state',
          choices: listChoices({ values: ENGAGEMENT_STATES, list: 'engagementState' }),
          emptyAllowed: false,
          defaultValue: 'new',
          index: true,
          sidebar: true,
        }),
        choiceField({
          name: 'stage',
          choices: listChoices({ values: ENGAGEMENT_STAGES, list: 'engagementStage' }),
          defaultValue: 'initial-onboarding',
          index: true,
          sidebar: true,
        }),
        choiceField({
          name: 'perceivedHealth',
          choices: listChoices({ values: PERCEIVED_HEALTH, list: 'perceivedHealth' }),
          defaultValue: 'unknown',
          index: true,
          read: staff,
          sidebar: true,
        }),
        dateField({ name: 'goLive', index: true, sidebar: true }),
        dateField({ name: 'renewalDate', index: true, sidebar: true, help: 'renewalDate' }),
        numberField({
          name: 'contractValue',
          index: true,
          read: staff,
          sidebar: true,
          help: 'contractValue',
        }),
        // Written by refreshing the health: what the newest snapshot says.
        numberField({ name: 'healthScore', index: true, read: staff, serverOwned: true, sidebar: true }),
        numberField({ name: 'healthCoverage', read: staff, serverOwned: true, sidebar: true }),
        numberField({ name: 'healthChange', index: true, read: staff, serverOwned: true, sidebar: true }),
        dateField({ name: 'healthAt', time: true, read: staff, serverOwned: true, sidebar: true }),
        // The newest touchpoint that took place.
        dateField({ name: 'lastTouchpoint', index: true, read: staff, serverOwned: true, sidebar: true }),
        relationshipField({ name: 'accountManager', relationTo: slugs.users, index: true, sidebar: true }),
        relationshipField({
          name: 'customerSuccessManager',
          relationTo: slugs.users,
          index: true,
          sidebar: true,
        }),
        relationshipField({ name: 'keyContact', relationTo: slugs.contacts, index: true, sidebar: true }),
      ],
      { number: titleCell('title'), state: cell('StateCell'), account: cell('PersonCell') },
    ),
    admin: {
      ...base.admin,
      components: {
        views: { ...recordsList({ kind: 'engagements' }), ...engagementViews() },
        ...listFilters({
          filters: [
            { name: 'state', choices: listChoices({ values: ENGAGEMENT_STATES, list: 'engagementState' }) },
            { name: 'stage', choices: listChoices({ values: ENGAGEMENT_STAGES, list: 'engagementStage' }) },
            {
              name: 'perceivedHealth',
              choices: listChoices({ values: PERCEIVED_HEALTH, list: 'perceivedHealth' }),
            },
          ],
          ownerField: 'customerSuccessManager',
        }),
      },
      useAsTitle: 'title',
      defaultColumns: ['number', 'account', 'state', 'stage', 'perceivedHealth', 'renewalDate'],
      listSearchableFields: ['number', 'title'],
    },
    defaultPopulate: { number: true, title: true, account: true, state: true, stage: true },
  }
}
