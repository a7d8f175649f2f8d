import { OPEN_STATES, type RecordFacts } from '../engine/index.ts'
import type { SimulatedRecord, World } from './types.ts'

type Records = World['records']

/** More than any gate needs; there only so that no scenario fills the memory. */
export const MAX_RECORDS = 10_000

/** What a record is numbered and begins with, by collection; of one that the plugin does not know, made from its name. */
const KINDS: ReadonlyMap<string, { readonly prefix: string; readonly first: string }> = new Map([
  ['tasks', { prefix: 'TSK', first: 'new' }],
  ['meetings', { prefix: 'MTG', first: 'draft' }],
])

/** The state of a record that is added without one. */
export function firstState(collection: string): string {
  return KINDS.get(collection)?.first ?? 'new'
}

/** Whether a record in this state is unfinished. */
export function isOpen({ collection, state }: { collection: string; state: string }): boolean {
  return openStates(collection).includes(state)
}

/** The records with some more, numbered on. */
export function addRecords({
  records,
  collection,
  state,
  count,
}: {
  records: Records
  collection: string
  state: string
  count: number
}): Records {
  const before = records.get(collection) ?? []
  const added = Array.from(
    { length: count },
    (_, index): SimulatedRecord => ({ number: numberOf(collection, before.length + index + 1), state }),
  )
  return new Map([...records, [collection, [...before, ...added]]])
}

/** The records of which the named ones have another state. */
export function moveRecords({
  records,
  collection,
  numbers,
  to,
}: {
  records: Records
  collection: string
  numbers: ReadonlySet<string>
  to: string
}): Records {
  const moved = (records.get(collection) ?? []).map((record) =>
    numbers.has(record.number) ? { ...record, state: to } : record,
  )
  return new Map([...records, [collection, moved]])
}

/** How many records there are in all. */
export function countAll(records: Records): number {
  return [...records.values()].reduce((total, some) => total + some.length, 0)
}

/** What the engine wants to know of them. */
export function recordFacts(records: Records): Record<string, RecordFacts> {
  return Object.fromEntries(
    [...records].map(([collection, some]): [string, RecordFacts] => {
      const counts = new Map<string, number>()
      for (const { state } of some) counts.set(state, (counts.get(state) ?? 0) + 1)
      const unfinished = some.filter(({ state }) => openStates(collection).includes(state)).slice(0, 20)
      return [collection, { counts: Object.fromEntries(counts), unfinished }]
    }),
  )
}

function openStates(collection: string): readonly string[] {
  return Object.hasOwn(OPEN_STATES, collection) ? OPEN_STATES[collection as keyof typeof OPEN_STATES] : []
}

function numberOf(collection: string, count: number): string {
  const prefix = KINDS.get(collection)?.prefix ?? collection.slice(0, 3).toUpperCase()
  return `${prefix}${String(count).padStart(7, '0')}`
}
