import { PRIORITIES } from '../../definition/values.ts'

/** By which databases sort: 0 is the most urgent priority, 5 is none. */
export const priorityRankOf = (priority: unknown): number => {
  const at = (PRIORITIES as readonly unknown[]).indexOf(priority)
  return at < 0 ? PRIORITIES.length : at
}

/** What is about to be written, with the rank that its priority has. `data` may leave out what does not change. */
export const withPriorityRank = ({
  data,
  before,
}: {
  data: Readonly<Record<string, unknown>>
  /** The stored record; undefined on create. */
  before?: Readonly<Record<string, unknown>> | undefined
}): Record<string, unknown> => {
  const { priorityRank: _, ...others } = data
  const rank = priorityRankOf('priority' in data ? data.priority : before?.priority)
  const known = before !== undefined && before.priorityRank === rank
  return known ? others : { ...others, priorityRank: rank }
}
