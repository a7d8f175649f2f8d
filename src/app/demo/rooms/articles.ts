import { createLocalReq } from 'payload'
import { at, day } from '../clock.ts'
import type { UserKey } from '../people.ts'
import { type Cast, create, type Id } from '../tell.ts'
import { articles } from './article-texts.ts'

/**
 * Knowledge articles as they were written in the course of the year, and what people did with them and thought of them.
 * Comes after the plays have been told.
 */
export const seedArticles = async ({ cast }: { cast: Cast }): Promise<void> => {
  for (const article of articles) {
    const { id } = await at(day(article.written, 15), () =>
      create({
        cast,
        by: 'playbook-admin',
        collection: 'knowledge-articles',
        data: {
          title: article.title,
          summary: article.summary,
          keywords: article.keywords,
          body: article.body,
          state: article.isDraft ? 'draft' : 'published',
          owner: cast.users.get('playbook-admin')?.id,
        },
      }),
    )
    const key = await numberOf({ cast, id })
    for (const { by, on, verdict } of article.opinions ?? []) {
      await recommendation({ cast, by, on, path: 'verdict', body: { kind: 'article', key, verdict } })
    }
    for (const { by, on } of article.attachedTo ?? []) {
      await recommendation({ cast, by, on, path: 'attach', body: { kind: 'article', key } })
    }
  }
}

const numberOf = async ({ cast, id }: { cast: Cast; id: Id }): Promise<string> => {
  const article = await cast.payload.findByID({ collection: 'knowledge-articles', id, depth: 0 })
  return String((article as { number?: unknown }).number)
}

/** Calls `POST /api/plays/:id/recommendations/<path>` for the play of this title, a day ago. */
const recommendation = async ({
  cast,
  by,
  on,
  path,
  body,
}: {
  cast: Cast
  by: UserKey
  on: string
  path: 'verdict' | 'attach'
  body: Record<string, unknown>
}): Promise<void> => {
  const user = cast.users.get(by)
  if (!user) throw new Error(`The demo has no user ${by}.`)
  const { docs } = await cast.payload.find({
    collection: 'plays',
    depth: 0,
    joins: false,
    limit: 1,
    where: { shortDescription: { equals: on } },
  })
  const play = docs[0]
  if (!play) throw new Error(`The demo has no play "${on}".`)
  const endpoints = cast.payload.collections.plays?.config.endpoints || []
  const endpoint = endpoints.find((each) => each.path === `/:id/recommendations/${path}`)
  if (!endpoint) throw new Error(`Plays have no endpoint for recommendations/${path}.`)
  const req = await createLocalReq({ user }, cast.payload)
  Object.assign(req, { routeParams: { id: play.id }, text: async () => JSON.stringify(body) })
  await at(day(-1, 16), async () => endpoint.handler(req))
}
