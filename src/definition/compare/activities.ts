import { DEFAULTS } from '../defaults.ts'
import type { Activity } from '../types.ts'
import { compareFields } from './fields.ts'
import type { Matched } from './match.ts'
import { type ActivityNode, nameOf, placeOf } from './outline.ts'
import { isSame } from './same.ts'
import type { Change, Named } from './types.ts'

/** What an activity says otherwise than what it was. */
export function compareActivity({
  matched,
  node,
  was,
}: {
  matched: Matched
  node: ActivityNode
  was: ActivityNode
}): Change[] {
  const { activity: now, path } = node
  const { activity: before } = was
  const own = { activity: nameOf(now), place: placeOf(node) }
  const changes: Change[] = []
  const at = (property: string) => ({ path: [...path, property], ...own })
  if (before.key !== now.key) {
    changes.push({ kind: 'activity-key', ...at('key'), before: before.key, after: now.key })
  }
  if (before.type !== now.type) {
    changes.push({ kind: 'activity-type', ...at('type'), before: before.type, after: now.type })
  }
  for (const property of ['label', 'instructions', 'button'] as const) {
    if (before[property] === now[property]) continue
    // What a type's button says by itself goes with the type.
    if (property === 'button' && before.type !== now.type && isUsual(before) && isUsual(now)) continue
    const texts = { before: before[property], after: now[property] }
    changes.push({ kind: `activity-${property}`, ...at(property), ...texts })
  }
  if (!isSame(before.when, now.when)) {
    changes.push({ kind: 'activity-when', ...at('when'), before: before.when, after: now.when })
  }
  if (before.skippable !== now.skippable) {
    const flags = { before: before.skippable, after: now.skippable }
    changes.push({ kind: 'activity-skippable', ...at('skippable'), ...flags })
  }
  const waits = {
    before: earlier({ matched, keys: before.after }),
    after: named({ matched, keys: now.after }),
  }
  if (!isSame(keysOf(waits.before), keysOf(waits.after))) {
    changes.push({ kind: 'activity-after', ...at('after'), ...waits })
  }
  if (!isSame(before.roles, now.roles)) {
    changes.push({ kind: 'activity-roles', ...at('roles'), before: before.roles, after: now.roles })
  }
  if ('open' in before && 'open' in now) {
    if (before.collection !== now.collection) {
      const texts = { before: before.collection, after: now.collection }
      changes.push({ kind: 'activity-collection', ...at('collection'), ...texts })
    }
    if (!isSame(before.open, now.open)) {
      const lists = { collection: now.collection, before: before.open, after: now.open }
      changes.push({ kind: 'activity-open', ...at('open'), ...lists })
    }
  }
  if ('fields' in before && 'fields' in now) {
    changes.push(...compareFields({ activity: now, path, before: before.fields, now: now.fields }))
  }
  if (before.type === now.type) {
    const others = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !TOLD.has(key))
    for (const property of others) {
      const values = { before: propertyOf(before, property), after: propertyOf(now, property) }
      if (isSame(values.before, values.after)) continue
      changes.push({ kind: 'activity-property', ...at(property), property, ...values })
    }
  }
  return changes
}

const TOLD: ReadonlySet<string> = new Set([
  'key',
  'type',
  'label',
  'instructions',
  'button',
  'when',
  'skippable',
  'after',
  'roles',
  'collection',
  'open',
  'fields',
])

function propertyOf(activity: Activity, property: string): unknown {
  return (activity as Readonly<Record<string, unknown>>)[property]
}

function isUsual({ type, button }: Activity): boolean {
  return button === DEFAULTS.button[type]
}

function keysOf(names: readonly Named[] | null): readonly string[] | null {
  return names?.map(({ key }) => key) ?? null
}

type Waiting = { readonly matched: Matched; readonly keys: readonly string[] | null }

function named({ matched, keys }: Waiting): readonly Named[] | null {
  const known = namesIn(matched.now)
  return keys?.map((key) => known.get(key) ?? { key, label: null }) ?? null
}

/** What was waited for, by the names that it has now: another key of it has been told where it stands. */
function earlier({ matched, keys }: Waiting): readonly Named[] | null {
  const known = new Map(namesIn(matched.before))
  for (const [{ activity: now }, { activity: before }] of matched.activities)
    known.set(before.key, nameOf(now))
  return keys?.map((key) => known.get(key) ?? { key, label: null }) ?? null
}

function namesIn(phases: Matched['now']): Map<string, Named> {
  const lanes = phases.flatMap((phase) => phase.lanes)
  return new Map(
    lanes.flatMap(({ activities }) =>
      activities.map(({ activity }) => [activity.key, nameOf(activity)] as const),
    ),
  )
}
