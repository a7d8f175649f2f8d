import type { CollectionConfig } from 'payload'
import type { FactoryArgs } from './shared/collection.ts'
import { jsonField, numberField } from './shared/fields.ts'
import { snapshotCollection } from './shared/snapshots.ts'

/** How many sold products of an engagement were in which category of adoption in an ISO week. */
export const createAdoptionSnapshotsCollection = (args: FactoryArgs): CollectionConfig =>
  snapshotCollection({
    args,
    key: 'adoptionSnapshots',
    measured: [
      numberField({ name: 'low', serverOwned: true }),
      numberField({ name: 'medium', serverOwned: true }),
      numberField({ name: 'high', serverOwned: true }),
      numberField({ name: 'none', serverOwned: true }),
      jsonField({ name: 'products', serverOwned: true }),
    ],
    columns: ['high', 'medium', 'low', 'none'],
  })
