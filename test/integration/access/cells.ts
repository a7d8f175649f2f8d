import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestApp, TestUserKey } from '../../support/app.ts'
import { CALLERS, rows } from './matrix.ts'
import { type Found, type Subject, subjects } from './subjects.ts'
import { createWorld, type Doc, type World } from './world.ts'

type Id = string | number

/** What came of one attempt; `id` of the record that was made. */
export type Outcome = { readonly status: number; readonly id?: Id }

/** One way to reach records: the same questions over REST and over GraphQL. */
export type Route = {
  readonly create: (args: Attempt & { data: Record<string, unknown> }) => Promise<Outcome>
  readonly update: (args: Attempt & { id: Id; data: Record<string, unknown> }) => Promise<Outcome>
  readonly remove: (args: Attempt & { id: Id }) => Promise<Outcome>
  readonly byId: (args: Attempt & { id: Id }) => Promise<Outcome>
  /** Ids of all records that a list shows; empty where the list is refused. */
  readonly list: (args: Attempt) => Promise<readonly string[]>
  /** How many records a list and a count of exactly this id have; 0 where they are refused. */
  readonly counted: (args: Attempt & { id: Id }) => Promise<readonly number[]>
}
export type Attempt = { readonly app: TestApp; readonly subject: Subject; readonly user: Caller }

/** Every cell of the matrix, by one route. */
export const describeMatrix = ({ name, route }: { name: string; route: Route }): void => {
  describe(`who may do what, over ${name}`, () => {
    let world: World
    let all: Record<string, Subject>
    beforeAll(async () => {
      world = await createWorld()
      all = subjects(await find(world))
    })
    afterAll(() => world?.app.destroy())

    for (const { name: line, cells } of rows()) {
      for (const [column, cell] of Object.entries(cells)) {
        it(`${line}, ${column}: ${cell}`, async () => {
          const subject = all[line] as Subject
          const user = CALLERS[column] ?? null
          const record = subject.record(world, user as TestUserKey | null)
          const attempt = { app: world.app, subject, user }
          await expectReading({ route, attempt, record, allowed: cell.includes('R') })

          const created = await route.create({ ...attempt, data: subject.create(world) })
          if (cell.includes('C')) expect(created).toMatchObject({ status: 201, id: expect.anything() })
          else expect(refusals(subject)).toContain(created.status)

          const updated = await route.update({ ...attempt, id: record.id, data: { ...subject.update } })
          if (cell.includes('U')) expect(updated.status).toBe(200)
          else expect(updated.status).toBe(403)

          // What may be deleted is another one: the record is still needed.
          const id = cell.includes('D') ? (created.id as Id) : record.id
          const removed = await route.remove({ ...attempt, id })
          expect(removed.status).toBe(cell.includes('D') ? 200 : 403)
          const left = await route.byId({ ...attempt, user: 'admin', id })
          const gone = cell.includes('D') || subject.collection === 'counters'
          expect(left.status === 200).toBe(!gone)
        })
      }
    }
  })
}

const expectReading = async ({
  route,
  attempt,
  record: { id },
  allowed,
}: {
  route: Route
  attempt: Attempt
  record: Doc
  allowed: boolean
}): Promise<void> => {
  const { status } = await route.byId({ ...attempt, id })
  if (allowed) expect(status).toBe(200)
  else expect([403, 404]).toContain(status)
  expect((await route.list(attempt)).includes(String(id))).toBe(allowed)
  const counts = await route.counted({ ...attempt, id })
  expect(counts.length).toBeGreaterThan(1)
  expect(counts).toEqual(counts.map(() => (allowed ? 1 : 0)))
}

const refusals = ({ neverCreated }: Subject): number[] => (neverCreated ? [400, 403] : [403])

/** Records that tests need and no request made. */
const find = async ({ app, make }: World): Promise<Found> => {
  const first = async (collection: 'playbook-definitions' | 'counters'): Promise<Doc> => {
    const { docs } = await app.payload.find({ collection, limit: 1 })
    return docs[0] as unknown as Doc
  }
  const otherContact = await make('contacts', { name: 'Somebody else', account: app.accounts.first.id })
  return {
    definition: await first('playbook-definitions'),
    counter: await first('counters'),
    otherContact,
    otherCustomer: await make('users', {
      email: 'third@example.com',
      password: 'playbooks',
      name: 'A third customer',
      roles: ['customer'],
      contact: otherContact.id,
    }),
  }
}
