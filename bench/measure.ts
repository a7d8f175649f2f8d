import { performance } from 'node:perf_hooks'
import type { BenchApps, Side } from './apps.ts'

/** Something the plugin does, beside the nearest thing that Payload does by itself. */
export type Subject = {
  readonly title: string
  readonly plainTitle: string
  /** Measured runs of each side; a tenth of it, at least two, go before for warming up. */
  readonly iterations: number
  /** At most this many times as long as the plain side. */
  readonly maxRatio?: number
  /** At most this many statements more than the plain side. */
  readonly maxMoreStatements?: number
  readonly plugin: Operation
  readonly plain: Operation
}

/** Prepares one run, which is not measured, and gives the run, which is. */
export type Operation = (side: Side) => Promise<() => Promise<unknown>>

export type Figures = {
  /** Milliseconds of each run, in the order they were made. */
  readonly durations: readonly number[]
  readonly p50: number
  readonly p95: number
  /** What one run sent to the database. */
  readonly statements: readonly string[]
}

export type Measured = {
  readonly title: string
  readonly plainTitle: string
  readonly plugin: Figures
  readonly plain: Figures
  /** Median by median. */
  readonly ratio: number
  readonly maxRatio: number | null
  readonly maxMoreStatements: number | null
}

/**
 * Runs both sides in turns, so that whatever else the machine does meets both alike; which of them goes first changes
 * every time. Statements are counted afterwards, in an application on the same database that is listened to: listening
 * takes time.
 */
export const measure = async ({
  apps,
  subject,
  scale,
}: {
  apps: BenchApps
  subject: Subject
  scale: number
}): Promise<Measured> => {
  const { title, plainTitle, maxRatio = null, maxMoreStatements = null } = subject
  const iterations = Math.max(3, Math.round(subject.iterations * scale))
  const warmUp = Math.max(2, Math.round(iterations / 10))
  const durations = { plugin: [] as number[], plain: [] as number[] }
  for (let run = 0; run < warmUp + iterations; run++) {
    for (const side of run % 2 === 0 ? (['plugin', 'plain'] as const) : (['plain', 'plugin'] as const)) {
      const work = await subject[side](apps.timed)
      const start = performance.now()
      await work()
      const duration = performance.now() - start
      if (run >= warmUp) durations[side].push(duration)
    }
  }
  const figures = async (side: 'plugin' | 'plain'): Promise<Figures> => {
    const work = await subject[side](apps.counted)
    return { ...quantiles(durations[side]), statements: await apps.statements.during(work) }
  }
  const [plugin, plain] = [await figures('plugin'), await figures('plain')]
  return { title, plainTitle, plugin, plain, ratio: plugin.p50 / plain.p50, maxRatio, maxMoreStatements }
}

export const quantiles = (durations: readonly number[]): Pick<Figures, 'durations' | 'p50' | 'p95'> => ({
  durations,
  p50: quantile({ values: durations, at: 0.5 }),
  p95: quantile({ values: durations, at: 0.95 }),
})

/** The value that the given part of all values does not exceed; between two neighbours, in proportion. */
export const quantile = ({ values, at }: { values: readonly number[]; at: number }): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN]
  return below + (above - below) * (place - Math.floor(place))
}
