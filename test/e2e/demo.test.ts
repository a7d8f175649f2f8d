import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, runScript, type Script, startScript } from '../support/scripts.ts'

const NAMES = ['admin', 'playbook-admin', 'agent', 'agent2', 'ale-agent', 'viewer', 'customer', 'customer2']

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../support/scratch-app/${name}`, import.meta.url))
const shipped = fileURLToPath(new URL('../../playbook-definitions', import.meta.url))

let directory: string
let port: string
let env: Record<string, string>
let running: Script

const call = async ({ path: below, token, body }: { path: string; token?: string; body?: unknown }) => {
  const response = await fetch(`http://localhost:${port}${below}`, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, location: response.headers.get('location'), text }
}

const signIn = async (name: string) => {
  const { status, text } = await call({
    path: '/api/users/login',
    body: { email: `${name}@example.com`, password: 'playbooks' },
  })
  return { status, token: status === 200 ? (JSON.parse(text).token as string) : '' }
}

const total = async ({ collection, token }: { collection: string; token: string }): Promise<number> =>
  JSON.parse((await call({ path: `/api/${collection}?limit=1&depth=0`, token })).text).totalDocs

beforeAll(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-demo-'))
  port = String(await freePort())
  env = {
    DATABASE_URI: `file:${path.join(directory, 'demo.db')}`,
    PAYLOAD_SECRET: 'only for tests',
    PORT: port,
  }
})

afterAll(async () => {
  await running?.interrupt()
  await rm(directory, { recursive: true, force: true })
})

test('the demo starts on nothing, and everybody can sign in', async () => {
  running = startScript({ script: 'demo', env })
  await running.printed(`http://localhost:${port}/admin`)
  expect(await call({ path: '/' })).toMatchObject({ status: 307, location: '/admin' })
  for (const name of NAMES) {
    expect(running.output()).toContain(`${name}@example.com`)
    expect(await signIn(name), name).toMatchObject({ status: 200 })
  }
  const { token } = await signIn('admin')
  expect(await total({ collection: 'users', token })).toBe(NAMES.length)
  expect(await total({ collection: 'accounts', token })).toBe(3)
  expect(await total({ collection: 'engagements', token })).toBe(5)
})

test('it holds plays in every state of every playbook', async () => {
  const { token } = await signIn('admin')
  const { docs } = JSON.parse((await call({ path: '/api/plays?limit=100&depth=0', token })).text)
  for (const playbook of ['customer-play', 'internal-play', 'success-case']) {
    const states = new Set(
      docs
        .filter((play: { playbook: string }) => play.playbook === playbook)
        .map((play: { state: string }) => play.state),
    )
    expect([...states].sort(), playbook).toEqual(['canceled', 'closed', 'in-progress', 'new', 'paused'])
  }
  const now = new Date().toISOString()
  expect(
    docs.every(
      (play: { createdAt: string; updatedAt: string }) => play.createdAt <= now && play.updatedAt <= now,
    ),
  ).toBe(true)
})

test('a walk drives a play to Closed on the demo that is running', async () => {
  const walk = await runScript({ script: 'demo', args: ['--walk', '--port', port], env })
  expect(walk.output).toContain('all as expected')
  expect(walk.code).toBe(0)
})

test('a port in use is said in one line, with a way out', async () => {
  const second = await runScript({ script: 'demo', args: ['--port', port], env })
  expect(second.code).toBe(1)
  expect(second.output.trim()).toBe(
    `Port ${port} is in use. Choose another: npm run demo -- --port ${Number(port) + 1}`,
  )
})

test('an interrupt stops everything', async () => {
  await running.interrupt()
  await expect(fetch(`http://localhost:${port}/api/users/me`)).rejects.toThrow()
})

test('a second start keeps what was changed, and a fourth playbook needs no build', async () => {
  const playbooks = path.join(directory, 'playbooks')
  await cp(shipped, playbooks, { recursive: true })
  await cp(fixture('site-visit.yaml'), path.join(playbooks, 'site-visit.yaml'))
  running = startScript({ script: 'demo', env: { ...env, PLAYBOOK_DEFINITIONS: playbooks } })
  await running.printed(`http://localhost:${port}/admin`)
  expect(running.output()).not.toContain('Telling play')
  expect(running.output()).not.toContain('Building')
  const { token } = await signIn('agent')
  const { docs } = JSON.parse((await call({ path: '/api/engagements?limit=1&depth=0', token })).text)
  const started = await call({
    path: '/api/plays',
    token,
    body: { playbook: 'site-visit', engagement: docs[0].id },
  })
  expect(started.status).toBe(201)
  expect(JSON.parse(started.text).doc.number).toBe('SV0000001')
  // 22 of the demo, one of the walk, and this one.
  expect(await total({ collection: 'plays', token })).toBe(24)
  await running.interrupt()
})

test('--fresh throws away what was changed', async () => {
  running = startScript({ script: 'demo', args: ['--fresh'], env })
  await running.printed(`http://localhost:${port}/admin`)
  expect(running.output()).toContain('Throwing the demo data away.')
  const { token } = await signIn('agent')
  expect(await total({ collection: 'plays', token })).toBe(22)
  await running.interrupt()
})

test('npm start makes no users, and the demo refuses the database once somebody uses it', async () => {
  const own = { ...env, DATABASE_URI: `file:${path.join(directory, 'own.db')}` }
  running = startScript({ script: 'start', env: own })
  await running.printed('Ready in')
  await waitForAnswer()
  for (const name of NAMES) expect((await signIn(name)).status, name).toBe(401)
  const first = await call({
    path: '/api/users/first-register',
    body: { email: 'me@example.com', password: 'my password', name: 'Me' },
  })
  expect(first.status).toBe(200)
  await running.interrupt()
  const demo = await runScript({ script: 'demo', env: own })
  expect(demo.code).toBe(1)
  expect(demo.output).toContain('The demo refuses this database')
  expect(demo.output).toContain('users (1)')
})

test("the demo refuses somebody else's database and leaves it as it was", async () => {
  const url = `file:${path.join(directory, 'foreign.db')}`
  const client = createClient({ url })
  await client.execute('CREATE TABLE customers (name text)')
  const before = await client.execute('SELECT name, sql FROM sqlite_master')
  for (const args of [[], ['--fresh']]) {
    const demo = await runScript({ script: 'demo', args, env: { ...env, DATABASE_URI: url } })
    expect(demo.code).toBe(1)
    expect(demo.output).toContain('customers (0)')
  }
  expect((await client.execute('SELECT name, sql FROM sqlite_master')).rows).toEqual(before.rows)
  client.close()
})

test('a playbook with an error stops the start, with every finding and no stack', async () => {
  const broken = path.join(directory, 'broken')
  await cp(shipped, broken, { recursive: true })
  await writeFile(path.join(broken, 'broken.yaml'), 'key: broken\nlabel: Broken\nphasen: []\n')
  for (const script of ['demo', 'start']) {
    const { code, output } = await runScript({ script, env: { ...env, PLAYBOOK_DEFINITIONS: broken } })
    expect(code, script).toBe(1)
    expect(output).toMatch(/broken\.yaml:3:1 {2}error {2}unknown-key/)
    expect(output).not.toMatch(/^\s+at /m)
  }
})

const waitForAnswer = async (): Promise<void> => {
  for (;;) {
    const isThere = await fetch(`http://localhost:${port}/api/users/me`).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
