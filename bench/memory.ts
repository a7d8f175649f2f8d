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

/** The memory of a process of its own that answers commands, one after the other. */
export const measureMemory = ({ apps }: { apps: BenchApps }): Promise<readonly MemorySample[]> =>
  runChild<readonly MemorySample[]>({
    file: './memory-child.ts',
    args: [apps.databaseUri, JSON.stringify(apps.timed.user.id), JSON.stringify(apps.timed.engagement)],
    flags: ['--expose-gc'],
  })
