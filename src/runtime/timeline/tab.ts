import type { PayloadRequest } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { TimelineFacet, TimelineItem, TimelineTab } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import { languageOf, translate } from '../../i18n/index.ts'
import { searchWords } from '../../timeline/search.ts'
import { type LanguageTexts, type Timeline, textIn } from '../../timeline/types.ts'
import { findNames } from '../page-names.ts'
import { encodeCursor, type StreamCursor } from '../stream-cursor.ts'
import { type RecordRef, recordsThere, refKey } from './records-there.ts'
import { countByFacet, type TimelineFilter, whereOf } from './where.ts'

/** What is asked of a timeline. */
export type TimelineQuery = {
  /** Every word of it must be in an entry, whatever its capitals and accents. */
  readonly search?: string | null
  readonly facet?: string | null
  /** ISO moments; entries from `from` on, and before `until`. */
  readonly from?: string | null
  readonly until?: string | null
  /** 1 to 100. */
  readonly limit: number
  /** Only what is below this place. */
  readonly before?: StreamCursor | null
}

/**
 * A page of the timeline of an engagement, newest first. Four statements at most, whatever there is in it. Asks no
 * access rules: the caller has seen to it that somebody of the staff asks who may read the engagement, which is there.
 */
export const timelineTab = async ({
  req,
  context,
  engagement,
  search = null,
  facet = null,
  from = null,
  until = null,
  limit,
  before = null,
}: TimelineQuery & {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
}): Promise<TimelineTab> => {
  const { timeline: collection, users, engagements } = context.options.slugs
  const { timeline } = context
  const words = searchWords(search ?? '')
  // Signs alone are searched for: nothing holds them.
  if (search?.trim() && words.length === 0) return { items: [], facets: [], next: null }
  const filter: TimelineFilter = { engagement, words, from, until }
  const { docs } = await req.payload.db.find<StoredEntry>({
    collection,
    joins: false,
    // One more tells whether there are older ones.
    limit: limit + 1,
    pagination: false,
    req,
    sort: ['-at', '-entryKey'],
    where: whereOf({ filter, facet, before }),
  })
  const stored = docs.slice(0, limit)
  const last = stored.at(-1)
  // Without an entry above it there is none of any facet, either.
  const nothing = stored.length === 0 && facet === null && before === null
  const counts = nothing ? new Map<string, number>() : await countByFacet({ req, collection, filter })
  const actors = stored.flatMap((entry) => idOf(entry.actor) ?? [])
  const names = await findNames({ req, collection: users, ids: actors })
  const there = await recordsThere({
    req,
    anchor: { collection: engagements, id: engagement },
    records: stored.flatMap((entry) => recordOf({ req, entry }) ?? []),
  })
  const language = languageOf(req)
  return {
    items: stored.map((entry) => itemOf({ req, entry, timeline, language, names, there })),
    facets: facetsOf({ counts, timeline, language }),
    next:
      docs.length > limit && last
        ? encodeCursor({ at: Date.parse(isoOf(last.at)), ids: [last.entryKey] })
        : null,
  }
}

type StoredEntry = {
  readonly id: RecordId
  readonly entryKey: string
  readonly type: string
  readonly facet?: string | null
  readonly at: string | Date
  readonly actor?: unknown
  readonly message?: string | null
  readonly texts?: unknown
  readonly sourceCollection?: string | null
  readonly sourceId?: string | null
}

const itemOf = ({
  req,
  entry,
  timeline,
  language,
  names,
  there,
}: {
  req: PayloadRequest
  entry: StoredEntry
  timeline: Timeline
  language: string
  names: ReadonlyMap<string, string>
  there: ReadonlySet<string>
}): TimelineItem => {
  const type = timeline.activities.get(entry.type)
  const actor = idOf(entry.actor)
  const record = recordOf({ req, entry })
  return {
    id: entry.id,
    type: entry.type,
    label: type
      ? textIn({ texts: type.label, language })
      : translate({ key: 'timeline:unknownType', req, language }),
    icon: type?.icon ?? 'note',
    facet: entry.facet ?? '',
    at: isoOf(entry.at),
    actor: actor === null ? null : { id: actor, name: names.get(String(actor)) ?? '' },
    message: messageOf({ entry, language }),
    record: record && there.has(refKey(record)) ? record : null,
  }
}

const messageOf = ({ entry, language }: { entry: StoredEntry; language: string }): string => {
  const texts = isRecord(entry.texts) ? entry.texts : {}
  const plain = Object.entries(texts).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  if (plain.length === 0) return entry.message ?? ''
  return textIn({ texts: Object.fromEntries(plain) as LanguageTexts, language })
}

/** The record that an entry is about, with its id as the database has ids. */
const recordOf = ({ req, entry }: { req: PayloadRequest; entry: StoredEntry }): RecordRef | null => {
  const { sourceCollection: collection, sourceId } = entry
  if (!collection || !req.payload.collections[collection]) return null
  const id = typedId({ req, collection, id: sourceId })
  return id === null ? null : { collection, id }
}

/** Those with entries, in the order of the configuration; what it no longer knows comes last, by its key. */
const facetsOf = ({
  counts,
  timeline,
  language,
}: {
  counts: ReadonlyMap<string, number>
  timeline: Timeline
  language: string
}): readonly TimelineFacet[] => {
  const known = timeline.facets.flatMap(({ key, label }) => {
    const count = counts.get(key) ?? 0
    return count > 0 ? [{ key, label: textIn({ texts: label, language }), count }] : []
  })
  const keys = new Set(timeline.facets.map(({ key }) => key))
  const unknown = [...counts]
    .filter(([key]) => key !== '' && !keys.has(key))
    .map(([key, count]) => ({ key, label: key, count }))
  return [...known, ...unknown.sort((one, other) => one.key.localeCompare(other.key))]
}

const isoOf = (at: string | Date): string => new Date(at).toISOString()
