import { deepFreeze } from '../definition/freeze.ts'
import type { TimelineSource } from './schema.ts'
import { type ActivityType, EVERY_LANGUAGE, type Facet, type LanguageTexts } from './types.ts'

/** What one file says: every key is there, all of it frozen. */
export type TimelineFile = {
  readonly facets: readonly Facet[]
  readonly activities: readonly ActivityType[]
}

/** Makes the activity types that the runtime knows. */
export function buildTimeline({ source }: { source: TimelineSource }): TimelineFile {
  return deepFreeze({
    facets: source.facets.map(({ key, label }) => ({ key, label: textsOf(label) })),
    activities: source.activities.map((each) => ({
      ...each,
      label: textsOf(each.label),
      message: textsOf(each.message),
      changed: each.changed ?? null,
      when: each.when ?? null,
    })),
  })
}

function textsOf(given: string | Readonly<Record<string, string | undefined>>): LanguageTexts {
  if (typeof given === 'string') return { [EVERY_LANGUAGE]: given }
  return Object.fromEntries(
    Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
