import type { CollectionConfig } from 'payload'
import { readByStaff } from '../src/access/build.ts'
import { MEETING_STATES, MEETING_TYPES } from '../src/definition/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection, listFilters } from './shared/collection.ts'
import {
  choiceField,
  dateField,
  longTextField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'
import { cell, recordCell, recordsList, savedFilters, titleCell, withCells } from './shared/list-views.ts'

/** A meeting that belongs to a play or a touchpoint. */
export const createMeetingsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'meetings', navigation: 'playbooks' })
  const { slugs } = args.context.options
  return {
    ...base,
    // A copy would take the number along.
    disableDuplicate: true,
    // For the gates of a play, and for what closing it cancels.
    indexes: [{ fields: ['play', 'state'] }],
    fields: withCells(
      [
        // Of a play or of a touchpoint: hooks want one of them.
        relationshipField({ name: 'play', relationTo: slugs.plays, index: true }),
        relationshipField({ name: 'touchpoint', relationTo: slugs.touchpoints, index: true }),
        textField({ name: 'subject', required: true, index: true }),
        {
          type: 'row',
          fields: [
            dateField({ name: 'start', time: true, index: true, width: '50%' }),
            dateField({ name: 'end', time: true, width: '50%' }),
          ],
        },
        relationshipsField({ name: 'attendees', relationTo: slugs.users }),
        longTextField({ name: 'agenda' }),
        longTextField({ name: 'internalNotes', read: readByStaff(args), help: 'internalNotes' }),
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
          choices: listChoices({ values: MEETING_STATES, list: 'meetingState' }),
          emptyAllowed: false,
          defaultValue: 'draft',
          index: true,
          sidebar: true,
        }),
        choiceField({
          name: 'meetingType',
          choices: listChoices({ values: MEETING_TYPES, list: 'meetingType' }),
          index: true,
          sidebar: true,
        }),
      ],
      {
        number: titleCell('subject'),
        state: cell('StateCell'),
        start: cell('WhenCell'),
        play: recordCell(slugs.plays),
      },
    ),
    admin: {
      ...base.admin,
      ...savedFilters({ ...args, kind: 'meetings' }),
      components: {
        views: recordsList({ kind: 'meetings' }),
        ...listFilters({
          filters: [
            { name: 'state', choices: listChoices({ values: MEETING_STATES, list: 'meetingState' }) },
            { name: 'meetingType', choices: listChoices({ values: MEETING_TYPES, list: 'meetingType' }) },
          ],
        }),
      },
      useAsTitle: 'number',
      defaultColumns: ['number', 'state', 'start', 'play', 'meetingType'],
      listSearchableFields: ['number', 'subject'],
    },
    defaultPopulate: { number: true, subject: true, state: true, start: true, play: true },
  }
}
