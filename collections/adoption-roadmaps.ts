import type { CollectionConfig } from 'payload'
import { ROADMAP_PHASE_FIELDS, ROADMAP_STATES } from '../src/engagement/values.ts'
import { fieldLabel, label } from '../src/i18n/index.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import {
  numberOfRecord,
  ofEngagement,
  recordsOfEngagement,
  stateOfRecord,
} from './shared/engagement-fields.ts'
import {
  choiceField,
  dateField,
  isStored,
  jsonField,
  longTextField,
  numberField,
  relationshipField,
  textField,
} from './shared/fields.ts'
import { roadmapViews } from './shared/play-views.ts'

/** In which order the products of an engagement are to be adopted: a lane for each value of a field of their usage. */
export const createAdoptionRoadmapsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'adoptionRoadmaps', navigation: 'products' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'name',
    columns: ['number', 'name', 'state', 'engagement', 'publishedAt'],
    filters: [{ name: 'state', choices: listChoices({ values: ROADMAP_STATES, list: 'roadmapState' }) }],
    fields: [
      textField({ name: 'name', required: true, index: true }),
      ...ofEngagement(args),
      longTextField({ name: 'description' }),
      choiceField({
        name: 'phaseField',
        choices: listChoices({ values: ROADMAP_PHASE_FIELDS, list: 'roadmapPhaseField' }),
        index: true,
        emptyAllowed: false,
        defaultValue: 'usagePlan',
      }),
      {
        name: 'items',
        type: 'array',
        label: fieldLabel('items'),
        labels: { singular: label('fields:product'), plural: label('fields:items') },
        // The board puts products on it.
        admin: { condition: isStored },
        fields: [
          relationshipField({ name: 'usage', relationTo: slugs.productUsage, required: true, index: true }),
          // Empty: not in a lane yet.
          textField({ name: 'lane' }),
        ],
      },
      numberOfRecord(),
      stateOfRecord({
        choices: listChoices({ values: ROADMAP_STATES, list: 'roadmapState' }),
        first: 'draft',
      }),
      numberField({ name: 'version', serverOwned: true, sidebar: true, defaultValue: 0 }),
      dateField({ name: 'publishedAt', index: true, time: true, serverOwned: true, sidebar: true }),
      relationshipField({
        name: 'publishedBy',
        relationTo: slugs.users,
        index: true,
        serverOwned: true,
        sidebar: true,
      }),
      numberField({ name: 'rev', hidden: true, defaultValue: 0 }),
      jsonField({ name: 'versions', serverOwned: true }),
    ],
  })
  return {
    ...base,
    ...records,
    admin: {
      ...base.admin,
      ...records.admin,
      components: { ...records.admin.components, views: roadmapViews() },
    },
    defaultPopulate: { number: true, name: true, state: true, engagement: true },
  }
}
