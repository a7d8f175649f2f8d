/**
 * A process of its own that creates records on a database somebody else has prepared. Called by tests:
 * `tsx creator-process.ts <json>`; prints the numbers it got, as JSON, in its last line.
 */
import { createTestApp } from './app.ts'

type Order = {
  readonly databaseUri: string
  readonly count: number
  readonly collection: 'plays' | 'tasks'
  readonly data: Record<string, unknown>
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order
const app = await createTestApp({ attach: order.databaseUri })
const created = await Promise.all(
  Array.from({ length: order.count }, () =>
    app.payload.create({ collection: order.collection, data: order.data as never, depth: 0 }).then(
      (doc) => ({ number: String((doc as { number?: unknown }).number) }),
      (error: Error) => ({ error: error.stack ?? error.message }),
    ),
  ),
)
process.stdout.write(`\n${JSON.stringify(created)}\n`)
await app.destroy()
process.exit(0)
