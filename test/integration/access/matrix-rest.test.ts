import type { RestAnswer } from '../../support/app.ts'
import { type Attempt, describeMatrix } from './cells.ts'

const get = ({ app, subject, user }: Attempt, path: string): Promise<RestAnswer> =>
  app.rest('GET', `/${subject.collection}${path}`, { user })

/** What a refused list tells: nothing. */
const total = ({ status, body }: RestAnswer): number => {
  if (status === 200) return body.totalDocs
  if (status === 403) return 0
  throw new Error(`${status} ${JSON.stringify(body)}`)
}

describeMatrix({
  name: 'REST',
  route: {
    create: async ({ app, subject, user, data }) => {
      const { status, body } = await app.rest('POST', `/${subject.collection}?depth=0`, { user, body: data })
      return { status, id: body.doc?.id }
    },
    update: ({ app, subject, user, id, data }) =>
      app.rest('PATCH', `/${subject.collection}/${id}`, { user, body: data }),
    remove: ({ app, subject, user, id }) => app.rest('DELETE', `/${subject.collection}/${id}`, { user }),
    byId: ({ id, ...attempt }) => get(attempt, `/${id}`),
    list: async (attempt) => {
      const { body } = await get(attempt, '?limit=1000&depth=0&select[createdAt]=true')
      return (body.docs ?? []).map((doc: { id: string | number }) => String(doc.id))
    },
    counted: async ({ id, ...attempt }) => [
      total(await get(attempt, `?where[id][equals]=${id}`)),
      total(await get(attempt, `/count?where[id][equals]=${id}`)),
      total(await get(attempt, `/count?where[and][0][id][in]=${id}`)),
      // Whatever is put beside it with "or", what is hidden stays hidden.
      total(
        await get(attempt, `?where[and][0][or][0][id][exists]=false&where[and][0][or][1][id][equals]=${id}`),
      ),
    ],
  },
})
