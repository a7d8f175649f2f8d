import type { Plugin } from 'payload'

/**
 * Lets one single database call fail: the nth that is made after `arm(n)`. On SQL a call is a statement (the driver's
 * log sees each of them before it is sent), on MongoDB an operation on a collection.
 */
export type Faults = {
  readonly plugin: Plugin
  readonly arm: (call: number) => void
  /** @returns how many calls were made since `arm`, and which of them failed. */
  readonly disarm: () => { calls: number; failed: string | null }
}

export class InjectedFault extends Error {
  constructor(what: string) {
    super(`Injected fault: ${what}`)
    this.name = 'InjectedFault'
  }
}

const MONGO_OPERATIONS = [
  'aggregate',
  'bulkWrite',
  'countDocuments',
  'deleteMany',
  'deleteOne',
  'find',
  'findOne',
  'findOneAndUpdate',
  'insertMany',
  'insertOne',
  'updateMany',
  'updateOne',
] as const

export const createFaults = (): Faults => {
  let armed: number | null = null
  let listening = false
  let calls = 0
  let failed: string | null = null

  const tick = (what: string): void => {
    // A transaction's own brackets are Payload's business, not a call of a command.
    if (armed === null || /^(begin|commit|rollback)/i.test(what)) return
    calls++
    if (calls !== armed) return
    failed = what
    throw new InjectedFault(what)
  }

  return {
    plugin: (config) => ({
      ...config,
      db: {
        ...config.db,
        init: (args) => {
          const adapter = config.db.init(args)
          Object.assign(adapter, { logger: { logQuery: tick } })
          return adapter
        },
      },
      onInit: async (payload) => {
        await config.onInit?.(payload)
        // Tests call `onInit` again, as a process that starts anew would.
        if (listening) return
        listening = true
        const models = (payload.db as unknown as { connection?: unknown }).connection
          ? (payload.db as unknown as { collections: Record<string, { collection: object }> }).collections
          : {}
        for (const [slug, model] of Object.entries(models)) {
          const collection = model.collection as Record<string, unknown>
          for (const name of MONGO_OPERATIONS) {
            const operation = collection[name] as (...args: unknown[]) => unknown
            collection[name] = (...args: unknown[]) => {
              tick(`${name} ${slug}`)
              return operation.apply(collection, args)
            }
          }
        }
      },
    }),
    arm: (call) => {
      armed = call
      calls = 0
      failed = null
    },
    disarm: () => {
      armed = null
      return { calls, failed }
    },
  }
}
