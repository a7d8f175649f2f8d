import type { Activity, Definition } from '../../types.ts'
import { activitiesOf, type PlacedActivity } from '../walk.ts'

/** Activities of the version before by key, and what became of those whose key is gone. */
export type Changes = {
  /** The same key in both versions. */
  readonly kept: readonly { readonly before: Activity; readonly now: PlacedActivity }[]
  /** Another key, but type, label, phase and lane are the same. */
  readonly renamed: readonly { readonly before: Activity; readonly now: PlacedActivity }[]
  readonly removed: readonly { readonly before: PlacedActivity }[]
}

export function changesOf({
  previous,
  definition,
}: {
  previous: Definition
  definition: Definition
}): Changes {
  const before = new Map(activitiesOf(previous).map((placed) => [placed.activity.key, placed]))
  const now = activitiesOf(definition)
  const keys = new Set(now.map(({ activity }) => activity.key))
  const gone = [...before.values()].filter(({ activity }) => !keys.has(activity.key))
  const nameOf = ({ activity, lane, phase }: PlacedActivity) =>
    JSON.stringify([activity.type, activity.label, phase.key, lane.key])
  const added = new Map(
    now.filter(({ activity }) => !before.has(activity.key)).map((placed) => [nameOf(placed), placed]),
  )
  const renamed = gone.flatMap((placed) => {
    const other = added.get(nameOf(placed))
    return other === undefined ? [] : [{ before: placed.activity, now: other }]
  })
  const found = new Set(renamed.map(({ before: { key } }) => key))
  return {
    kept: now.flatMap((placed) => {
      const same = before.get(placed.activity.key)
      return same === undefined ? [] : [{ before: same.activity, now: placed }]
    }),
    renamed,
    removed: gone.filter(({ activity }) => !found.has(activity.key)).map((placed) => ({ before: placed })),
  }
}
