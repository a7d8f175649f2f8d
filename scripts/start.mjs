import { readArguments, readPort } from './lib/arguments.mjs'
import { buildIfNeeded } from './lib/build.mjs'
import { fail } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { isPortTaken } from './lib/ports.mjs'
import { runScript } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { lintDefinitions, secretOf, startServer } from './lib/server.mjs'

const USAGE = `npm start [-- --port 4000]

Starts the application without any demo data. Environment: DATABASE_URI (none: SQLite in ./playbooks.db),
PAYLOAD_SECRET (none: one is made and kept in ./.payload-secret), PORT, PLAYBOOK_DEFINITIONS.`

const options = readArguments({ options: { port: { type: 'string' } }, usage: USAGE })
const port = readPort({ given: options.port, fallback: 3000 })

const main = async () => {
  ensureInstalled()
  if (await isPortTaken(port)) fail(`Port ${port} is in use. Choose another: npm start -- --port ${port + 1}`)
  await lintDefinitions()
  await buildIfNeeded()
  const server = startServer({
    port,
    env: { PAYLOAD_SECRET: secretOf(inRoot('.payload-secret')) },
    output: 'show',
  })
  return server.exit
}

await runScript(main)
