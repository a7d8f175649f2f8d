import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/build.ts'
import type { PluginContext } from '../../src/context.ts'
import { collectionLabels, group } from '../../src/i18n/index.ts'
import type { CollectionKey } from '../../src/options.ts'

export type CollectionHooks = CollectionConfig['hooks']

/** What every collection factory takes: the options, and the hooks that Payload is to call. */
export type FactoryArgs = { context: PluginContext; hooks?: CollectionHooks }

/** What all collections of the plugin have in common. */
export const baseCollection = ({
  key,
  context,
  hooks,
  navigation = 'customerSuccess',
}: FactoryArgs & {
  key: Exclude<CollectionKey, 'users'>
  navigation?: 'customerSuccess' | 'playbooks'
}) =>
  ({
    slug: context.options.slugs[key],
    labels: collectionLabels(key),
    access: accessFor({ collection: key, context }),
    ...(hooks ? { hooks } : {}),
    timestamps: true,
    // Said explicitly: later versions of Payload turn them on by default.
    versions: false,
    admin: { group: group(navigation) },
  }) satisfies Partial<CollectionConfig>
