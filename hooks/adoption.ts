import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { refuseWithBelongings } from '../src/runtime/adoption/checks.ts'
import { checkedProduct, checkedSoldProduct, confirmParts } from '../src/runtime/adoption/products.ts'
import { changeRoadmap, createRoadmap } from '../src/runtime/adoption/roadmaps/change.ts'
import { importedAdoption } from '../src/runtime/adoption/snapshots.ts'
import { checkedUsage, deleteUsage, usageWritten } from '../src/runtime/adoption/usage.ts'
import { stored } from './stored.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Products stay as long as one is sold, or an objective is about it. */
export const productHooks = ({ context }: { context: PluginContext }): Hooks => {
  const { soldProducts, objectives } = context.options.slugs
  return {
    beforeChange: [
      ({ req, collection, data, operation, originalDoc }) =>
        checkedProduct({ req, collection, data, before: stored(operation, originalDoc) }),
    ],
    beforeDelete: [
      ({ req, id }) =>
        refuseWithBelongings({
          req,
          id,
          belongings: [
            [soldProducts, 'product'],
            [objectives, 'products'],
          ],
        }),
    ],
  }
}

/** Sold products belong to one account with all that they are part of, and stay as long as they are used. */
export const soldProductHooks = ({ context }: { context: PluginContext }): Hooks => {
  const { soldProducts, productUsage, riskSignals } = context.options.slugs
  return {
    beforeChange: [
      ({ req, collection, data, operation, originalDoc }) =>
        checkedSoldProduct({ req, context, collection, data, before: stored(operation, originalDoc) }),
    ],
    afterChange: [
      async ({ req, data, doc, operation, previousDoc }) => {
        if (operation === 'update') {
          // What the answer leaves out counts, too.
          const soldProduct = { ...previousDoc, ...data, id: doc.id }
          await confirmParts({ req, context, soldProduct, previous: previousDoc })
        }
        return doc
      },
    ],
    beforeDelete: [
      ({ req, id }) =>
        refuseWithBelongings({
          req,
          id,
          belongings: [
            [productUsage, 'soldProduct'],
            [soldProducts, 'parentProduct'],
            [riskSignals, 'soldProducts'],
          ],
        }),
    ],
  }
}

/** Usages of a sold product by an engagement: one for each pair. */
export const productUsageHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      checkedUsage({ req, context, collection, data, before: stored(operation, originalDoc) }),
  ],
  afterChange: [
    async ({ req, data, doc, operation, previousDoc }) => {
      const previous = operation === 'update' ? previousDoc : undefined
      await usageWritten({ req, context, usage: { ...previous, ...data }, previous })
      return doc
    },
  ],
  beforeDelete: [({ req, id }) => deleteUsage({ req, context, id })],
})

/** Snapshots are taken; an admin may bring along what another system counted. */
export const adoptionSnapshotHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation }) =>
      operation === 'create' ? importedAdoption({ req, context, collection, data }) : data,
  ],
})

/** Roadmaps number themselves, are drafts while they are edited, and keep what was published. */
export const adoptionRoadmapHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createRoadmap({ req, context, collection, data })
        : changeRoadmap({ req, context, collection, data, before: originalDoc }),
  ],
})
