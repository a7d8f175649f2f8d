import type { Definition } from '../definition/types.ts'
import type { PlaySnapshot, StreamEvent } from '../engine/index.ts'
import type { SimulatedEntry } from './types.ts'

/**
 * The stream entries that a step leaves behind, as the runtime writes them: a comment is for the customer unless the
 * playbook is internal, everything else is for the own team.
 */
export function entriesOf({
  events,
  changes,
  definition,
}: {
  events: readonly StreamEvent[]
  changes: NonNullable<SimulatedEntry['changes']>
  definition: Definition
}): SimulatedEntry[] {
  const entries = events.map((event): SimulatedEntry => {
    if (event.kind === 'playbook') {
      const { kind, event: name, activity, reason } = event
      return {
        kind,
        event: name,
        ...(activity === undefined ? {} : { activity }),
        ...(reason === undefined ? {} : { reason }),
        visibility: 'internal',
      }
    }
    const visible = event.kind === 'comment' && definition.record.visibility === 'customer'
    return { ...event, visibility: visible ? 'customer' : 'internal' }
  })
  return changes.length === 0
    ? entries
    : [...entries, { kind: 'field-change', changes, visibility: 'internal' }]
}

/** What differs between two versions of a play; keys of `data` are named `data.<key>`. */
export function changesOf({
  before,
  after,
}: {
  before: PlaySnapshot
  after: PlaySnapshot
}): NonNullable<SimulatedEntry['changes']> {
  const flat = ({ state, progress, fields, data }: PlaySnapshot) =>
    new Map<string, unknown>([
      ...Object.entries(fields),
      ['state', state],
      ['progress', progress],
      ...Object.entries(data).map(([key, value]): [string, unknown] => [`data.${key}`, value]),
    ])
  const [from, to] = [flat(before), flat(after)]
  return [...new Set([...from.keys(), ...to.keys()])]
    .map((field) => ({ field, from: from.get(field) ?? null, to: to.get(field) ?? null }))
    .filter((change) => !isSame(change.from, change.to))
}

/** Whether two plain values are the same; nothing is the same as null. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
