import type { CollectionConfig, RelationshipField } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { PRIORITIES, TASK_CATEGORIES, TASK_STATES } from '../src/definition/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection, listFilters } from './shared/collection.ts'
import { priorityRank } from './shared/engagement-fields.ts'
import {
  checkboxField,
  choiceField,
  dateField,
  longTextField,
  relationshipField,
  textField,
} from './shared/fields.ts'
import { cell, recordCell, recordsList, savedFilters, titleCell, withCells } from './shared/list-views.ts'

/** A piece of work of a play. */
export const createTasksCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'tasks', navigation: 'playbooks' })
  const { slugs } = args.context.options
  const staff = readByStaff(args)
  return {
    ...base,
    // A copy would take the number along.
    disableDuplicate: true,
    // For the gates of a play, and for what closing it cancels.
    indexes: [
      { fields: ['play', 'state'] },
      // For the work items of an engagement, by date and by priority.
      { fields: ['engagement', 'state', 'dueDate', 'priorityRank'] },
      { fields: ['engagement', 'state', 'priorityRank', 'dueDate'] },
    ],
    fields: withCells(
      [
        relationshipField({ name: 'play', relationTo: slugs.plays, required: true, index: true }),
        textField({ name: 'shortDescription', required: true, index: true }),
        longTextField({ name: 'description' }),
        longTextField({ name: 'closeNotes', read: staff }),
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
          choices: listChoices({ values: TASK_STATES, list: 'taskState' }),
          emptyAllowed: false,
          defaultValue: 'new',
          index: true,
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
          choices: listChoices({ values: TASK_CATEGORIES, list: 'taskCategory' }),
          index: true,
          sidebar: true,
        }),
        dateField({ name: 'dueDate', index: true, sidebar: true }),
        relationshipField({ name: 'assignedTo', relationTo: slugs.users, index: true, sidebar: true }),
        checkboxField({
          name: 'visibleToCustomer',
          index: true,
          read: staff,
          sidebar: true,
          help: 'visibleToCustomer',
        }),
        // The play's, copied: a task never changes its play, nor a play with tasks its engagement.
        {
          ...relationshipField({
            name: 'engagement',
            relationTo: slugs.engagements,
            index: true,
            read: staff,
            serverOwned: true,
            hiddenInPanel: true,
          }),
          // A copy: whoever wants to know more asks the play.
          maxDepth: 0,
        } as RelationshipField,
        textField({ name: 'playbook', index: true, read: staff, serverOwned: true, hiddenInPanel: true }),
        priorityRank(),
      ],
      {
        number: titleCell('shortDescription'),
        state: cell('StateCell'),
        dueDate: cell('DueCell'),
        priority: cell('PriorityCell'),
        assignedTo: cell('PersonCell'),
        play: recordCell(slugs.plays),
      },
    ),
    admin: {
      ...base.admin,
      ...savedFilters({ ...args, kind: 'tasks' }),
      components: {
        views: recordsList({ kind: 'tasks' }),
        ...listFilters({
          filters: [
            { name: 'state', choices: listChoices({ values: TASK_STATES, list: 'taskState' }) },
            { name: 'priority', choices: listChoices({ values: PRIORITIES, list: 'priority' }) },
          ],
        }),
      },
      useAsTitle: 'number',
      defaultColumns: ['number', 'state', 'dueDate', 'assignedTo', 'play', 'priority'],
      listSearchableFields: ['number', 'shortDescription'],
    },
    defaultPopulate: { number: true, shortDescription: true, state: true, play: true },
  }
}
