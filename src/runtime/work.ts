import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../access/ids.ts'
import { isStaff } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import { PRIORITIES } from '../definition/values.ts'
import { OPEN_STATES } from '../engine/index.ts'
import type { RecordId } from '../engine/types.ts'
import { forbidden, type ReasonWithMessage, withMessages } from './errors.ts'
import { OPEN_PLAY_STATES } from './list-views.ts'
import { ownRequest } from './own-request.ts'
import type { PlayDocument } from './play-document.ts'
import { isoOf, type OpenRecord, STANDING_FIELDS, type Standing, standingsOf } from './standings.ts'

/** How many rows each of the lists has at most; `more` of the answer says how many there are besides. */
export const MOST_ROWS = 10
/** How many of a user's open plays are looked at: those that are due first. */
export const MOST_PLAYS = 300
const DAYS_AHEAD = 7
const DAY = 86_400_000

/** A play as the rows name it. */
export type WorkPlay = {
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly playbook: string
  readonly state: string
  readonly priority: string | null
  /** ISO 8601. */
  readonly dueDate: string | null
  readonly rev: number
  readonly engagement: { readonly id: RecordId; readonly title: string } | null
}

/** An activity that waits for the user. */
export type NextRow = {
  readonly play: WorkPlay
  readonly activity: {
    readonly key: string
    readonly type: string
    readonly label: string
    readonly button: string
    /** Its turn came then, ISO 8601. */
    readonly since: string | null
    /** Whether it can be completed by a click: nothing has to be filled in. */
    readonly isClick: boolean
  }
}

/** A task or meeting that is due within a week, or was. */
export type DueRow = {
  readonly collection: 'tasks' | 'meetings'
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly state: string
  readonly priority: string | null
  /** When a task is due or a meeting starts, ISO 8601. */
  readonly due: string
  readonly play: { readonly id: RecordId; readonly number: string } | null
}

/** A play on which nobody can go on. */
export type StuckRow = {
  readonly play: WorkPlay
  readonly reasons: readonly ReasonWithMessage[]
  readonly records: readonly Omit<OpenRecord, 'play'>[]
}

/** What waits for a user: `GET /api/plays/my-work`. */
export type MyWork = {
  readonly next: readonly NextRow[]
  readonly due: readonly DueRow[]
  readonly stuck: readonly StuckRow[]
  /** How many rows each list has in all. */
  readonly totals: { readonly next: number; readonly due: number; readonly stuck: number }
}

/**
 * The work of the request's user: activities that wait on plays assigned to the user, tasks and meetings that are due,
 * and plays that are blocked. The number of statements does not depend on how much there is.
 * @throws Forbidden for customers and users without a role
 */
export const myWork = async ({
  req,
  context,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  now?: Date
}): Promise<MyWork> => {
  if (!isStaff({ user: req.user, context })) throw forbidden(req)
  const plays = await ownPlays({ req, context })
  const standings = await standingsOf({ req, context, plays })
  const views = await playViews({ req, context, plays })
  const due = await dueRecords({ req, context, plays, now })
  const next = plays.flatMap((play) => nextRows({ play, standing: standings.get(play.id), views }))
  const stuck = plays.flatMap((play) => stuckRows({ req, play, standing: standings.get(play.id), views }))
  return {
    next: next.slice(0, MOST_ROWS),
    due: due.rows,
    stuck: stuck.slice(0, MOST_ROWS),
    totals: { next: next.length, due: due.total, stuck: stuck.length },
  }
}

const ownPlays = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<PlayDocument[]> => {
  const { docs } = await req.payload.find({
    collection: context.options.slugs.plays,
    depth: 0,
    joins: false,
    limit: MOST_PLAYS,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: {
      ...STANDING_FIELDS,
      shortDescription: true,
      priority: true,
      dueDate: true,
      engagement: true,
    } as never,
    sort: 'dueDate',
    where: {
      and: [{ assignedTo: { equals: req.user?.id } }, { state: { in: [...OPEN_PLAY_STATES] } }],
    },
  })
  return (docs as unknown as PlayDocument[]).sort(byDue)
}

/** What is due first, of one day the more important. Databases differ in where they put what has no date: here, last. */
const byDue = (one: PlayDocument, other: PlayDocument): number =>
  compare(dueOf(one), dueOf(other)) ||
  importanceOf(one) - importanceOf(other) ||
  compare(one.number, other.number)

