import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/build.ts'
import type { PluginContext } from '../../src/context.ts'
import type { FieldKey } from '../../src/i18n/index.ts'
import { collectionLabels, group } from '../../src/i18n/index.ts'
import type { CollectionKey } from '../../src/options.ts'
import type { Choices } from './choices.ts'

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
  /** Its group; `none`: what few people look for is left out, and reached by its address and from other records. */
  navigation?: 'customerSuccess' | 'playbooks' | 'success' | 'products' | 'health' | 'none'
}) =>
  ({
    slug: context.options.slugs[key],
    labels: collectionLabels(key),
    access: accessFor({ collection: key, context }),
    ...(hooks ? { hooks } : {}),
    timestamps: true,
    // Said explicitly: later versions of Payload turn them on by default.
    versions: false,
    // A lock is taken and lifted by anybody who is signed in, customers too, and holds up the API as well as the panel;
    // writes are guarded by what is stored instead.
    lockDocuments: false,
    admin: { group: navigation === 'none' ? (false as const) : group(navigation) },
  }) satisfies Partial<CollectionConfig>

/** Above the list of a collection: choices to narrow it by, and, with `ownerField`, one's own records. */
export const listFilters = ({
  filters,
  ownerField,
}: {
  filters: readonly { name: FieldKey; choices: Choices }[]
  ownerField?: FieldKey
}) => ({
  beforeListTable: [
    {
      path: 'payload-playbooks/client#ListFilters',
      clientProps: {
        // Read when the panel asks: playbooks are loaded after the collections were made.
        get filters() {
          return filters.map(({ name, choices }) => ({ name, choices: choices.choices }))
        },
        ...(ownerField ? { ownerField } : {}),
      },
    },
  ],
})
