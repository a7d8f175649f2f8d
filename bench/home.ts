import { performance } from 'node:perf_hooks'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { RecordId } from '../src/engine/types.ts'
import type { PanelPages } from '../src/runtime/panel-pages.ts'
import { type BenchApps, createBenchApps, type Side } from './apps.ts'
import { analyze } from './database.ts'
import { growHome } from './home-data.ts'
import { quantiles } from './measure.ts'

/** Plays and tasks in the database, all together. */
export const HOME_SIZES = [1_000, 10_000, 100_000] as const
const ITERATIONS = 200

export type HomeFigures = {
  readonly title: string
  readonly size: number
  readonly p50: number
  readonly p95: number
  readonly statements: number
  /** Median by median; null where nothing plain is like it. */
  readonly ratio: number | null
}

type Read = (args: { side: Side; req: PayloadRequest; engagement: RecordId }) => Promise<unknown>

const pagesOf = ({ payload }: Side): PanelPages => payload.config.custom['payload-playbooks'] as PanelPages

/** What is read, and what in plain Payload is like it: the same lists, one find each. */
const READS: readonly { title: string; read: Read; plain?: Read }[] = [
  {
    title: 'header and first tab',
    read: ({ side, req, engagement }) => pagesOf(side).engagementHome({ req, id: engagement }),
    plain: (args) => plainLists(args),
  },
  {
    title: 'first tab by priority, page 3',
    read: ({ side, req, engagement }) =>
      pagesOf(side).engagementHome({ req, id: engagement, query: { sort: 'priority', page: '3' } }),
  },
  ...(['health', 'blueprint', 'adoption', 'renewal', 'hierarchy', 'timeline'] as const).map((tab) => ({
    title: tab,
    read: (({ side, req, engagement }) => pagesOf(side).engagementTab({ req, id: engagement, tab })) as Read,
  })),
  { title: 'portfolio', read: ({ side, req }) => pagesOf(side).portfolio({ req }) },
]

/** A database of one size, and what was made in it. */
type Grown = { readonly size: number; readonly apps: BenchApps; readonly busy: RecordId }

/**
 * The home page of the busiest engagement in a small, a larger and a large database. The sizes are read in turns, so that
 * whatever else the machine does meets all alike.
 */
export const measureHome = async ({
  directory,
  scale,
  progress,
}: {
  directory: string
  scale: number
  progress: (title: string) => void
}): Promise<readonly HomeFigures[]> => {
  const iterations = Math.max(10, Math.round(ITERATIONS * scale))
  const grown: Grown[] = []
  try {
    for (const size of HOME_SIZES) {
      progress(`home page: ${size.toLocaleString('en')} plays and tasks`)
      const apps = await createBenchApps({ directory })
      grown.push({ size, apps, busy: await growHome({ side: apps.timed, to: size }) })
      await analyze(apps.timed.payload)
    }
    const figures: HomeFigures[] = []
    for (const { title, read, plain } of READS) {
      progress(`home page: ${title}`)
      const own = await inTurns({ grown, iterations, read })
      const beside = plain ? await inTurns({ grown, iterations, read: plain }) : null
      for (const [at, each] of grown.entries()) {
        const { p50, p95 } = own[at] as Quantiles
        const ratio = beside ? p50 / (beside[at] as Quantiles).p50 : null
        figures.push({ title, size: each.size, p50, p95, ratio, statements: await countedOf({ each, read }) })
      }
    }
    return figures
  } finally {
    for (const { apps } of grown) await apps.destroy()
  }
}

type Quantiles = Pick<HomeFigures, 'p50' | 'p95'>

/** Milliseconds at each size. */
const inTurns = async ({
  grown,
  iterations,
  read,
}: {
  grown: readonly Grown[]
  iterations: number
  read: Read
}): Promise<readonly Quantiles[]> => {
  const durations: number[][] = grown.map(() => [])
  const warmUp = Math.max(3, Math.round(iterations / 5))
  for (let run = 0; run < warmUp + iterations; run++) {
    for (let turn = 0; turn < grown.length; turn++) {
      // Another one begins every time.
      const at = (run + turn) % grown.length
      const { apps, busy } = grown[at] as Grown
      const side = apps.timed
      const req = await createLocalReq({ user: side.user as never }, side.payload)
      const start = performance.now()
      await read({ side, req, engagement: busy })
      if (run >= warmUp) durations[at]?.push(performance.now() - start)
    }
  }
  return durations.map(quantiles)
}

/** How many statements one read sends. */
const countedOf = async ({ each, read }: { each: Grown; read: Read }): Promise<number> => {
  const { counted: side, statements } = each.apps
  const req = await createLocalReq({ user: side.user as never }, side.payload)
  const work = () => read({ side, engagement: each.busy, req })
  await work()
  return (await statements.during(work)).length
}

const OPEN = { in: ['new', 'in-progress', 'paused'] }

const plainLists = async ({ side, engagement }: { side: Side; engagement: RecordId }): Promise<void> => {
  const { payload, user } = side
  const common = { depth: 0, overrideAccess: false, pagination: false, user } as const
  await payload.findByID({ ...common, collection: 'engagements', id: engagement, joins: false } as never)
  const find = (collection: string, limit: number, sort: string, where: Record<string, unknown> = {}) =>
    payload.find({
      ...common,
      collection,
      joins: false,
      limit,
      sort,
      where: { engagement: { equals: engagement }, ...where },
    } as never)
  for (const collection of ['plays', 'tasks', 'success-initiatives', 'success-tasks']) {
    await find(collection, 21, 'dueDate', { state: OPEN })
  }
  await find('risk-signals', 200, 'dueDate', { state: { in: ['new', 'active'] } })
  await find('touchpoints', 5, 'dueDate', { state: OPEN })
  await find('success-objectives', 100, 'plannedEnd', { state: OPEN })
  for (const collection of ['account-team', 'customer-team', 'squads', 'product-usage', 'health-snapshots']) {
    await find(collection, 100, 'id')
  }
}
