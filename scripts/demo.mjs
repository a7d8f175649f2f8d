import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { readArguments, readPort } from './lib/arguments.mjs'
import { buildIfNeeded } from './lib/build.mjs'
import { fail, say, table } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { isPortTaken } from './lib/ports.mjs'
import { end, run, runScript, tool } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { answers, lintDefinitions, secretOf, startServer } from './lib/server.mjs'
import { isDemo, walk } from './lib/walk.mjs'

const USAGE = `npm run demo [-- --port 4000] [--fresh] [--walk]

  --port   the port to listen on (also PORT); 3000 if not given
  --fresh  throw the demo data away first
  --walk   drive one customer play from start to Closed over HTTP, then exit; takes the demo that runs on the port already

Environment: DATABASE_URI (none: SQLite in .demo/demo.db), PAYLOAD_SECRET, PORT, PLAYBOOK_DEFINITIONS.`

const SIGN_INS = [
  ['admin', 'everything'],
  ['playbook-admin', 'playbooks, and putting any play right'],
  ['agent', 'customer and internal plays, success cases'],
  ['agent2', 'the same, another person'],
  ['ale-agent', 'success cases'],
  ['viewer', 'reads everything, changes nothing'],
  ['customer', 'the own account only: Alpenrot Logistics'],
  ['customer2', 'the own account only: Lumina Health Group'],
]

const LOG = '.demo/server.log'

const options = readArguments({
  options: { port: { type: 'string' }, fresh: { type: 'boolean' }, walk: { type: 'boolean' } },
  usage: USAGE,
})
const port = readPort({ given: options.port, fallback: 3000 })
const url = `http://localhost:${port}`

const main = async () => {
  ensureInstalled()
  if (await isPortTaken(port)) {
    if (options.walk && !options.fresh && (await isDemo(url))) return walk({ url })
    fail(
      `Port ${port} is in use${options.walk ? ', and not by a demo of ours' : ''}. Choose another: npm run demo -- --port ${port + 1}`,
    )
  }
  mkdirSync(inRoot('.demo'), { recursive: true })
  const env = {
    DATABASE_URI: process.env.DATABASE_URI || `file:${inRoot('.demo/demo.db')}`,
    PAYLOAD_SECRET: secretOf(inRoot('.demo/secret')),
    ATTACHMENTS: process.env.ATTACHMENTS || inRoot('.demo/attachments'),
  }
  if (options.fresh && !process.env.ATTACHMENTS) rmSync(env.ATTACHMENTS, { recursive: true, force: true })
  await lintDefinitions()
  await prepare(env)
  await buildIfNeeded()
  say('Starting …')
  const log = createWriteStream(inRoot(LOG))
  let lastWords = ''
  const server = startServer({
    port,
    // Passwords that everybody knows are for this machine only.
    host: '127.0.0.1',
    env,
    output: (text) => {
      log.write(text)
      lastWords = `${lastWords}${text}`.slice(-4_000)
    },
  })
  if (!(await answers({ url, server }))) {
    console.error(lastWords.trim())
    fail('The application did not start.')
  }
  if (options.walk) {
    const code = await walk({ url })
    return code
  }
  welcome()
  const code = await server.exit
  console.error(lastWords.trim())
  return code
}

/** Migrates and seeds, or finds that there is nothing to do; refuses a database that is not the demo's. */
const prepare = async (env) => {
  say('Preparing the database …')
  let problems = ''
  const { code } = await run({
    command: process.execPath,
    args: [tool('tsx'), inRoot('src/app/demo/main.ts'), ...(options.fresh ? ['--fresh'] : [])],
    env: { ...env, NODE_ENV: 'production' },
    output: (text, stream) => {
      if (stream === 'stderr') problems += text
      else for (const line of text.trimEnd().split('\n')) say(line)
    },
  })
  if (problems) console.error(problems.trim())
  if (code !== 0) await end(1)
}

const welcome = () => {
  const rows = [['sign in as', 'may use'], ...SIGN_INS.map(([name, use]) => [`${name}@example.com`, use])]
  console.log(`
  ${url}/admin

${table(rows).join('\n')}

  Every password is: playbooks
  The server's log is ${LOG}. Ctrl-C stops everything; what you change is kept (--fresh throws it away).
`)
}

await runScript(main)
