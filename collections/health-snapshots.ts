import type { CollectionConfig } from 'payload'
import { SNAPSHOT_ORIGINS } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { ofEngagement } from './shared/engagement-fields.ts'
import { choiceField, dateField, jsonField, numberField, textField } from './shared/fields.ts'

/** The health of an engagement in an ISO week. */
export const createHealthSnapshotsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'healthSnapshots', navigation: 'none' })
  return {
    ...base,
    indexes: [{ fields: ['engagement', 'week'] }],
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args, { serverOwned: true }),
      textField({ name: 'week', required: true, index: true, serverOwned: true, help: 'week' }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      numberField({ name: 'score', serverOwned: true }),
      numberField({ name: 'coverage', serverOwned: true }),
      jsonField({ name: 'indicators', serverOwned: true }),
      choiceField({
        name: 'origin',
        choices: listChoices({ values: SNAPSHOT_ORIGINS, list: 'snapshotOrigin' }),
        index: true,
        serverOwned: true,
      }),
      // One for an engagement and week.
      textField({ name: 'snapshotKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'week',
      defaultColumns: ['engagement', 'week', 'score', 'coverage', 'at'],
    },
    defaultSort: '-week',
  }
}
