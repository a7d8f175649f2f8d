/**
 * A process of its own that creates records on a database somebody else has prepared. Called by tests:
 * `tsx creator-process.ts <json>`; prints the numbers it got, as JSON, in its last line: a list for each order.
 */
import { createTestApp } from './app.ts'

type Order = {
  readonly count: number
  readonly collection: 'plays' | 'tasks'
  readonly data: Record<string, unknown>
}

const { databaseUri, orders } = JSON.parse(process.argv[2] ?? '{}') as {
  databaseUri: string
  orders: readonly Order[]
}
const app = await createTestApp({ attach: databaseUri })
const created = []
for (const { collection, count, data } of orders) {
  const records = Array.from({ length: count }, () =>
    app.payload.create({ collection, data: data as never, depth: 0 }).then(
      (doc) => ({ number: String((doc as { number?: unknown }).number) }),
      (error: Error) => ({ error: error.stack ?? error.message }),
    ),
  )
  created.push(await Promise.all(records))
}
process.stdout.write(`\n${JSON.stringify(created)}\n`)
await app.destroy()
process.exit(0)
