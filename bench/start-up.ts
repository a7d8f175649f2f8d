import type { BenchApps } from './apps.ts'
import { runChild } from './children.ts'
import { type Definitions, manyDefinitions } from './definitions.ts'
import { quantile } from './measure.ts'

/** At most this many milliseconds more with many definitions than with few. */
export const START_UP_AIM = 2000

const FEW = 3
const MANY = 200
const STARTS = 3

export type StartUp = {
  readonly definitions: number
  /** Milliseconds from the start of the process until the application is ready, when every version is new to the database. */
  readonly first: number
  /** The same when the database knows them: median of `runs`. */
  readonly later: number
  readonly runs: readonly number[]
}

/** Starts with few and with many definitions, in turns, each in a process of its own. */
export const measureStartUp = async ({ apps }: { apps: BenchApps }): Promise<readonly StartUp[]> => {
  const counts = [FEW, MANY]
  const made: Definitions[] = []
  try {
    for (const count of counts) made.push(await manyDefinitions({ count }))
    const start = async ({ directory }: Definitions): Promise<number> => {
      const { total } = await runChild<{ total: number }>({
        file: './start-up-child.ts',
        args: [apps.databaseUri, directory],
      })
      return total
    }
    const first: number[] = []
    const runs: number[][] = counts.map(() => [])
    for (const definitions of made) first.push(await start(definitions))
    for (let each = 0; each < STARTS; each++) {
      for (const [at, definitions] of made.entries()) runs[at]?.push(await start(definitions))
    }
    return counts.map((definitions, at) => ({
      definitions,
      first: first[at] ?? Number.NaN,
      later: quantile({ values: runs[at] ?? [], at: 0.5 }),
      runs: runs[at] ?? [],
    }))
  } finally {
    for (const { remove } of made) await remove()
  }
}
