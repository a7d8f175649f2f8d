import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '../../../scripts/lib/ports.mjs'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

export type TestServer = {
  readonly url: string
  /** Calls the API as whoever the token belongs to. Throws for an answer that is no success. */
  readonly api: (args: {
    method: 'GET' | 'POST' | 'PATCH'
    path: string
    token?: string
    body?: Readonly<Record<string, unknown>>
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the endpoint's
  }) => Promise<any>
  readonly stop: () => Promise<void>
}

/** The production build on a port and an SQLite file of its own; builds first where the sources have changed. */
export const startTestServer = async (): Promise<TestServer> => {
  await build()
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = run(
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    {
      DATABASE_URI: `file:${path.join(directory, 'test.db')}`,
      PAYLOAD_SECRET: 'only for tests',
      PLAYBOOK_DEFINITIONS: path.join(ROOT, 'playbook-definitions'),
    },
  )
  const stop = async (): Promise<void> => {
    server.child.kill('SIGTERM')
    await server.exit
    await rm(directory, { recursive: true, force: true })
  }
  const isUp = await until({
    timeout: 60_000,
    probe: async () => server.child.exitCode !== null || (await fetch(`${url}/api/users/me`)).ok,
  })
  if (!isUp || server.child.exitCode !== null) {
    await stop()
    throw new Error(`The application did not start:\n${server.output()}`)
  }
  return { url, stop, api: (args) => callApi({ url, ...args }) }
}

const build = async (): Promise<void> => {
  const { exit, output } = run(['scripts/build.mjs'], {})
  if ((await exit) !== 0) throw new Error(`The build failed:\n${output()}`)
}

type Running = {
  readonly child: ChildProcess
  readonly exit: Promise<number | null>
  readonly output: () => string
}

const run = (args: readonly string[], env: Readonly<Record<string, string>>): Running => {
  // What the tests of the Payload configuration need must not reach a production server.
  const { PAYLOAD_FORCE_DRIZZLE_PUSH: _push, VITEST: _vitest, ...inherited } = process.env
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { ...inherited, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { child, exit, output: () => output }
}

const callApi = async ({
  url,
  method,
  path: below,
  token,
  body,
}: { url: string } & Parameters<TestServer['api']>[0]): Promise<unknown> => {
  const response = await fetch(`${url}/api${below}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `JWT ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${below} gave ${response.status}: ${text}`)
  return JSON.parse(text)
}
