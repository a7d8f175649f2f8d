import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { jsonField, numberField } from './shared/fields.ts'
import { snapshotCollection } from './shared/snapshots.ts'

/** The health of an engagement in an ISO week. */
export const createHealthSnapshotsCollection = (args: FactoryArgs): CollectionConfig =>
  snapshotCollection({
    args,
    key: 'healthSnapshots',
    measured: [
      numberField({ name: 'score', serverOwned: true }),
      numberField({ name: 'coverage', serverOwned: true }),
      jsonField({ name: 'indicators', serverOwned: true }),
    ],
    columns: ['score', 'coverage', 'at'],
  })
