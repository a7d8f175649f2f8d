import { existsSync } from 'node:fs'
import path from 'node:path'
import { list, quote } from '../definition/describe.ts'
import { DefinitionError } from '../definition/findings.ts'
import { listDefinitions, readSourceFile } from '../definition/load.ts'
import type { Path } from '../definition/located.ts'
import { didYouMean } from '../definition/near-miss.ts'
import { tidy } from '../definition/parse.ts'
import type { Finding } from '../definition/types.ts'
import type { SanitizedOptions } from '../options.ts'
import { type ReadTimeline, readTimeline } from './parse.ts'
import type { ActivityType, Facet, Timeline } from './types.ts'

export type LoadedTimeline = { readonly timeline: Timeline; readonly findings: readonly Finding[] }

/** The directory beside the playbooks that activity types are in. */
export const TIMELINE_DIRECTORY = 'customer-timeline'

const NONE: Timeline = { activities: new Map(), facets: [] }

/**
 * Loads every `*.yaml` and `*.yml` of a directory of activity types. A directory that is not there has none, unless it
 * `mustExist`. Never throws; with an error among the findings the timeline is not to be used.
 */
export function loadTimeline({
  directory,
  mustExist,
  open = [],
}: {
  directory: string
  mustExist: boolean
  /** Sources whose collections a host has changed. */
  open?: readonly string[]
}): LoadedTimeline {
  if (!mustExist && !existsSync(directory)) return { timeline: NONE, findings: [] }
  const listed = listDefinitions({ directory })
  if ('finding' in listed) return { timeline: NONE, findings: [listed.finding] }
  return loadTimelineFiles({ files: listed.files, open })
}

/**
 * The activity types of an application; none where the plugin is disabled.
 * @throws DefinitionError with every finding of every file
 */
export function readTimelineFiles({
  options: { directory, timeline: files, collections, disabled },
}: {
  options: Pick<SanitizedOptions, 'directory' | 'timeline' | 'collections' | 'disabled'>
}): Timeline {
  if (disabled) return NONE
  const { timeline, findings } = loadTimeline({
    directory: files,
    // A directory that is named is there; the one beside the playbooks need not be.
    mustExist: files !== path.join(directory, TIMELINE_DIRECTORY),
    open: Object.keys(collections),
  })
  if (findings.some(({ severity }) => severity === 'error')) throw new DefinitionError(findings)
  return timeline
}

/** Loads the named files, whatever their names end with. */
export function loadTimelineFiles({
  files,
  open = [],
}: {
  files: readonly string[]
  open?: readonly string[]
}): LoadedTimeline {
  const unreadable: Finding[] = []
  const read = files.flatMap((file) => {
    const text = readSourceFile({ file })
    if ('source' in text) return [readTimeline({ file, text: text.source, open })]
    unreadable.push(text.finding)
    return []
  })
  const activities = new Map<string, ActivityType>()
  const facets = new Map<string, Facet>()
  for (const { draft } of read) {
    for (const facet of draft?.facets ?? []) facets.set(facet.key, facet)
    for (const type of draft?.activities ?? []) activities.set(type.key, type)
  }
  const across = lintAcross(read)
  const findings = files.flatMap((file) => {
    const own = [...unreadable, ...read.flatMap((each) => each.findings), ...across]
    return tidy(own.filter((found) => found.file === file))
  })
  return { timeline: { activities, facets: [...facets.values()] }, findings }
}

/** What files say together: keys are used once, and each facet is one of them. */
function lintAcross(files: readonly ReadTimeline[]): Finding[] {
  const findings: Finding[] = []
  const seen = { facets: new Map<string, string>(), activities: new Map<string, string>() }
  for (const { file, draft, positionOf } of files) {
    for (const kind of ['facets', 'activities'] as const) {
      for (const [index, { key }] of (draft?.[kind] ?? []).entries()) {
        const other = seen[kind].get(key)
        if (other === undefined) seen[kind].set(key, file)
        else {
          const message = `the key ${quote(key)} is used in ${other}, too; allowed: a key of its own`
          const rule = kind === 'facets' ? 'facet-key' : 'activity-key'
          findings.push({ file, ...positionOf([kind, index, 'key']), severity: 'error', rule, message })
        }
      }
    }
  }
  const allowed = [...seen.facets.keys()]
  // A file that cannot be read may be the one with the facets.
  if (files.some(({ draft }) => draft === null)) return findings
  for (const { file, draft, positionOf } of files) {
    for (const [index, { facet }] of (draft?.activities ?? []).entries()) {
      if (seen.facets.has(facet)) continue
      const place: Path = ['activities', index, 'facet']
      const message = `there is no facet ${quote(facet)}; allowed: ${list(allowed)}${didYouMean({ word: facet, among: allowed })}`
      findings.push({ file, ...positionOf(place), severity: 'error', rule: 'facet-unknown', message })
    }
  }
  return findings
}
