import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, until } from '../../../scripts/lib/ports.mjs'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

export type TestServer = {
  readonly url: string
  /** Calls the API as whoever the token belongs to. Throws for an answer that is no success. */
  readonly api: (args: {
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
    path: string
    token?: string
    body?: Readonly<Record<string, unknown>>
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the endpoint's
  }) => Promise<any>
  /**
   * Starts the application once more, in a process of its own on the same database, with these files besides the
   * playbooks that ship, and ends it. `E2E_DATABASE_URI` names the database of a server that runs already.
   */
  readonly startOnce: (playbooks: Readonly<Record<string, string>>) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * A server that runs already, such as a development server: nothing is built or started then. It has the demo's people,
 * and the playbooks of `support/playbooks` where tests want them.
 */
const RUNNING = process.env.E2E_URL?.replace(/\/$/, '')

/** Whether tests run against a server that they did not start. */
export const isForeignServer = RUNNING !== undefined && RUNNING !== ''

/** The production build on a port and an SQLite file of its own. `build-once.ts` has built it. */
export const startTestServer = async ({
  playbooks = {},
  demo = false,
}: {
  /** More playbooks than those that ship: YAML by the name of its file. */
  playbooks?: Readonly<Record<string, string>>
  /** With the demo's people and their year, instead of empty. */
  demo?: boolean
} = {}): Promise<TestServer> => {
  if (RUNNING) {
    return {
      url: RUNNING,
      stop: async () => undefined,
      api: (args) => callApi({ url: RUNNING, ...args }),
      startOnce: (files) => startOnce({ playbooks: files, env: foreignDatabase() }),
    }
  }
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-e2e-'))
  const definitions = path.join(directory, 'playbooks')
  await writeDefinitions({ directory: definitions, playbooks })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URI: `file:${path.join(directory, 'test.db')}`,
    PAYLOAD_SECRET: 'only for tests',
    PLAYBOOK_DEFINITIONS: definitions,
    ATTACHMENTS: path.join(directory, 'attachments'),
  }
  if (demo) {
    const seed = run(['--import', 'tsx', 'src/app/demo/main.ts'], env)
    if ((await seed.exit) !== 0) throw new Error(`The demo was not told:\n${seed.output()}`)
  }
  const server = run(
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    env,
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
  return {
    url,
    stop,
    api: (args) => callApi({ url, ...args }),
    startOnce: (files) => startOnce({ playbooks: { ...playbooks, ...files }, env }),
  }
}

const writeDefinitions = async ({
  directory,
  playbooks,
}: {
  directory: string
  playbooks: Readonly<Record<string, string>>
}): Promise<void> => {
  await cp(path.join(ROOT, 'playbook-definitions'), directory, { recursive: true })
  for (const [file, yaml] of Object.entries(playbooks)) await writeFile(path.join(directory, file), yaml)
}

const foreignDatabase = (): Readonly<Record<string, string>> => {
  const { E2E_DATABASE_URI: uri } = process.env
  if (!uri) throw new Error('E2E_URL needs E2E_DATABASE_URI here: the database of that server.')
  return { DATABASE_URI: uri, PAYLOAD_SECRET: 'only for tests' }
}

const startOnce = async ({
  playbooks,
  env,
}: {
  playbooks: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
}): Promise<void> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-start-'))
  try {
    await writeDefinitions({ directory, playbooks })
    const script = ['--import', 'tsx', 'test/e2e/support/start-once.ts']
    const { exit, output } = run(script, { ...env, PLAYBOOK_DEFINITIONS: directory })
    if ((await exit) !== 0) throw new Error(`The application did not start:\n${output()}`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
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
