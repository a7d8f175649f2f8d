import type { CollectionConfig, Field } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import type { PluginContext } from '../src/context.ts'
import { PLAY_STATES, PRIORITIES, PROGRESS } from '../src/definition/values.ts'
import { fieldLabel } from '../src/i18n/index.ts'
import { choicesByPlaybook, itemChoices, listChoices, playbookChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection, listFilters } from './shared/collection.ts'
import { priorityRank } from './shared/engagement-fields.ts'
import {
  checkboxField,
  choiceField,
  dateField,
  jsonField,
  longTextField,
  numberField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'
import { cell, recordCell, recordsList, savedFilters, titleCell, withCells } from './shared/list-views.ts'
import { playViews } from './shared/play-views.ts'

/**
 * A play runs one playbook for one engagement. What customers may read of it is what is not marked as the staff's:
 * number, playbook, state, progress, priority, category, due date, descriptions, account, engagement, assigned to and
 * closure code.
 */
export const createPlaysCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'plays', navigation: 'playbooks' })
  return {
    ...base,
    // A copy would take number, run and progress along; a new play is started instead.
    disableDuplicate: true,
    // For the work items of an engagement, by date and by priority.
    indexes: [
      { fields: ['engagement', 'state', 'dueDate', 'priorityRank'] },
      { fields: ['engagement', 'state', 'priorityRank', 'dueDate'] },
    ],
    fields: withCells([...middle(args), ...sidebar(args), ...serverFields(args)], {
      number: titleCell('shortDescription'),
      state: cell('StateCell'),
      progress: cell('StateCell'),
      currentActivity: cell('ActivityCell'),
      dueDate: cell('DueCell'),
      priority: cell('PriorityCell'),
      assignedTo: cell('PersonCell'),
      engagement: recordCell(args.context.options.slugs.engagements),
    }),
    admin: {
      ...base.admin,
      // The plays of each playbook have an entry of their own in the navigation.
      ...(args.context.options.disabled ? {} : { group: false as const }),
      ...savedFilters({ ...args, kind: 'plays' }),
      components: {
        views: { ...playViews(), ...recordsList({ kind: 'plays' }) },
        ...listFilters({
          filters: [
            { name: 'playbook', choices: playbookChoices(args) },
            { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
            { name: 'progress', choices: listChoices({ values: PROGRESS, list: 'progress' }) },
          ],
        }),
      },
      useAsTitle: 'number',
      defaultColumns: [
        'number',
        'state',
        'currentActivity',
        'dueDate',
        'assignedTo',
        'engagement',
        'priority',
      ],
      listSearchableFields: ['number', 'shortDescription'],
    },
    defaultPopulate: {
      number: true,
      playbook: true,
      shortDescription: true,
      state: true,
      progress: true,
      priority: true,
      dueDate: true,
      engagement: true,
      account: true,
    },
  }
}

const middle = ({ context }: { context: PluginContext }): Field[] => {
  const { slugs } = context.options
  const staff = readByStaff({ context })
  return [
    {
      type: 'row',
      fields: [
        choiceField({
          name: 'playbook',
          choices: playbookChoices({ context }),
          // Hooks say which can be started; a play that is under way may be of one that is gone.
          strict: false,
          required: true,
          index: true,
          width: '50%',
          help: 'playbook',
        }),
        relationshipField({
          name: 'engagement',
          relationTo: slugs.engagements,
          required: true,
          index: true,
          width: '50%',
        }),
      ],
    },
    textField({ name: 'shortDescription', index: true }),
    longTextField({ name: 'description' }),
    relationshipsField({ name: 'squad', relationTo: slugs.users, read: staff, help: 'squad' }),
    {
      type: 'row',
      fields: [
        choiceField({
          name: 'closureCode',
          choices: choicesByPlaybook({ context, list: 'closureCodes' }),
          strict: false,
          index: true,
          width: '50%',
          help: 'closureCode',
        }),
        longTextField({ name: 'cancelReason', read: staff, width: '50%', help: 'cancelReason' }),
      ],
    },
    longTextField({ name: 'closeNotes', read: staff }),
    {
      name: 'reopenReason',
      type: 'textarea',
      label: fieldLabel('reopenReason'),
      // Only ever sent along with a state: never stored.
      virtual: true,
      access: { read: staff },
      // Nothing to show; the panel asks for it where a play is reopened.
      admin: { disabled: true },
    },
    childrenJoin({
      name: 'tasks',
      context,
      columns: ['number', 'shortDescription', 'state', 'assignedTo', 'dueDate'],
    }),
    childrenJoin({ name: 'meetings', context, columns: ['number', 'subject', 'state', 'start', 'end'] }),
  ]
}

