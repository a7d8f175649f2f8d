import type { GraphqlAnswer } from '../../support/app.ts'
import { type Attempt, describeMatrix, type Outcome } from './cells.ts'

describeMatrix({
  name: 'GraphQL',
  route: {
    create: async ({ data, ...attempt }) => {
      const [one] = names(attempt)
      const query = `mutation ($data: mutation${one}Input!) { answer: create${one}(data: $data) { id } }`
      const answer = await ask({ ...attempt, one, query, variables: { data } })
      return { ...outcome(answer, 201), id: answer.data?.answer?.id }
    },
    update: async ({ id, data, ...attempt }) => {
      const [one] = names(attempt)
      const query = `mutation ($id: ${idType(attempt)}!, $data: mutation${one}UpdateInput!) {
        answer: update${one}(id: $id, data: $data) { id } }`
      return outcome(await ask({ ...attempt, one, query, variables: { id, data } }))
    },
    remove: async ({ id, ...attempt }) => {
      const [one] = names(attempt)
      const query = `mutation ($id: ${idType(attempt)}!) { answer: delete${one}(id: $id) { id } }`
      return outcome(await ask({ ...attempt, one, query, variables: { id } }))
    },
    byId: async ({ id, ...attempt }) => {
      const [one] = names(attempt)
      const query = `query ($id: ${idType(attempt)}!) { answer: ${one}(id: $id) { id } }`
      return outcome(await ask({ ...attempt, one, query, variables: { id } }))
    },
    list: async (attempt) => {
      const [one, many] = names(attempt)
      const query = `{ answer: ${many}(limit: 1000, select: true) { docs { id } } }`
      const { data } = await ask({ ...attempt, one, query })
      return (data?.answer?.docs ?? []).map(({ id }: { id: string | number }) => String(id))
    },
    counted: async ({ id, ...attempt }) => {
      const [one, many] = names(attempt)
      const where = { and: [{ OR: [{ id: { exists: false } }, { id: { equals: id } }] }] }
      const query = `query ($where: ${one}_where) {
        list: ${many}(where: $where) { totalDocs docs { id } } count: count${many}(where: $where) { totalDocs } }`
      const variables = { where: { AND: where.and } }
      const { data } = await ask({ ...attempt, one, query, variables })
      return [data?.list?.totalDocs ?? 0, data?.list?.docs?.length ?? 0, data?.count?.totalDocs ?? 0]
    },
  },
})

/** A collection that GraphQL does not know is asked for by the names that it would have. */
const names = ({ subject }: Attempt): readonly [one: string, many: string] =>
  subject.graphql ?? ['Counter', 'Counters']

/** What is missing in the schema is as good as refused, provided that nothing else is wrong with the query. */
const ask = async ({
  app,
  user,
  subject,
  one,
  query,
  variables = {},
}: Attempt & { one: string; query: string; variables?: Record<string, unknown> }): Promise<GraphqlAnswer> => {
  const answer = await app.graphql(query, variables, { user })
  const unknown =
    answer.errors?.some(({ message }) => /Cannot query field|Unknown type/.test(message)) ?? false
  if (unknown !== (subject.graphql === null)) throw new Error(`${one}: ${JSON.stringify(answer.errors)}`)
  if (unknown) return { errors: [{ message: 'not in the schema', extensions: { statusCode: 403 } }] }
  return answer
}

const outcome = ({ data, errors }: GraphqlAnswer, good = 200): Outcome => {
  if (errors?.length) return { status: errors[0]?.extensions?.statusCode ?? 500 }
  return { status: data?.answer ? good : 404 }
}

const idType = ({ app }: Attempt): string => (app.payload.db.defaultIDType === 'number' ? 'Int' : 'String')
