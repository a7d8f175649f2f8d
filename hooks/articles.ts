import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { changeArticle, createArticle } from '../src/runtime/recommendations/articles.ts'

/** Knowledge articles number themselves. */
export const articleHooks = ({
  context,
}: {
  context: PluginContext
}): NonNullable<CollectionConfig['hooks']> => ({
  beforeChange: [
    ({ req, collection, data, operation, originalDoc }) =>
      operation === 'create'
        ? createArticle({ req, context, collection, data })
        : changeArticle({ req, collection, data, article: originalDoc }),
  ],
})
