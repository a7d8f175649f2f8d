import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'

/**
 * The ids of the articles that the request's user may read; true: all. A host may have given the collection an access
 * rule of its own, so it is the collection that is asked.
 */
export const readableArticles = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<true | ReadonlySet<string>> => {
  const slug = context.options.slugs.articles
  const answer = await req.payload.collections[slug]?.config.access.read({ req })
  if (answer === true) return true
  if (!answer) return new Set()
  const { docs } = await req.payload.db.find<{ id: RecordId }>({
    collection: slug,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true },
    where: { and: [{ state: { equals: 'published' } }, answer] },
  })
  return new Set(docs.map(({ id }) => String(id)))
}
