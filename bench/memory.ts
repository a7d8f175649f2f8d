import type { BenchApps } from './apps.ts'
import { runChild } from './children.ts'

/** Commands after which a server's memory is looked at. */
export const MEMORY_AT = [500, 5000] as const

export const MEMORY_AIM = 1.2

export type MemorySample = {
  readonly commands: number
  /** Resident memory as it was, in bytes. */
  readonly rss: number
  /** Resident memory, and what the heap holds, once garbage was collected. */
  readonly rssCollected: number
  readonly heapCollected: number
}

export type Memory = {
  readonly plugin: readonly MemorySample[]
  /** Of a process that makes as many plain calls. */
  readonly plain: readonly MemorySample[]
}

/** The memory of a process of its own that answers commands, one after the other; of another that answers plain calls. */
export const measureMemory = async ({ apps }: { apps: BenchApps }): Promise<Memory> => {
  const { user, engagement, plainEngagement } = apps.timed
  const run = (side: keyof Memory) =>
    runChild<readonly MemorySample[]>({
      file: './memory-child.ts',
      args: [
        side,
        apps.databaseUri,
        JSON.stringify(user.id),
        JSON.stringify(side === 'plugin' ? engagement : plainEngagement),
      ],
      flags: ['--expose-gc'],
    })
  return { plugin: await run('plugin'), plain: await run('plain') }
}