const importanceOf = ({ priority }: PlayDocument): number => {
  const at = (PRIORITIES as readonly unknown[]).indexOf(priority)
  return at === -1 ? PRIORITIES.length : at
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const dueOf = ({ dueDate }: PlayDocument): string => isoOf(dueDate)?.slice(0, 10) ?? '9999'
type Views = ReadonlyMap<RecordId, WorkPlay>

const playViews = async ({
  req,
  context,
  plays,
}: {
  req: PayloadRequest
  context: PluginContext
  plays: readonly PlayDocument[]
}): Promise<Views> => {
  const ids = [...new Set(plays.map(({ engagement }) => idOf(engagement)).filter((id) => id !== null))]
  const titles = new Map<string, string>()
  if (ids.length > 0) {
    const { docs } = await req.payload.find({
      collection: context.options.slugs.engagements,
      depth: 0,
      joins: false,
      limit: ids.length,
      overrideAccess: false,
      pagination: false,
      req: ownRequest(req),
      select: { title: true } as never,
      where: { id: { in: ids } },
    })
    for (const { id, title } of docs as unknown as { id: RecordId; title: string }[]) {
      titles.set(String(id), title)
    }
  }
  return new Map(
    plays.map((play) => {
      const engagement = idOf(play.engagement)
      const title = titles.get(String(engagement))
      return [
        play.id,
        {
          id: play.id,
          number: play.number,
          title: textOf(play.shortDescription) ?? '',
          playbook: play.playbook,
          state: play.state,
          priority: textOf(play.priority),
          dueDate: isoOf(play.dueDate),
          rev: play.rev,
          engagement: engagement === null || title === undefined ? null : { id: engagement, title },
        },
      ]
    }),
  )
}

type RowArgs = { play: PlayDocument; standing: Standing | undefined; views: Views }

const nextRows = ({ play, standing, views }: RowArgs): NextRow[] => {
  const view = views.get(play.id)
  if (!standing || !view) return []
  return standing.activities
    .filter(({ allowed, blockedBy }) => allowed.includes('complete') && blockedBy.length === 0)
    .map(({ key, type, label, button, startedAt }) => ({
      play: view,
      activity: { key, type, label, button, since: startedAt, isClick: type === 'records' },
    }))
}

const stuckRows = ({ req, play, standing, views }: RowArgs & { req: PayloadRequest }): StuckRow[] => {
  const view = views.get(play.id)
  if (!standing?.isBlocked || !view) return []
  const reasons = standing.activities.flatMap(({ blockedBy }) => blockedBy)
  // Every activity of a paused play says that it is paused.
  const once = reasons.filter(
    (reason, at) =>
      reason.code !== 'play-paused' || reasons.findIndex(({ code }) => code === 'play-paused') === at,
  )
  return [
    {
      play: view,
      reasons: withMessages({ reasons: once, definition: standing.definition, req }),
      records: standing.records.map(({ play: _, ...record }) => record),
    },
  ]
}

/** Tasks and meetings of the user, and those of the user's plays that nobody else has. */
const dueRecords = async ({
  req,
  context,
  plays,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  plays: readonly PlayDocument[]
  now: Date
}): Promise<{ rows: DueRow[]; total: number }> => {
  const user = req.user?.id
  const until = new Date(now.getTime() + DAYS_AHEAD * DAY).toISOString()
  const ofOwnPlays: Where[] = plays.length > 0 ? [{ play: { in: plays.map(({ id }) => id) } }] : []
  const unassigned = ofOwnPlays.map((own): Where => ({ and: [own, { assignedTo: { exists: false } }] }))
  const find = async (
    collection: 'tasks' | 'meetings',
    { date, whose }: { date: string; whose: Where[] },
  ) => {
    const { docs, totalDocs } = await req.payload.find({
      collection: context.options.slugs[collection],
      depth: 0,
      joins: false,
      limit: MOST_ROWS,
      overrideAccess: false,
      req: ownRequest(req),
      sort: date,
      where: {
        and: [
          { or: whose },
          { state: { in: [...OPEN_STATES[collection]] } },
          // Nothing that has no date is less than one.
          { [date]: { less_than: until } },
        ],
      },
    })
    return { rows: (docs as unknown as DueDocument[]).map((doc) => ({ collection, doc })), total: totalDocs }
  }
  const tasks = await find('tasks', {
    date: 'dueDate',
    whose: [{ assignedTo: { equals: user } }, ...unassigned],
  })
  const meetings = await find('meetings', {
    date: 'start',
    whose: [{ attendees: { in: [user] } }, ...ofOwnPlays],
  })
  const found = [...tasks.rows, ...meetings.rows]
    .flatMap(({ collection, doc }) => {
      const due = isoOf(doc.dueDate ?? doc.start)
      return due === null ? [] : [{ collection, doc, due }]
    })
    .sort((one, other) => compare(one.due, other.due))
    .slice(0, MOST_ROWS)
  const numbers = await playNumbers({ req, context, plays, ids: found.map(({ doc }) => idOf(doc.play)) })
  return {
    rows: found.map(({ collection, doc, due }) => ({
      collection,
      id: doc.id,
      number: doc.number,
      title: doc.shortDescription ?? doc.subject ?? '',
      state: doc.state,
      priority: doc.priority ?? null,
      due,
      play: numbers.get(String(idOf(doc.play))) ?? null,
    })),
    total: tasks.total + meetings.total,
  }
}

type DueDocument = {
  readonly id: RecordId
  readonly number: string
  readonly state: string
  readonly play: unknown
  readonly priority?: string | null
  readonly shortDescription?: string
  readonly subject?: string
  readonly dueDate?: string | null
  readonly start?: string | null
}

/** What the plays of tasks and meetings are called, those of other people as well. */
const playNumbers = async ({
  req,
  context,
  plays,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  plays: readonly PlayDocument[]
  ids: readonly (RecordId | null)[]
}): Promise<ReadonlyMap<string, { id: RecordId; number: string }>> => {
  const known = new Map(plays.map(({ id, number }) => [String(id), { id, number }]))
  const missing = ids.filter((id) => id !== null && !known.has(String(id)))
  if (missing.length === 0) return known
  const { docs } = await req.payload.find({
    collection: context.options.slugs.plays,
    depth: 0,
    joins: false,
    limit: missing.length,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: { number: true } as never,
    where: { id: { in: missing } },
  })
  for (const { id, number } of docs as unknown as { id: RecordId; number: string }[]) {
    known.set(String(id), { id, number })
  }
  return known
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
