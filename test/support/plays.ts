import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Caller, RestAnswer, TestApp } from './app.ts'

/** Shorthands for tests that work through plays over REST. */

type Body = Record<string, unknown>
type Play = { id: string | number; number: string; rev: number; [field: string]: unknown }

const SHIPPED = fileURLToPath(new URL('../../playbook-definitions', import.meta.url))

/** The customer play from the second activity on, with input that each of them takes. */
export const customerSteps = (app: TestApp): readonly (readonly [string, Body])[] => [
  [
    'core-information',
    { data: { shortDescription: 'Adopt it', description: 'All of it', priority: 'high' } },
  ],
  ['add-squad', { data: { squad: [app.users.agent.id] } }],
  ['intended-outcome', { body: 'We agree.' }],
  ['action-plan', { body: 'First this, then that.' }],
  ['related-meeting', {}],
  ['related-work', {}],
  ['final-outcome', { body: 'Done.' }],
  ['close-record', { data: { closureCode: 'Achieved', closeNotes: 'All good.' } }],
]

/** Starts a play for a new engagement, as the agent unless somebody else is named. */
export const startedPlay = async ({
  app,
  playbook = 'customer-play',
  data = {},
  user = 'agent',
}: {
  app: TestApp
  playbook?: string
  data?: Body
  user?: Caller
}): Promise<Play> => {
  const engagement = data.engagement ?? (await app.createEngagement()).id
  const answer = await app.rest('POST', '/plays?depth=0', { user, body: { playbook, ...data, engagement } })
  expect(answer.body.errors).toBeUndefined()
  expect(answer.status).toBe(201)
  return answer.body.doc
}

/** Completes the customer play's activities up to the named one, which is then in progress. */
export const customerPlayAt = async ({
  app,
  activity,
}: {
  app: TestApp
  activity: string | null
}): Promise<Play> => {
  const play = await startedPlay({ app })
  for (const [key, body] of customerSteps(app)) {
    if (key === activity) break
    const answer = await app.rest('POST', `/plays/${play.id}/activities/${key}/complete`, {
      user: 'agent',
      body,
    })
    expect(answer.body.errors).toBeUndefined()
  }
  return storedPlay({ app, id: play.id })
}

/** The play as the database holds it, hidden fields and all. */
export const storedPlay = async ({ app, id }: { app: TestApp; id: unknown }): Promise<Play> => {
  const found = await app.payload.db.findOne({ collection: 'plays', where: { id: { equals: id } } })
  return JSON.parse(JSON.stringify(found)) as Play
}

export const createdTask = async ({
  app,
  play,
  data = {},
}: {
  app: TestApp
  play: unknown
  data?: Body
}): Promise<Play> => created({ app, collection: 'tasks', data: { play, shortDescription: 'Do it', ...data } })

export const createdMeeting = async ({
  app,
  play,
  data = {},
}: {
  app: TestApp
  play: unknown
  data?: Body
}): Promise<Play> => created({ app, collection: 'meetings', data: { play, subject: 'Meet', ...data } })

const created = async ({
  app,
  collection,
  data,
}: {
  app: TestApp
  collection: string
  data: Body
}): Promise<Play> => {
  const answer = await app.rest('POST', `/${collection}?depth=0`, { user: 'agent', body: data })
  expect(answer.body.errors).toBeUndefined()
  return answer.body.doc
}

/** What the database holds: every document of every collection, as JSON. */
export const everything = async (app: TestApp): Promise<Record<string, unknown>> => {
  const all: Record<string, unknown> = {}
  for (const { slug: collection } of app.payload.config.collections) {
    if (collection.startsWith('payload-')) continue
    const { docs } = await app.payload.db.find<{ id: string | number }>({
      collection,
      limit: 0,
      pagination: false,
      where: {},
    })
    all[collection] = Object.fromEntries(docs.map((doc) => [String(doc.id), JSON.parse(JSON.stringify(doc))]))
  }
  return all
}

/** Does it, and sees to it that nothing in the database is different afterwards: no document, counter, stream entry. */
export const changingNothing = async <T>({
  app,
  does,
}: {
  app: TestApp
  does: () => Promise<T>
}): Promise<T> => {
  const before = await everything(app)
  const result = await does()
  const after = await everything(app)
  expect(after).toEqual(before)
  return result
}

/** Paths of the fields that a 400 complains about. */
export const pathsOf = (answer: Pick<RestAnswer, 'status' | 'body'>): string[] => {
  expect(answer.body).toMatchObject({ errors: [{ name: 'ValidationError' }] })
  expect(answer.status).toBe(400)
  const { errors } = answer.body.errors[0].data as { errors: { path: string; message: string }[] }
  for (const { message } of errors) expect(message).toMatch(/\w/)
  return errors.map(({ path: each }) => each).sort()
}

/** Code and reason codes of a 409. */
export const refusalOf = (
  answer: Pick<RestAnswer, 'status' | 'body'>,
): { code: string; reasons: string[] } => {
  expect(answer.body).toMatchObject({ errors: [{ name: 'CommandRefused' }] })
  expect(answer.status).toBe(409)
  const [{ message, data }] = answer.body.errors
  expect(message).toMatch(/\w/)
  expect(data.reasons.length).toBeGreaterThan(0)
  for (const reason of data.reasons) expect(reason.message).toMatch(/\w/)
  return { code: data.code, reasons: data.reasons.map((reason: { code: string }) => reason.code) }
}

/** An answer without its moments: a dry run has its own clock. */
export const withoutTimes = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      (key === 'startedAt' || key === 'endedAt') && typeof each === 'string' ? 'a moment' : each,
    ),
  )

/** A temporary directory of playbooks: the given files, and the shipped ones unless told otherwise. */
export const playbookDirectory = async ({
  files,
  shipped = true,
}: {
  files: Readonly<Record<string, string>>
  shipped?: boolean
}): Promise<{ directory: string; remove: () => Promise<void> }> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-definitions-'))
  if (shipped) {
    for (const name of await readdir(SHIPPED)) {
      if (name.endsWith('.yaml')) await cp(path.join(SHIPPED, name), path.join(directory, name))
    }
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), text)
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) }
}
