import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from './console.mjs'
import { until } from './ports.mjs'
import { run, start, tool } from './processes.mjs'
import { inRoot } from './root.mjs'

/** The directory of the playbooks: `PLAYBOOK_DEFINITIONS`, or the repository's. */
export const definitionsDirectory = () =>
  path.resolve(process.env.PLAYBOOK_DEFINITIONS || inRoot('playbook-definitions'))

/** Ends the script with every finding when a playbook has an error. */
export const lintDefinitions = async () => {
  const { code, output } = await run({
    command: process.execPath,
    args: [tool('tsx'), inRoot('src/cli.ts'), 'lint', definitionsDirectory()],
    output: 'hide',
  })
  if (code !== 0) fail(`${output.trim()}\n\nThe playbooks have errors: nothing was started.`)
}

/** `PAYLOAD_SECRET`, or one that is made once and kept in this file, so that people stay signed in over a restart. */
export const secretOf = (file) => {
  if (process.env.PAYLOAD_SECRET) return process.env.PAYLOAD_SECRET
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/** Starts the production build on this port. The options are those of `start`. */
export const startServer = ({ port, host, env, output }) =>
  start({
    command: process.execPath,
    args: [tool('next'), 'start', '--port', String(port), ...(host ? ['--hostname', host] : [])],
    env: {
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PLAYBOOK_DEFINITIONS: definitionsDirectory(),
    },
    output,
  })

/** Waits for the first answer of a server; false when the server ended before, or a minute has passed. */
export const answers = async ({ url, server }) => {
  let hasEnded = false
  void server.exit.then(() => {
    hasEnded = true
  })
  const isReady = await until({
    timeout: 60_000,
    probe: async () => hasEnded || (await fetch(`${url}/api/users/me`)).ok,
  })
  return isReady && !hasEnded
}