const sidebar = ({ context }: { context: PluginContext }): Field[] => {
  const { slugs } = context.options
  const staff = readByStaff({ context })
  return [
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
      choices: listChoices({ values: PLAY_STATES, list: 'playState' }),
      emptyAllowed: false,
      defaultValue: 'new',
      index: true,
      sidebar: true,
      help: 'playState',
    }),
    choiceField({
      name: 'progress',
      choices: listChoices({ values: PROGRESS, list: 'progress' }),
      emptyAllowed: false,
      defaultValue: 'not-started',
      index: true,
      sidebar: true,
      help: 'progress',
    }),
    choiceField({
      name: 'currentPhase',
      choices: itemChoices({ context, items: 'phases' }),
      strict: false,
      serverOwned: true,
      index: true,
      read: staff,
      sidebar: true,
    }),
    choiceField({
      name: 'currentActivity',
      choices: itemChoices({ context, items: 'activities' }),
      strict: false,
      serverOwned: true,
      index: true,
      read: staff,
      sidebar: true,
    }),
    choiceField({
      name: 'priority',
      choices: listChoices({ values: PRIORITIES, list: 'priority' }),
      index: true,
      sidebar: true,
    }),
    choiceField({
      name: 'category',
      choices: choicesByPlaybook({ context, list: 'categories' }),
      strict: false,
      index: true,
      sidebar: true,
    }),
    dateField({ name: 'dueDate', index: true, sidebar: true }),
    relationshipField({ name: 'assignedTo', relationTo: slugs.users, index: true, sidebar: true }),
    relationshipField({
      name: 'contact',
      relationTo: slugs.contacts,
      index: true,
      read: staff,
      sidebar: true,
    }),
    checkboxField({
      name: 'visibleToCustomer',
      index: true,
      read: staff,
      sidebar: true,
      help: 'visibleToCustomer',
    }),
    relationshipField({
      name: 'account',
      relationTo: slugs.accounts,
      index: true,
      serverOwned: true,
      sidebar: true,
    }),
  ]
}

const serverFields = ({ context }: { context: PluginContext }): Field[] => {
  const staff = readByStaff({ context })
  const own = { read: staff, serverOwned: true, hiddenInPanel: true }
  return [
    jsonField({ name: 'data', read: staff }),
    numberField({ name: 'rev', ...own }),
    jsonField({ name: 'run', ...own }),
    {
      name: 'definition',
      type: 'group',
      label: fieldLabel('definition'),
      access: { read: staff },
      admin: { readOnly: true, hidden: true, disableBulkEdit: true },
      fields: [
        textField({ name: 'key', ...own }),
        numberField({ name: 'version', ...own }),
        textField({ name: 'hash', ...own }),
      ],
    },
    priorityRank(),
    textField({ name: 'visibility', hidden: true, serverOwned: true }),
    jsonField({ name: 'pending', hidden: true, serverOwned: true }),
    numberField({ name: 'pendingRev', hidden: true, index: true, serverOwned: true }),
    numberField({ name: 'childLock', hidden: true, defaultValue: 0, serverOwned: true }),
  ]
}

const childrenJoin = ({
  name,
  context,
  columns,
}: {
  name: 'tasks' | 'meetings'
  context: PluginContext
  columns: string[]
}): Field => ({
  name,
  type: 'join',
  label: fieldLabel(name),
  collection: context.options.slugs[name],
  on: 'play',
  defaultLimit: 10,
  defaultSort: '-createdAt',
  maxDepth: 0,
  access: { read: readByStaff({ context }) },
  admin: { defaultColumns: columns, disableListColumn: true },
})
