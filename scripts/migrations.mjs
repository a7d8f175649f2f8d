import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readArguments } from './lib/arguments.mjs'
import { fail, say } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run, runScript, tool } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'

const USAGE = `npm run migrations [-- --name add-health]   writes what is missing between the newest migrations and the collections
npm run migrations -- --fresh               throws all migrations away and writes a first one; only before a release`

/** No database is reached: the collections are compared with what the newest migration left behind. */
const DIALECTS = { sqlite: 'file:./not-opened.db', postgres: 'postgres://not.opened/none' }

const { fresh, name } = readArguments({
  options: { fresh: { type: 'boolean' }, name: { type: 'string' } },
  usage: USAGE,
})
const migrationName = name ?? (fresh ? 'initial' : 'collections')
if (!/^[a-z][a-z0-9-]*$/.test(migrationName))
  fail(`"${migrationName}" is no name: lower-case letters, digits and hyphens.`)

const main = async () => {
  ensureInstalled()
  for (const [dialect, uri] of Object.entries(DIALECTS)) {
    const directory = inRoot('migrations', dialect)
    if (fresh) removeAll(directory)
    say(`Comparing migrations/${dialect} with the collections …`)
    const { code } = await run({
      command: process.execPath,
      args: [tool('payload'), 'migrate:create', migrationName, '--skip-empty'],
      env: { DATABASE_URI: uri, PAYLOAD_SECRET: 'not used', NODE_ENV: 'production' },
      // A renamed column cannot be told from a dropped and a new one: that is asked.
      stdio: 'inherit',
    })
    if (code !== 0) return code
    for (const file of migrationsOf(directory)) makeLoadable(path.join(directory, `${file}.ts`))
    writeIndex(directory)
  }
  return 0
}

const migrationsOf = (directory) =>
  readdirSync(directory)
    .filter((file) => /^\d+_\d+_.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()

const removeAll = (directory) => {
  for (const file of readdirSync(directory)) rmSync(path.join(directory, file))
  writeIndex(directory)
}

/** Payload imports types as if they were values, which only a bundler forgives. */
const makeLoadable = (file) => {
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(
      /^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from/m,
      'import { type MigrateDownArgs, type MigrateUpArgs, sql } from',
    ),
  )
}

/** With file extensions, unlike Payload's own. */
const writeIndex = (directory) => {
  const names = migrationsOf(directory)
  const imports = names.map((each) => `import * as migration_${identifier(each)} from './${each}.ts'`)
  const entries = names.map((each) => {
    const module = `migration_${identifier(each)}`
    return `  { name: '${each}', up: ${module}.up, down: ${module}.down },`
  })
  const list = entries.length > 0 ? `[\n${entries.join('\n')}\n]` : '[]'
  writeFileSync(
    path.join(directory, 'index.ts'),
    [...imports, ...(imports.length > 0 ? [''] : []), `export const migrations = ${list}`, ''].join('\n'),
  )
}

const identifier = (text) => text.replaceAll('-', '_')

await runScript(main)
