import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { checkedBand, confirmBand } from '../src/runtime/health/band-rules.ts'
import { checkedIndicator, refuseDeletionWithHistory } from '../src/runtime/health/indicator-rules.ts'
import { importedSnapshot } from '../src/runtime/health/snapshot-rules.ts'
import { confirmWeight } from '../src/runtime/health/weights.ts'
import { stored } from './stored.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Indicators keep their keys, say all that their source needs, and never weigh more than 100 together. */
export const indicatorHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      checkedIndicator({ req, context, collection, data, before: stored(operation, originalDoc) }),
  ],
  afterChange: [
    async ({ req, collection, doc, operation, previousDoc }) => {
      const previous = operation === 'create' ? null : previousDoc
      await confirmWeight({ req, context, collection: collection.slug, doc, previous })
      return doc
    },
  ],
  beforeDelete: [({ req, id }) => refuseDeletionWithHistory({ req, context, id })],
})

/** Bands of one kind share neither scores nor colours. */
export const bandHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      checkedBand({ req, context, collection, data, before: stored(operation, originalDoc) }),
  ],
  afterChange: [
    async ({ req, collection, doc, operation, previousDoc }) => {
      const previous = operation === 'create' ? null : previousDoc
      await confirmBand({ req, collection: collection.slug, doc, previous })
      return doc
    },
  ],
})

/** Snapshots are measured; an admin may bring along what another system measured. */
export const snapshotHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation }) =>
      operation === 'create' ? importedSnapshot({ req, context, collection, data }) : data,
  ],
})
