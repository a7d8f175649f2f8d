import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail, say } from './console.mjs'
import { run, tool } from './processes.mjs'
import { inRoot, root } from './root.mjs'

/** What a build depends on. Playbook definitions are not among it: they are read when the application starts. */
const SOURCES = [
  'src',
  'collections',
  'hooks',
  'migrations',
  'payload.config.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const RECORD = inRoot('.next/built-from')
const BUILD_ID = inRoot('.next/BUILD_ID')

/** Builds the production application, unless the last build was made from the very same sources. */
export const buildIfNeeded = async () => {
  const sources = hashOfSources()
  if (existsSync(BUILD_ID) && readIfThere(RECORD) === sources) return
  say('Building the application (once, about a minute) …')
  rmSync(RECORD, { force: true })
  const { code, output } = await run({
    command: process.execPath,
    args: [tool('next'), 'build'],
    output: 'hide',
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // A build takes nothing from the environment that it will run in.
      PLAYBOOK_DEFINITIONS: inRoot('playbook-definitions'),
      DATABASE_URI: '',
    },
  })
  if (code !== 0) fail(`${output.trim()}\n\nThe build failed.`)
  writeFileSync(RECORD, sources)
  say('Built.')
}

const hashOfSources = () => {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap((source) => filesBelow(inRoot(source)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const filesBelow = (file) => {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [file]
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesBelow(path.join(file, name)))
}

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)
