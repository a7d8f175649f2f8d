import type { RestAnswer, TestApp, TestUserKey } from './app.ts'
import { customerSteps } from './plays.ts'

type Play = { id: string | number; number: string; rev: number }
// biome-ignore lint/suspicious/noExplicitAny: a document of whatever collection
type Document = any

/** Starts a play over REST, as an agent, for a new engagement. */
export const startPlay = async ({
  app,
  playbook = 'customer-play',
  user = 'agent',
  data = {},
}: {
  app: TestApp
  playbook?: string
  user?: TestUserKey
  data?: Record<string, unknown>
}): Promise<Play> => {
  const engagement = data.engagement ?? (await app.createEngagement()).id
  const answer = await app.rest('POST', '/plays?depth=0', { user, body: { playbook, engagement, ...data } })
  if (answer.status !== 201) throw new Error(`A play was not started: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** Sends a command to a play: `path` is what comes behind `/plays/:id/`. */
export const command = ({
  app,
  play,
  path,
  body,
  user = 'agent',
}: {
  app: TestApp
  play: { id: string | number }
  path: string
  body: unknown
  user?: TestUserKey
}): Promise<RestAnswer> => app.rest('POST', `/plays/${play.id}/${path}`, { user, body })

/** Completes a customer play's activities up to, and without, the given one; all of them without one. */
export const advanceTo = async ({
  app,
  play,
  activity,
}: {
  app: TestApp
  play: { id: string | number }
  activity?: string
}): Promise<void> => {
  for (const [key, body] of customerSteps(app)) {
    if (key === activity) return
    const answer = await command({ app, play, path: `activities/${key}/complete`, body })
    if (answer.status !== 200) throw new Error(`${key} was not completed: ${JSON.stringify(answer.body)}`)
  }
}

export const addTask = async ({
  app,
  play,
  data = {},
}: {
  app: TestApp
  play: { id: string | number }
  data?: Record<string, unknown>
}): Promise<Document> => {
  const answer = await app.rest('POST', '/tasks?depth=0', {
    user: 'agent',
    body: { play: play.id, shortDescription: 'A task', ...data },
  })
  if (answer.status !== 201) throw new Error(`A task was not added: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** The activity stream of a play, oldest first. */
export const streamOf = async ({
  app,
  play,
}: {
  app: TestApp
  play: { id: string | number }
}): Promise<Document[]> => {
  const { docs } = await app.payload.find({
    collection: 'activity',
    depth: 0,
    limit: 1000,
    sort: 'createdAt',
    where: { play: { equals: play.id } },
    showHiddenFields: true,
  })
  return docs
}
