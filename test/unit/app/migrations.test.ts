import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BasePayload } from 'payload'
import { expect, test, vi } from 'vitest'
import { quietLogger } from '../../support/app.ts'

const directoryOf = (dialect: string): string =>
  fileURLToPath(new URL(`../../../migrations/${dialect}`, import.meta.url))

/** The tables that the newest migration leaves behind, as Payload stored them beside it. */
const migratedTables = (dialect: string): unknown => {
  const directory = directoryOf(dialect)
  const newest = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(`${directory}/${newest}`, 'utf8')).tables
}

/** The tables that the collections of the reference application ask for. No database is reached. */
const neededTables = async (uri: string): Promise<unknown> => {
  vi.stubEnv('DATABASE_URI', uri)
  vi.stubEnv('PAYLOAD_SECRET', 'not used')
  vi.resetModules()
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await new BasePayload().init({
    config: { ...(await config), logger: quietLogger() },
    disableDBConnect: true,
    disableOnInit: true,
  })
  const adapter = payload.db as unknown as {
    schema: unknown
    requireDrizzleKit: () => { generateDrizzleJson: (schema: unknown) => unknown }
  }
  const snapshot = await adapter.requireDrizzleKit().generateDrizzleJson(adapter.schema)
  return JSON.parse(JSON.stringify(snapshot)).tables
}

/** `users.columns.email.type = text`, one line a value, so that a difference is read at a glance. */
const lines = (value: unknown, path = ''): Set<string> => {
  if (value === null || typeof value !== 'object') return new Set([`${path} = ${JSON.stringify(value)}`])
  return new Set(
    Object.entries(value).flatMap(([key, each]) => [...lines(each, path ? `${path}.${key}` : key)]),
  )
}

test.each([
  ['sqlite', 'file:./not-opened.db'],
  ['postgres', 'postgres://not.opened/none'],
])('the migrations for %s are what the collections need (else: npm run migrations)', async (dialect, uri) => {
  const needed = lines(await neededTables(uri))
  const migrated = lines(migratedTables(dialect))
  expect({
    missing: [...needed].filter((line) => !migrated.has(line)),
    leftOver: [...migrated].filter((line) => !needed.has(line)),
  }).toEqual({ missing: [], leftOver: [] })
})

test.each(['sqlite', 'postgres'])('every migration for %s is listed', (dialect) => {
  const directory = directoryOf(dialect)
  const index = readFileSync(`${directory}/index.ts`, 'utf8')
  const files = readdirSync(directory).filter((file) => /^\d.*\.ts$/.test(file))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(index).toContain(`'./${file}'`)
})
