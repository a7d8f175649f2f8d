import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'

const inRoot = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))
const CACHE = inRoot('node_modules/.cache/payload-playbooks/schemas')

type Pushed = {
  readonly apply: () => Promise<void>
  readonly hasDataLoss: boolean
  readonly statementsToExecute: readonly string[]
  readonly warnings: readonly string[]
}
type DrizzleKit = { readonly pushSchema: (...args: unknown[]) => Promise<Pushed> }

/** What is looked at of the SQL adapters. */
type SqlAdapter = {
  readonly name: string
  readonly rawTables?: object
  readonly client?: { executeMultiple: (sql: string) => Promise<void> }
  readonly pool?: { query: (sql: string) => Promise<unknown> }
  requireDrizzleKit?: () => DrizzleKit
}

/**
 * The adapter, pushing its schema to an empty database by the statements that an earlier push of the very same tables
 * came to: to work them out takes a second or two, and every test application has a database of its own.
 */
export const withKnownSchemas = (db: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...db,
  init: (args) => {
    const adapter = db.init(args)
    const sql = adapter as unknown as SqlAdapter
    const { requireDrizzleKit } = sql
    if (requireDrizzleKit) {
      sql.requireDrizzleKit = () => ({
        pushSchema: async (...given) => {
          const file = path.join(CACHE, `${nameOf(sql)}.sql`)
          const known = await readFile(file, 'utf8').catch(() => null)
          if (known !== null) return pushOf({ adapter: sql, statements: known })
          const pushed = await requireDrizzleKit().pushSchema(...given)
          await keep({ file, text: pushed.statementsToExecute.join('\n') })
          return pushed
        },
      })
    }
    return adapter
  },
})

/** Of the tables, and of the packages that make statements of them. */
const nameOf = ({ name, rawTables }: SqlAdapter): string =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(name)
    .update(JSON.stringify(rawTables))
    .digest('hex')

const pushOf = ({ adapter, statements }: { adapter: SqlAdapter; statements: string }): Pushed => ({
  hasDataLoss: false,
  statementsToExecute: [],
  warnings: [],
  // Both go through several statements at once, in one transaction.
  apply: async () => {
    await adapter.client?.executeMultiple(`BEGIN;\n${statements}\nCOMMIT;`)
    await adapter.pool?.query(statements)
  },
})

/** Whole or not at all: another worker may look for it at this moment. */
const keep = async ({ file, text }: { file: string; text: string }): Promise<void> => {
  await mkdir(CACHE, { recursive: true })
  const partial = `${file}.${randomUUID()}`
  await writeFile(partial, text)
  await rename(partial, file)
}
