import { type PayloadRequest, ValidationError } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { PlannedItem } from '../../success-plays/plan.ts'
import { THIS } from '../../success-plays/types.ts'
import { invalid } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import { requestState } from '../request-state.ts'
import { inTransaction } from '../transactions.ts'
import type { Launch, LaunchedRecord } from './launches.ts'
import { dataOf, seriesOf, slugOf } from './records.ts'
import { problemsOfItem } from './rehearse.ts'
import type { LaunchSubject } from './subject.ts'

/**
 * Creates what a launch has not created yet, in order, with the rights of the request's user. A record that is there
 * already has the number that was taken for it: after a crash, and when another process works on the same launch.
 */
export const createMissing = async ({
  req,
  context,
  subject,
  launch,
  items,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  launch: Launch
  items: readonly PlannedItem[]
}): Promise<readonly LaunchedRecord[]> => {
  const numbers = new Map(launch.created.map(({ as, number }) => [as, number]))
  const there = await recordsByNumber({ req, context, items: launch.created, numbers })
  const plays = new Map<string, RecordId>(subject.kind === 'play' ? [[THIS, subject.id]] : [])
  const created: LaunchedRecord[] = []
  for (const item of items) {
    const number = numbers.get(item.as) as string
    const parent = item.of === null ? null : (plays.get(item.of) ?? null)
    const id =
      there.get(number) ?? (await createOne({ req, context, subject, item, number, parent, numbers }))
    if (item.kind === 'play') plays.set(item.as, id)
    created.push({ as: item.as, kind: item.kind, number, title: item.title, id })
  }
  // Other answers may have been given before something stood in the way: what they created is there.
  const others = launch.created.filter(({ as }) => !items.some((item) => item.as === as))
  return [
    ...created,
    ...others.flatMap((other) => {
      const id = there.get(other.number)
      return id === undefined ? [] : [{ ...other, id }]
    }),
  ]
}

type Numbers = ReadonlyMap<string, string>

const createOne = async ({
  req,
  context,
  subject,
  item,
  number,
  parent,
  numbers,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  item: PlannedItem
  number: string
  parent: RecordId | null
  numbers: Numbers
}): Promise<RecordId> => {
  const own = ownRequest(req)
  requestState(own).reservedNumbers.set(seriesOf({ context, item }).prefix, number)
  try {
    const doc = await req.payload.create({
      collection: slugOf({ context, kind: item.kind }),
      data: dataOf({ req, context, subject, item, parent }) as never,
      depth: 0,
      overrideAccess: false,
      req: own,
    })
    return doc.id as RecordId
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    // Where there are no transactions another process may just have created it.
    const there = (await inTransaction(req))
      ? new Map<string, RecordId>()
      : await recordsByNumber({ req, context, items: [item], numbers })
    const id = there.get(number)
    if (id !== undefined) return id
    throw invalid({ errors: problemsOfItem({ req, item, error }), req })
  }
}

/** Ids of those records of a launch that are there, by number. One statement a collection. */
const recordsByNumber = async ({
  req,
  context,
  items,
  numbers,
}: {
  req: PayloadRequest
  context: PluginContext
  items: readonly Pick<PlannedItem, 'as' | 'kind'>[]
  numbers: Numbers
}): Promise<ReadonlyMap<string, RecordId>> => {
  const found = new Map<string, RecordId>()
  for (const kind of new Set(items.map((item) => item.kind))) {
    const wanted = items.filter((item) => item.kind === kind).flatMap(({ as }) => numbers.get(as) ?? [])
    const { docs } = await req.payload.db.find<{ id: RecordId; number: string }>({
      collection: slugOf({ context, kind }),
      joins: false,
      limit: 0,
      pagination: false,
      req,
      select: { number: true },
      where: { number: { in: wanted } },
    })
    for (const { id, number } of docs) found.set(number, id)
  }
  return found
}
