import type { OpenRecordsRule } from '../definition/types.ts'
import type { Cascade, Facts, Reason, RecordFacts } from './types.ts'

/** The unfinished states of the records that belong to a play, by collection. */
export const OPEN_STATES = {
  tasks: ['new', 'in-progress', 'paused'],
  meetings: ['draft', 'scheduled'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** How many of the play's own records are in one of `open`, and how many there are at all. */
export function countRecords({
  facts,
  collection,
  open,
}: {
  facts: Facts
  collection: string
  open: readonly string[]
}): { open: number; total: number } {
  const counts = Object.entries(recordsOf(facts, collection)?.counts ?? {})
  const sum = (some: readonly (readonly [string, number])[]) =>
    some.reduce((total, [, count]) => total + count, 0)
  return { open: sum(counts.filter(([state]) => open.includes(state))), total: sum(counts) }
}

/** The reason that open records are in the way; none when there are none. */
export function recordsOpen(gate: { facts: Facts; collection: string; open: readonly string[] }): Reason[] {
  const count = countRecords(gate).open
  if (count === 0) {
    return []
  }
  const numbers = (recordsOf(gate.facts, gate.collection)?.unfinished ?? [])
    .filter(({ state }) => gate.open.includes(state))
    .map(({ number }) => number)
  return [{ code: 'records-open', collection: gate.collection, count, numbers }]
}

/** What keeps a play with open records from ending: only under `refuse`. */
export function endingGates({ rule, facts }: { rule: OpenRecordsRule; facts: Facts }): Reason[] {
  if (rule !== 'refuse') {
    return []
  }
  return Object.entries(OPEN_STATES).flatMap(([collection, open]) => recordsOpen({ facts, collection, open }))
}

/**
 * What the end of a play does to its records. Under `cancel` all collections are named whether or not anything was
 * counted: a task may have been created since.
 */
export function endingCascades(rule: OpenRecordsRule): Cascade[] {
  if (rule !== 'cancel') {
    return []
  }
  return Object.entries(OPEN_STATES).map(([collection, from]) => ({ collection, from: [...from] }))
}

function recordsOf(facts: Facts, collection: string): RecordFacts | undefined {
  return Object.hasOwn(facts.records, collection) ? facts.records[collection] : undefined
}
