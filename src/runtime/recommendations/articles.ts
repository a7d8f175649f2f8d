import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { PluginContext } from '../../context.ts'
import { invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { nextNumber } from '../numbers.ts'
import { withoutUnchanged } from '../without-unchanged.ts'

/**
 * A new article gets its number.
 * @throws ValidationError
 */
export const createArticle = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const errors: Problem[] = [
    ...(data.number ? [numberIsOurs] : []),
    ...(await inputProblems({ req, collection, data })),
  ]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return { ...data, number: await nextNumber({ req, context, series: context.options.numbers.articles }) }
}

/** @throws ValidationError */
export const changeArticle = async ({
  req,
  collection,
  data,
  article,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  article: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const errors: Problem[] = [
    ...((data.number ?? null) === (article.number ?? null) ? [] : [numberIsOurs]),
    ...(await inputProblems({ req, collection, data, before: article })),
  ]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return withoutUnchanged({ collection, data, before: article })
}

const numberIsOurs = { path: 'number', code: 'server-owned', params: { field: 'number' } } as const
