import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { TEXTS } from '../../i18n/index.ts'
import type { CollectionKey } from '../../options.ts'
import { candidates, derivedFields, type Happening, matching } from '../../timeline/match.ts'
import { messagesOf, type NameOf, relatedIds } from '../../timeline/message.ts'
import { searchable } from '../../timeline/search.ts'
import { SOURCES } from '../../timeline/sources.ts'
import { needsOf } from '../../timeline/templates.ts'
import { type ActivityType, textIn } from '../../timeline/types.ts'
import { authorOf } from '../facts.ts'
import { findNames } from '../page-names.ts'
import { insertMissing } from '../set-based.ts'
import { type About, aboutOf } from './about.ts'
import { rememberedBands, withDerived } from './derived.ts'

type Args = { req: PayloadRequest; context: PluginContext }

/**
 * Tells the timelines of what has happened to a record, as far as an activity type is about it. Nothing that matches
 * costs no statement; what matches is one insert, and a read for each collection that a message names records of.
 *
 * For hooks, and for whoever writes past them: `record` is the record afterwards (of a deletion as it was), `before` is
 * what it was. Told once, however often this is called for the same write (`record.updatedAt`). A template that cannot
 * be filled in gives way to the label and is logged; what the database refuses is the caller's error, too.
 */
export const tellTimeline = async ({
  req,
  context,
  at,
  ...happening
}: Args & {
  /** ISO 8601. */
  at?: string
} & Happening): Promise<void> =>
  tellTimelines({ req, context, happenings: [happening], ...(at === undefined ? {} : { at }) })

/** The same of many records at once, in a number of statements that does not depend on how many they are. */
export const tellTimelines = async ({
  req,
  context,
  happenings,
  at = new Date().toISOString(),
}: Args & { happenings: readonly Happening[]; at?: string }): Promise<void> => {
  const bands = rememberedBands({ req, context })
  const told: Told[] = []
  for (const given of happenings) {
    const asked = candidates({ activities: context.timeline.activities.values(), happening: given })
    if (asked.length === 0) continue
    const mentioned = (type: ActivityType) => needsOf(type).fields
    const fields = derivedFields({ activities: asked, mentioned })
    const happening = await withDerived({ req, context, happening: given, fields, bands })
    const types = matching({ activities: asked, happening })
    if (types.length === 0) continue
    told.push({ happening, types, about: await aboutOf({ req, context, happening }) })
  }
  if (told.every(({ about }) => about.engagements.length === 0)) return
  const nameOf = await readNames({ req, context, told })
  const actor = authorOf({ req, context })
  const actorName = actor === null ? null : textOf(req.user?.name) || textOf(req.user?.email) || null
  const rows = told.flatMap(({ happening, types, about }) =>
    types.flatMap((type) =>
      rowsOf({ req, context, type, happening, nameOf, at, actor, actorName, ...about }),
    ),
  )
  const collection = context.options.slugs.timeline
  for (let first = 0; first < rows.length; first += MOST_ROWS) {
    await insertMissing({ req, collection, rows: rows.slice(first, first + MOST_ROWS) })
  }
}

type Told = {
  readonly happening: Happening
  readonly types: readonly ActivityType[]
  readonly about: About
}

/** Databases take so many values in a statement. */
const MOST_ROWS = 1000

const rowsOf = ({
  req,
  context,
  type,
  happening,
  nameOf,
  at,
  actor,
  actorName,
  engagements,
  account,
}: {
  req: PayloadRequest
  context: PluginContext
  type: ActivityType
  happening: Happening
  nameOf: NameOf
  at: string
  actor: RecordId | null
  actorName: string | null
  engagements: readonly RecordId[]
  account: RecordId | null
}) => {
  const { record, source } = happening
  const { texts, problems } = messagesOf({
    type,
    happening,
    actor: actorName,
    nameOf,
    languages: Object.keys(TEXTS),
  })
  for (const problem of problems) {
    req.payload.logger.error(
      `payload-playbooks: the message of the activity type "${type.key}" could not be filled in, its label stands in its place: ${problem}`,
    )
  }
  const collection = context.options.slugs[source]
  const { title } = SOURCES[source]
  const called = [record.number, title === null ? null : record[title], actorName].map(textOf)
  // One language may say what the others do not: all of them are searched.
  const searched = [...called, ...Object.values(type.label), ...Object.values(texts)]
  const write = createHash('sha256')
    .update(JSON.stringify([textOf(record.updatedAt), texts]))
    .digest('hex')
    .slice(0, 16)
  return engagements.map((engagement) => ({
    engagement,
    account,
    type: type.key,
    facet: type.facet,
    at,
    actor,
    message: textIn({ texts, language: DEFAULT_LANGUAGE }),
    sourceCollection: collection,
    sourceId: String(record.id),
    texts,
    searchText: [...new Set(searched.map(searchable).filter(Boolean))].join(' '),
    entryKey: [type.key, collection, String(record.id), String(engagement), write].join(':'),
    createdAt: at,
    updatedAt: at,
  }))
}

/** Of the message that stands for all of them, in lists and in the API. */
const DEFAULT_LANGUAGE = 'en'

/** What the related records that messages name are called: a statement for each of their collections. */
const readNames = async ({ req, context, told }: Args & { told: readonly Told[] }): Promise<NameOf> => {
  const wanted = new Map<string, Set<RecordId>>()
  for (const { happening, types } of told) {
    const fields = new Set(types.flatMap((type) => [...needsOf(type).named]))
    for (const { of, id } of relatedIds({ happening, fields })) {
      const collection = context.options.slugs[of as CollectionKey]
      const typed = typedId({ req, collection, id })
      if (typed !== null) wanted.set(of, (wanted.get(of) ?? new Set()).add(typed))
    }
  }
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [of, ids] of wanted) {
    const collection = context.options.slugs[of as CollectionKey]
    names.set(of, await findNames({ req, collection, ids: [...ids], field: nameField(of) }))
  }
  return ({ of, id }) => names.get(of)?.get(id) ?? null
}

/** The field that the records of a collection are called by. */
const nameField = (of: string): string => {
  const title = (SOURCES as Readonly<Record<string, { title: string | null } | undefined>>)[of]?.title
  return title ?? (of === 'healthIndicators' ? 'label' : 'name')
}

const textOf = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''
