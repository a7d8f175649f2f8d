import { AsyncLocalStorage } from 'node:async_hooks'

const RealDate = Date

/** How far the clock is put back for whoever runs inside `at`, in milliseconds; never positive. */
const putBack = new AsyncLocalStorage<number>()

/** A moment so many days from today (negative: ago), at a time of a working day. */
export const day = (days: number, hour = 9, minute = 0): Date => {
  const date = new RealDate()
  date.setDate(date.getDate() + days)
  date.setHours(hour, minute, 0, 0)
  return date
}

/**
 * Does the work as if it were that moment: whatever the work calls and waits for gets it when it asks for the time. So
 * what the demo tells of last spring carries last spring's dates, in records, runs and activity streams alike. A moment
 * that is yet to come counts as now. Nobody else notices, a database driver's heartbeat least of all. One at a time.
 */
export const at = async <T>(moment: Date, work: () => Promise<T>): Promise<T> => {
  globalThis.Date = StoryDate
  try {
    return await putBack.run(Math.min(0, moment.getTime() - RealDate.now()), work)
  } finally {
    globalThis.Date = RealDate
  }
}

const storyNow = (): number => RealDate.now() + (putBack.getStore() ?? 0)

const StoryDate = class extends RealDate {
  // Gives dates of the real kind: an adapter that goes by the name of the class stores others as numbers.
  constructor(...given: unknown[]) {
    super()
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for
    return given.length === 0 ? new RealDate(storyNow()) : new RealDate(...(given as [string]))
  }
  static override now(): number {
    return storyNow()
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RealDate
  }
} as DateConstructor
