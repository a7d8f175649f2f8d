import type { CollectionConfig } from 'payload'
import { isListWithWords } from '../../src/admin/lists/words.ts'

/** A collection whose empty list says what would be in it. One that has a list view of its own keeps it. */
export const withListWords = ({
  collection,
  key,
}: {
  collection: CollectionConfig
  key: string
}): CollectionConfig => {
  const components = collection.admin?.components
  if (!isListWithWords(key) || components?.views?.list) return collection
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        views: {
          ...components?.views,
          list: { Component: { path: 'payload-playbooks/rsc#ListView', serverProps: { kind: key } } },
        },
      },
    },
  }
}
