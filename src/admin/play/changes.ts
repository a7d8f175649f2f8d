import { activitiesOf, type Page } from './api.ts'

/** One thing that is different from what a page showed before. */
export type Change =
  | {
      readonly kind: 'activity'
      readonly key: string
      readonly label: string
      readonly state: string
      /** Name of who did it; null when that is not known. */
      readonly by: string | null
    }
  | { readonly kind: 'state'; readonly from: string; readonly to: string }
  | { readonly kind: 'field'; readonly field: string; readonly to: string | null }

const FIELDS = ['title', 'priority', 'category', 'dueDate', 'description'] as const

/** What has changed between two looks at one play, in the order in which people read a page. Pure. */
export const changesBetween = ({ before, after }: { before: Page; after: Page }): Change[] => {
  const changes: Change[] = []
  const [from, to] = [before.run.play.state, after.run.play.state]
  if (from !== to) changes.push({ kind: 'state', from, to })
  const states = new Map(activitiesOf(before.run).map(({ key, state }) => [key, state]))
  for (const { key, label, state, by } of activitiesOf(after.run)) {
    if (states.get(key) === state || state === 'pending' || state === 'in-progress') continue
    // What an end cancels is said by the end.
    if (state === 'canceled') continue
    const name = by === null ? null : (after.people[String(by)] ?? null)
    changes.push({ kind: 'activity', key, label, state, by: name })
  }
  for (const field of FIELDS) {
    if (before.record[field] !== after.record[field]) {
      changes.push({ kind: 'field', field: NAMES[field], to: after.record[field] || null })
    }
  }
  const assigned = [before.record.assignedTo, after.record.assignedTo]
  if (String(assigned[0]?.id) !== String(assigned[1]?.id)) {
    changes.push({ kind: 'field', field: 'assignedTo', to: assigned[1]?.name ?? null })
  }
  return changes
}

/** How the play's collection calls what the page shows. */
const NAMES: Readonly<Record<(typeof FIELDS)[number], string>> = {
  title: 'shortDescription',
  priority: 'priority',
  category: 'category',
  dueDate: 'dueDate',
  description: 'description',
}
