import './environment.ts'
import { setImmediate } from 'node:timers/promises'
import type { RecordId } from '../src/engine/types.ts'
import { createTestApp, type TestApp, type TestUser } from '../test/support/app.ts'
import { MEMORY_AT, type MemorySample } from './memory.ts'

/**
 * Works through customer plays over the REST handlers, as a server would, and looks at the memory of the process on the
 * way. Arguments: the database's URI, and as JSON the ids of a user and of an engagement.
 */
const main = async (): Promise<void> => {
  const [databaseUri = '', userId = '', engagementId = ''] = process.argv.slice(2)
  const engagement = JSON.parse(engagementId) as RecordId
  const app = await createTestApp({ attach: databaseUri })
  const user = await app.signIn(JSON.parse(userId) as RecordId)
  const post = sender({ app, user })

  const samples: MemorySample[] = []
  let commands = 0
  const count = (): void => {
    commands += 1
    if (commands === MEMORY_AT[samples.length]) samples.push(sample(commands))
  }
  while (samples.length < MEMORY_AT.length) {
    const { doc } = await post({ path: '/plays?depth=0', body: { playbook: 'customer-play', engagement } })
    count()
    for (const step of steps({ id: doc.id, user })) {
      await post(step)
      count()
    }
  }
  console.log(JSON.stringify(samples))
}

const sample = (commands: number): MemorySample => {
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  const collected = process.memoryUsage()
  return { commands, rss, rssCollected: collected.rss, heapCollected: collected.heapUsed }
}

type Step = { readonly path: string; readonly body: Record<string, unknown> }

// biome-ignore lint/suspicious/noExplicitAny: the shape is the endpoint's
type Sender = (step: Step) => Promise<any>

const sender =
  ({ app, user }: { app: TestApp; user: TestUser }): Sender =>
  async ({ path, body }) => {
    // As the next request would reach a server: without a turn of the event loop, which SQLite never takes by itself,
    // nothing that was collected is given back.
    await setImmediate()
    const answer = await app.rest('POST', path, { user, body })
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

/** A customer play from its second activity to its end. */
const steps = ({ id, user }: { id: RecordId; user: TestUser }): Step[] => {
  const complete = (activity: string, body: Record<string, unknown>): Step => ({
    path: `/plays/${id}/activities/${activity}/complete`,
    body,
  })
  return [
    complete('core-information', { data: { shortDescription: 'Adopt it', description: 'All of it' } }),
    complete('add-squad', { data: { squad: [user.id] } }),
    complete('intended-outcome', { body: 'We agree.' }),
    complete('action-plan', { body: 'First this, then that.' }),
    complete('related-meeting', {}),
    complete('related-work', {}),
    complete('final-outcome', { body: 'Done.' }),
    complete('close-record', { data: { closureCode: 'Achieved', closeNotes: 'All good.' } }),
    { path: `/plays/${id}/close`, body: {} },
  ]
}

await main()
// PostgreSQL's pool would keep the process up.
process.exit(0)
