// Runs in an application that has nothing but payload, a database adapter and the package.
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { playbooks } from 'payload-playbooks'

const config = buildConfig({
  secret: 'a secret',
  db: sqliteAdapter({ client: { url: 'file:./scratch.db' } }),
  typescript: { autoGenerate: false },
  logger: { options: { level: 'silent' } },
  plugins: [playbooks({ numbers: { plays: { digits: 4 } } })],
})
const payload = await getPayload({ config })

const user = { email: 'agent@example.com', password: 'a password', roles: ['customer-success-agent'] }
await payload.create({ collection: 'users', data: user })
const account = await payload.create({ collection: 'accounts', data: { name: 'Account' } })
const engagement = await payload.create({
  collection: 'engagements',
  data: { title: 'Engagement', account: account.id },
})

let token = ''
const call = async (method, path, body) => {
  const response = await handleEndpoints({
    config,
    request: new Request(`http://localhost/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  return { status: response.status, answer: await response.json() }
}

token = (await call('POST', '/users/login', user)).answer.token
const started = await call('POST', '/plays', { playbook: 'site-visit', engagement: engagement.id })
const { id, number } = started.answer.doc
const complete = (key, body) => call('POST', `/plays/${id}/activities/${key}/complete`, body)

const early = await complete('summary', { body: 'Too early.' })
const missing = await complete('where', { data: { shortDescription: 'Visit' } })
await complete('where', { data: { shortDescription: 'Visit', address: 'Hafenstraße 12' } })
const task = await call('POST', '/tasks', { play: id, shortDescription: 'Take the samples along' })
const gate = await complete('errands', {})
await call('PATCH', `/tasks/${task.answer.doc.id}`, { state: 'complete' })
await complete('errands', {})
await complete('summary', { body: 'All seen.' })
await complete('close-record', { data: { closureCode: 'Done', closeNotes: 'Fine.' } })
const closed = await call('POST', `/plays/${id}/close`, {})
const play = await call('GET', `/plays/${id}?depth=0`)

console.log(
  JSON.stringify({
    started: started.status,
    number,
    firstRefusal: early.answer.errors[0].data.code,
    missing: missing.answer.errors[0].data.errors.map((error) => error.path),
    customField: play.answer.data.address,
    gate: gate.answer.errors[0].data.reasons[0].code,
    state: closed.answer.play.state,
    progress: closed.answer.play.progress,
  }),
)
process.exit(0)
