import type { RecordId } from '../src/engine/types.ts'
import type { Side } from './apps.ts'
import { insertRows } from './database.ts'

const DAY = 86_400_000
/** Of all plays and tasks so much is the busy engagement's, and of each kind so many at least: every page is full. */
const BUSY_SHARE = 0.1
const BUSY_AT_LEAST = 200
/** The rest is shared by so many. */
const ENGAGEMENTS = 500
const STATES = ['new', 'in-progress', 'in-progress', 'paused', 'closed', 'closed', 'closed', 'canceled']
const PRIORITIES = ['critical', 'high', 'medium', 'low', 'very-low', null]

/** The same numbers in every run. */
const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/**
 * Fills a database with so many plays and tasks, half of each: one busy engagement, whose id comes back, and the rest over
 * many. The customer timeline has an entry for each.
 */
export const growHome = async ({ side, to }: { side: Side; to: number }): Promise<RecordId> => {
  const { payload, account } = side
  const { busy, engagements } = await begin(side)
  const random = randomOf(to)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const record = (at: number, prefix: string) => {
    const priority = pick(PRIORITIES)
    const state = pick(STATES)
    return {
      number: `${prefix}${String(at).padStart(7, '0')}`,
      engagement: at < BUSY_AT_LEAST || random() < BUSY_SHARE ? busy : pick(engagements),
      shortDescription: `${prefix} ${at}`,
      state,
      priority,
      priorityRank: priority === null ? PRIORITIES.length - 1 : PRIORITIES.indexOf(priority),
      dueDate: random() < 0.9 ? moment({ side, days: Math.floor(random() * 400) - 200 }) : null,
      assignedTo: side.user.id,
      playbook: pick(['customer-play', 'internal-play']),
    }
  }
  const places = Array.from({ length: to / 2 }, (_, at) => at)
  const plays = places.map((at) => {
    const play = record(at, 'BPLAY')
    const visibility = play.playbook === 'internal-play' ? 'internal' : 'customer'
    return { ...play, account, visibility, progress: 'on-track', currentActivity: 'core-information', rev: 1 }
  })
  await insertRows({ payload, collection: 'plays', rows: plays })
  const { docs } = await payload.db.find<{ id: RecordId }>({
    collection: 'plays',
    limit: 1,
    pagination: false,
    where: { engagement: { equals: busy } },
  })
  const tasks = places.map((at) => {
    const task = record(at, 'BTASK')
    return { ...task, play: docs[0]?.id, state: task.state === 'closed' ? 'complete' : task.state }
  })
  await insertRows({ payload, collection: 'tasks', rows: tasks })
  const entries = [...plays, ...tasks].map(({ engagement, number }, at) => ({
    engagement,
    account,
    type: at < plays.length ? 'play-opened' : 'task-closed',
    facet: at < plays.length ? 'plays' : 'tasks',
    at: moment({ side, days: -Math.floor(random() * 400) }),
    actor: side.user.id,
    message: `Happening ${at}`,
    searchText: `happening ${at}`,
    entryKey: `bench:${number}`,
  }))
  await insertRows({ payload, collection: 'customer-timeline', rows: entries })
  return busy
}

/** Engagements, and what the busy one has besides plays and tasks: the same at every size. */
const begin = async (
  side: Side,
): Promise<{ readonly busy: RecordId; readonly engagements: readonly RecordId[] }> => {
  const { payload, account, user } = side
  const make = async (title: string): Promise<RecordId> =>
    (
      await payload.db.create({
        collection: 'engagements',
        data: {
          title,
          account,
          number: `BENG${title}`,
          state: 'in-progress',
          customerSuccessManager: user.id,
        },
      })
    ).id as RecordId
  // Of another account than the busy one, whose hierarchy would count the work of all.
  const other = (
    await payload.create({ collection: 'accounts', data: { name: 'Others' } as never, depth: 0 })
  ).id
  const busy = await make('Busy')
  const engagements: RecordId[] = []
  for (let at = 0; at < ENGAGEMENTS; at++) {
    const { id } = await payload.db.create({
      collection: 'engagements',
      data: {
        title: `Engagement ${at}`,
        account: other,
        number: `BENG${at}`,
        state: 'in-progress',
        healthScore: at % 100,
      },
    })
    engagements.push(id as RecordId)
  }
  const own = { engagement: busy, account }
  const many = (collection: string, count: number, row: (at: number) => Record<string, unknown>) =>
    insertRows({
      payload,
      collection,
      rows: Array.from({ length: count }, (_, at) => ({ ...own, ...row(at) })),
    })
  const dated = (at: number) => moment({ side, days: at * 3 - 20 })
  await many('risk-signals', 20, (at) => ({
    number: `BRSK${at}`,
    shortDescription: `Risk ${at}`,
    state: 'new',
    probability: 'high',
    riskOrIssue: 'risk',
    trackingMethod: 'manual',
    priority: 'high',
    priorityRank: 1,
    dueDate: dated(at),
  }))
  await many('touchpoints', 20, (at) => ({
    number: `BTPT${at}`,
    subject: `Call ${at}`,
    state: 'new',
    dueDate: dated(at),
  }))
  await many('success-objectives', 10, (at) => ({
    number: `BOBJ${at}`,
    title: `Objective ${at}`,
    state: 'in-progress',
    progress: 'on-track',
    plannedEnd: dated(at),
  }))
  await many('account-team', 10, (at) => ({ user: user.id, pairKey: `bench ${at}` }))
  return { busy, engagements }
}

/** As the database keeps it. */
const moment = ({ side, days }: { side: Side; days: number }): string | Date => {
  const at = new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + DAY / 2)
  return side.payload.db.name === 'mongoose' ? at : at.toISOString()
}
