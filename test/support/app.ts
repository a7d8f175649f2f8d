import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { en } from '@payloadcms/translations/languages/en'
import {
  buildConfig,
  type CollectionConfig,
  getPayload,
  handleEndpoints,
  type Payload,
  type Plugin,
  type SanitizedConfig,
} from 'payload'
import { databaseFromUri } from '../../src/app/database.ts'
import { playbooks } from '../../src/index.ts'
import type { CollectionKey, PlaybooksOptions } from '../../src/options.ts'
import { freshDatabase, withConnections } from './database.ts'
import { createGraphqlHandler, type GraphqlAnswer } from './graphql.ts'
import { withKnownSchemas } from './schema.ts'
import { createUsers, signIn, type TestUser, type TestUserKey } from './users.ts'

export type { GraphqlAnswer } from './graphql.ts'
export type { TestUser, TestUserKey } from './users.ts'

export type RestAnswer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the endpoint's
  readonly body: any
  readonly headers: Headers
}

/** Whom a request comes from: a test user, the name of one, or nobody. */
export type Caller = TestUser | TestUserKey | null

export type RestOptions = {
  readonly user?: Caller
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, instead of `body`. */
  readonly rawBody?: string
  readonly headers?: Readonly<Record<string, string>>
}

type Document = { id: string | number; [field: string]: unknown }

export type TestApp = {
  readonly payload: Payload
  /** For other processes: `createTestApp({ attach: app.databaseUri })`. */
  readonly databaseUri: string
  /** `path` is below `/api`: `app.rest('GET', '/plays/1/run', { user: 'agent' })`. */
  readonly rest: (method: string, path: string, options?: RestOptions) => Promise<RestAnswer>
  readonly graphql: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: { readonly user?: Caller },
  ) => Promise<GraphqlAnswer>
  /** One user per role; `customer` belongs to `accounts.first`, `customer2` to `accounts.second`. */
  readonly users: Readonly<Record<TestUserKey, TestUser>>
  readonly accounts: { readonly first: Document; readonly second: Document }
  readonly createAccount: (data?: Record<string, unknown>) => Promise<Document>
  readonly createContact: (data?: Record<string, unknown>) => Promise<Document>
  /** An engagement of `accounts.first` unless `data` says otherwise. */
  readonly createEngagement: (data?: Record<string, unknown>) => Promise<Document>
  /** A user of the test application by id, with a fresh token. */
  readonly signIn: (id: string | number) => Promise<TestUser>
  /** Disconnects and throws the database away. */
  readonly destroy: () => Promise<void>
}

export type TestAppOptions = {
  /** Directory of YAML files; default: the repository's `playbook-definitions`. */
  readonly directory?: string
  readonly options?: Omit<PlaybooksOptions, 'directory'>
  /** Collections of the host application, besides `users`. */
  readonly collections?: CollectionConfig[]
  /** Plugins of the host application that run after this one: extra hooks on `plays`, for instance. */
  readonly plugins?: Plugin[]
  /** Joins a database that another test application made: no schema push, no users, nothing thrown away at the end. */
  readonly attach?: string
  /** How many connections its pool has on PostgreSQL; no other database has a pool that could run dry. */
  readonly connections?: number
}

const DEFINITIONS = fileURLToPath(new URL('../../playbook-definitions', import.meta.url))

