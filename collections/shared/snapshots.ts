import type { CollectionConfig, Field } from 'payload'
import { SNAPSHOT_ORIGINS } from '../../src/engagement/values.ts'
import { listChoices } from './choices.ts'
import { baseCollection, type FactoryArgs } from './collection.ts'
import { ofEngagement } from './engagement-fields.ts'
import { choiceField, dateField, textField } from './fields.ts'

/** What was measured of an engagement in an ISO week: one for each pair, written by the server alone. */
export const snapshotCollection = ({
  args,
  key,
  measured,
  columns,
}: {
  args: FactoryArgs
  key: 'healthSnapshots' | 'adoptionSnapshots'
  measured: Field[]
  columns: readonly string[]
}): CollectionConfig => {
  const base = baseCollection({ ...args, key, navigation: 'none' })
  return {
    ...base,
    indexes: [{ fields: ['engagement', 'week'] }],
    disableDuplicate: true,
    fields: [
      ...ofEngagement(args, { serverOwned: true }),
      textField({ name: 'week', required: true, index: true, serverOwned: true, help: 'week' }),
      dateField({ name: 'at', index: true, time: true, serverOwned: true }),
      ...measured,
      choiceField({
        name: 'origin',
        choices: listChoices({ values: SNAPSHOT_ORIGINS, list: 'snapshotOrigin' }),
        index: true,
        serverOwned: true,
      }),
      textField({ name: 'snapshotKey', hidden: true, unique: true, serverOwned: true }),
    ],
    admin: { ...base.admin, useAsTitle: 'week', defaultColumns: ['engagement', 'week', ...columns] },
    defaultSort: '-week',
  }
}
