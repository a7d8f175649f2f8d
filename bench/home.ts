import { performance } from 'node:perf_hooks'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { RecordId } from '../src/engine/types.ts'
import type { PanelPages } from '../src/runtime/panel-pages.ts'
import type { BenchApps, Side } from './apps.ts'
import { analyze } from './database.ts'
import { growHome, type HomeData } from './home-data.ts'
import { quantile, quantiles } from './measure.ts'

/** Plays and tasks in the database, all together. */
export const HOME_SIZES = [1_000, 10_000, 100_000] as const
const ITERATIONS = 80

export type HomeFigures = {
  readonly title: string
  readonly size: number
  readonly p50: number
  readonly p95: number
  /** Median of the processor's time in this process, which others on the machine do not lengthen much, in ms. */
  readonly cpu: number
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

/** The home page of the busiest engagement while the database grows. */
export const measureHome = async ({
  apps,
  scale,
  progress,
}: {
  apps: BenchApps
  scale: number
  progress: (title: string) => void
}): Promise<readonly HomeFigures[]> => {
  const iterations = Math.max(10, Math.round(ITERATIONS * scale))
  const figures: HomeFigures[] = []
  let data: HomeData | null = null
  for (const size of HOME_SIZES) {
    progress(`home page: ${size.toLocaleString('en')} plays and tasks`)
    data = await growHome({ side: apps.timed, to: size, data })
    await analyze(apps.timed.payload)
    for (const { title, read, plain } of READS) {
      const args = { side: apps.timed, engagement: data.busy }
      const own = await timed({ iterations, work: (req) => read({ ...args, req }), side: apps.timed })
      const beside =
        plain && (await timed({ iterations, work: (req) => plain({ ...args, req }), side: apps.timed }))
      const req = await createLocalReq({ user: apps.counted.user as never }, apps.counted.payload)
      const counted = { side: apps.counted, engagement: data.busy, req }
      await read(counted)
      const statements = await apps.statements.during(() => read(counted))
      const { p50, p95 } = own
      figures.push({
        title,
        size,
        p50,
        p95,
        cpu: own.cpu,
        statements: statements.length,
        ratio: beside ? p50 / beside.p50 : null,
      })
    }
  }
  return figures
}

const timed = async ({
  iterations,
  work,
  side,
}: {
  iterations: number
  work: (req: PayloadRequest) => Promise<unknown>
  side: Side
}) => {
  const durations: number[] = []
  const processor: number[] = []
  const warmUp = Math.max(3, Math.round(iterations / 5))
  for (let run = 0; run < warmUp + iterations; run++) {
    const req = await createLocalReq({ user: side.user as never }, side.payload)
    const [start, before] = [performance.now(), process.cpuUsage()]
    await work(req)
    const { user, system } = process.cpuUsage(before)
    if (run < warmUp) continue
    durations.push(performance.now() - start)
    processor.push((user + system) / 1000)
  }
  return { ...quantiles(durations), cpu: quantile({ values: processor, at: 0.5 }) }
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