/** A Payload application with the plugin in this process, on a database of its own that `TEST_DATABASE` picks. */
export const createTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = options.attach ? null : await freshDatabase({ ofTestApp: true })
  const databaseUri = options.attach ?? database?.uri ?? ''
  const key = randomUUID()
  const config = await testConfig({ options, databaseUri })
  const payload = await getPayload({ config, key })
  const slug = (collection: CollectionKey): string => options.options?.slugs?.[collection] ?? collection
  const create = async (collection: CollectionKey, data: Record<string, unknown>): Promise<Document> =>
    (await payload.create({
      collection: slug(collection),
      data: data as never,
      depth: 0,
    })) as unknown as Document

  const destroy = async (): Promise<void> => {
    await database?.drop(payload)
    await disconnect(payload)
    await database?.remove()
    // Payload keeps every application that it ever gave out.
    ;(globalThis as { _payload?: Map<string, unknown> })._payload?.delete(key)
  }
  const attached = { payload, databaseUri, destroy }
  const seeded = options.attach ? notSeeded() : await seed({ payload, create, usersSlug: slug('users') })
  const tokenOf = (caller: Caller | undefined): string | null =>
    caller ? (typeof caller === 'string' ? seeded.users[caller] : caller).token : null
  const answerGraphql = createGraphqlHandler({ payload, key })

  return {
    ...attached,
    ...seeded,
    rest: async (method, pathBelowApi, { user, body, rawBody, headers } = {}) => {
      const request = new Request(`http://localhost/api${pathBelowApi}`, {
        method,
        headers: requestHeaders({ token: tokenOf(user), headers }),
        ...(rawBody !== undefined
          ? { body: rawBody }
          : body !== undefined
            ? { body: JSON.stringify(body) }
            : {}),
      })
      const response = await handleEndpoints({
        config: payload.config,
        payloadInstanceCacheKey: key,
        request,
      })
      return { status: response.status, body: await readBody(response), headers: response.headers }
    },
    graphql: (query, variables = {}, { user } = {}) =>
      answerGraphql(
        new Request('http://localhost/api/graphql', {
          method: 'POST',
          headers: requestHeaders({ token: tokenOf(user) }),
          body: JSON.stringify({ query, variables }),
        }),
      ),
    createAccount: (data = {}) => create('accounts', { name: 'Another account', ...data }),
    createContact: (data = {}) =>
      create('contacts', { name: 'A contact', account: seeded.accounts.first.id, ...data }),
    createEngagement: (data = {}) =>
      create('engagements', { title: 'An engagement', account: seeded.accounts.first.id, ...data }),
    signIn: (id) => signIn({ payload, slug: slug('users'), id }),
  }
}

/** Nothing, unless `TEST_LOG_LEVEL` says otherwise. */
export const quietLogger = (): SanitizedConfig['logger'] =>
  ({ options: { level: process.env.TEST_LOG_LEVEL || 'silent' } }) as SanitizedConfig['logger']

const testConfig = async ({ options, databaseUri }: { options: TestAppOptions; databaseUri: string }) =>
  buildConfig({
    secret: 'only for tests',
    db: withConnections({
      db: withKnownSchemas(await databaseFromUri({ uri: databaseUri, push: !options.attach })),
      connections: options.connections,
    }),
    // Sessions would have to be stored for every token that a test signs.
    collections: [
      { slug: options.options?.slugs?.users ?? 'users', auth: { useSessions: false }, fields: [] },
      ...(options.collections ?? []),
    ],
    admin: { user: options.options?.slugs?.users ?? 'users', importMap: { autoGenerate: false } },
    i18n: { supportedLanguages: { en } },
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: quietLogger(),
    plugins: [
      playbooks({
        ...options.options,
        directory: options.directory ? path.resolve(options.directory) : DEFINITIONS,
      }),
      ...(options.plugins ?? []),
    ],
  })

const seed = async ({
  payload,
  create,
  usersSlug,
}: {
  payload: Payload
  create: (collection: CollectionKey, data: Record<string, unknown>) => Promise<Document>
  usersSlug: string
}): Promise<Pick<TestApp, 'users' | 'accounts'>> => {
  const accounts = {
    first: await create('accounts', { name: 'First account' }),
    second: await create('accounts', { name: 'Second account' }),
  }
  const contacts = {
    customer: (await create('contacts', { name: 'Customer', account: accounts.first.id })).id,
    customer2: (await create('contacts', { name: 'Customer 2', account: accounts.second.id })).id,
  }
  return { accounts, users: await createUsers({ payload, slug: usersSlug, contacts }) }
}

/** An attached application has no users of its own: asking for them says so instead of giving undefined. */
const notSeeded = (): Pick<TestApp, 'users' | 'accounts'> => {
  const refuse = new Proxy(
    {},
    {
      get: (_target, name) => {
        throw new Error(`An attached test application has no "${String(name)}": look it up in its database.`)
      },
    },
  )
  return { users: refuse as TestApp['users'], accounts: refuse as TestApp['accounts'] }
}

const requestHeaders = ({
  token,
  headers,
}: {
  token: string | null
  headers?: Readonly<Record<string, string>> | undefined
}): Record<string, string> => ({
  'Content-Type': 'application/json',
  ...(token ? { Authorization: `JWT ${token}` } : {}),
  ...headers,
})

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * Payload's own `destroy` leaves the SQL connections open. PostgreSQL's pool cannot be waited for, because Payload
 * never gives back the connection it tried the pool with: removing the database cuts it.
 */
export const disconnect = async (payload: Payload): Promise<void> => {
  const { client, pool } = payload.db as unknown as {
    client?: { close: () => void }
    pool?: { end: () => Promise<void>; on: (event: 'error', listener: () => void) => void }
  }
  await payload.destroy()
  client?.close()
  pool?.on('error', () => {})
  void pool?.end()
}
