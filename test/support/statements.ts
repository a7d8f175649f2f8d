import type { BaseDatabaseAdapter, Payload, Plugin } from 'payload'

/** What a piece of work sent to the database, in order: SQL text, or `find plays` on MongoDB. */
export type Statements = readonly string[]

export type StatementCounter = {
  /** Goes last among the plugins of the application whose statements are counted. */
  readonly plugin: Plugin
  /** Counts what is sent while `work` runs, by whomever; one at a time. The ends of transactions count, too. */
  readonly during: (work: () => Promise<unknown>) => Promise<Statements>
}

/**
 * Listens to everything that an application sends to its database, with the means that each driver has: drizzle's
 * logger on SQLite and PostgreSQL, command monitoring on MongoDB.
 */
export const createStatementCounter = (): StatementCounter => {
  let sent: string[] | null = null
  let listened: Payload | null = null
  const record = (statement: string): void => {
    sent?.push(statement)
  }
  return {
    plugin: (config) => ({
      ...config,
      db: { ...config.db, init: (args) => listeningAdapter({ adapter: config.db.init(args), record }) },
      onInit: async (payload) => {
        listened = payload
        listenToMongo({ payload, record })
        await config.onInit?.(payload)
      },
    }),
    during: async (work) => {
      if (sent) throw new Error('Statements are being counted already.')
      await knowsPlaybooks(listened)
      const own: string[] = []
      sent = own
      try {
        await work()
      } finally {
        sent = null
      }
      return own
    },
  }
}

/** Every two seconds a process looks for playbooks that others have published: not while statements are counted. */
const knowsPlaybooks = async (payload: Payload | null): Promise<void> => {
  const plugin = payload?.config.custom['payload-playbooks'] as
    | { readPlaybooks?: (payload: Payload) => Promise<void> }
    | undefined
  if (payload) await plugin?.readPlaybooks?.(payload)
}

type Listening = {
  logger?: { logQuery: (query: string) => void }
  connectOptions?: Record<string, unknown>
}

const listeningAdapter = <T extends BaseDatabaseAdapter>({
  adapter,
  record,
}: {
  adapter: T
  record: (statement: string) => void
}): T => {
  const listening = adapter as Listening
  if (adapter.name === 'mongoose') {
    listening.connectOptions = { ...listening.connectOptions, monitorCommands: true }
  } else {
    listening.logger = { logQuery: record }
  }
  return adapter
}

/** What the driver does for itself: looking for servers, signing in, giving back sessions. */
const HOUSEKEEPING = new Set(['hello', 'isMaster', 'ping', 'saslStart', 'saslContinue', 'endSessions'])

type CommandStarted = { readonly commandName: string; readonly command: Readonly<Record<string, unknown>> }

const listenToMongo = ({
  payload,
  record,
}: {
  payload: Payload
  record: (statement: string) => void
}): void => {
  const { connection } = payload.db as unknown as {
    connection?: {
      getClient: () => { on: (event: 'commandStarted', listener: (started: CommandStarted) => void) => void }
    }
  }
  connection?.getClient().on('commandStarted', ({ commandName, command }) => {
    if (!HOUSEKEEPING.has(commandName)) record(`${commandName} ${String(command[commandName])}`)
  })
}
