import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { TestDatabaseKind } from '../test/support/database.ts'

export type BenchOptions = {
  readonly kind: TestDatabaseKind
  /** The server to measure on; null: `scripts/lib/databases.mjs` finds or starts one of the kind. */
  readonly server: string | null
  /** Where the figures go as JSON, besides the table on the console. */
  readonly json: string | null
  /** Part of the repetitions: 1 is all of them, 0.1 a quick look. */
  readonly scale: number
  /** Only the home page of an engagement, which takes most of the time. */
  readonly homeOnly: boolean
}

export const USAGE = `npm run bench                               on the database that DATABASE_URI names; without one, a SQLite file
npm run bench -- --database postgres        sqlite, postgres, mongo (a replica set), mongo-standalone
npm run bench -- --json figures.json        every measured value, too
npm run bench -- --scale 0.1                a tenth of the repetitions, for a quick look
npm run bench -- --only home                the home page of an engagement alone

Nothing that is in the database is touched: on a server it works in a database of its own, which it drops at the end,
and with DATABASE_URI=file:… in a temporary file beside the one named.`

const KINDS: Readonly<Record<string, TestDatabaseKind>> = {
  sqlite: 'sqlite',
  postgres: 'postgres',
  mongo: 'mongo-replica',
  'mongo-replica': 'mongo-replica',
  'mongo-standalone': 'mongo-standalone',
}

/**
 * Reads the command line and DATABASE_URI.
 * @throws Error that says what was given and what is allowed
 */
export const readOptions = (): BenchOptions | 'help' => {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      json: { type: 'string' },
      scale: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return 'help'
  const scale = Number(values.scale ?? 1)
  if (!(scale > 0 && scale <= 10)) {
    throw new Error(`--scale is "${values.scale}"; allowed are numbers above 0, up to 10.`)
  }
  if (values.only !== undefined && values.only !== 'home') {
    throw new Error(`--only is "${values.only}"; allowed is home.`)
  }
  return {
    ...databaseOf(values.database),
    json: values.json ?? null,
    scale,
    homeOnly: values.only === 'home',
  }
}

const databaseOf = (named: string | undefined): Pick<BenchOptions, 'kind' | 'server'> => {
  if (named !== undefined) {
    const kind = KINDS[named]
    if (!kind) throw new Error(`--database is "${named}"; allowed are ${Object.keys(KINDS).join(', ')}.`)
    return { kind, server: null }
  }
  const uri = process.env.DATABASE_URI?.trim()
  if (!uri) return { kind: 'sqlite', server: null }
  if (/^postgres(ql)?:/.test(uri)) return { kind: 'postgres', server: uri }
  if (/^mongodb\+srv:|^mongodb:.*[?&]replicaSet=/.test(uri)) return { kind: 'mongo-replica', server: uri }
  if (/^mongodb:/.test(uri)) return { kind: 'mongo-standalone', server: uri }
  if (!uri.startsWith('file:')) throw new Error('DATABASE_URI names no SQLite file, PostgreSQL or MongoDB.')
  // The disk counts: a temporary file on the one that the named file is on.
  process.env.TMPDIR = path.dirname(path.resolve(uri.slice('file:'.length)))
  mkdirSync(process.env.TMPDIR, { recursive: true })
  return { kind: 'sqlite', server: null }
}
