const RealDate = Date

/** A moment so many days from today (negative: ago), at a time of a working day. */
export const day = (days: number, hour = 9, minute = 0): Date => {
  const date = new RealDate()
  date.setDate(date.getDate() + days)
  date.setHours(hour, minute, 0, 0)
  return date
}

/**
 * Does the work as if it were that moment: whoever asks for the time gets it. So what the demo tells of last spring
 * carries last spring's dates, in records, runs and activity streams alike. A moment that is yet to come counts as now.
 * One thing at a time: the clock is global.
 */
export const at = async <T>(moment: Date, work: () => Promise<T>): Promise<T> => {
  const offset = Math.min(0, moment.getTime() - RealDate.now())
  globalThis.Date = class extends RealDate {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(RealDate.now() + offset)
      else super(...(given as [string]))
    }
    static override now(): number {
      return RealDate.now() + offset
    }
  } as DateConstructor
  try {
    return await work()
  } finally {
    globalThis.Date = RealDate
  }
}
