import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { checkedRecord } from '../src/runtime/records.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

export const discussionHooks = (_: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, originalDoc }) => checkedRecord({ req, collection, data, before: originalDoc }),
  ],
})

export const messageHooks = (_: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, originalDoc }) => checkedRecord({ req, collection, data, before: originalDoc }),
  ],
})
