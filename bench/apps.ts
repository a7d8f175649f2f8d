import type { Payload } from 'payload'
import type { RecordId } from '../src/engine/types.ts'
import { createTestApp, type TestApp, type TestUser } from '../test/support/app.ts'
import { type LocalCommands, localCommands } from '../test/support/local-commands.ts'
import { plainTwins, TWINS } from '../test/support/plain-twins.ts'
import { createStatementCounter, type StatementCounter } from '../test/support/statements.ts'

/** One application, and one user who may do everything that is measured. */
export type Side = {
  readonly payload: Payload
  readonly user: TestUser
  readonly commands: LocalCommands
  readonly account: RecordId
  readonly engagement: RecordId
  /** An engagement of the plain collections. */
  readonly plainEngagement: RecordId
}

/** Two applications on one database: one whose work is timed, one whose statements are counted. */
export type BenchApps = {
  readonly databaseUri: string
  readonly timed: Side
  readonly counted: Side
  readonly statements: StatementCounter
  readonly destroy: () => Promise<void>
}

export const createBenchApps = async ({ directory }: { directory: string }): Promise<BenchApps> => {
  const timed = await createTestApp({ directory, plugins: [plainTwins] })
  const statements = createStatementCounter()
  const counted = await createTestApp({
    directory,
    plugins: [plainTwins, statements.plugin],
    attach: timed.databaseUri,
  })
  const user = timed.users.agent
  const account = timed.accounts.first.id
  const plain = await timed.payload.create({
    collection: TWINS.engagements,
    data: { title: 'A plain engagement', account } as never,
    depth: 0,
  })
  const shared = {
    user,
    account,
    engagement: (await timed.createEngagement()).id,
    plainEngagement: plain.id as RecordId,
  }
  const side = ({ payload }: TestApp): Side => ({
    ...shared,
    payload,
    commands: localCommands({ payload, user, directory }),
  })
  return {
    databaseUri: timed.databaseUri,
    timed: side(timed),
    counted: side(counted),
    statements,
    destroy: async () => {
      await counted.destroy()
      await timed.destroy()
    },
  }
}
