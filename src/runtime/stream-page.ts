import { NotFound, type PayloadRequest, type Where } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import { isStaff } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import type { RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import { type DefinitionPin, pinnedDefinition } from './definitions.ts'
import { forbidden } from './errors.ts'
import type { FieldChange } from './plan.ts'
import { below, cursorAfter, encodeCursor, type StreamCursor, unknownSince } from './stream-cursor.ts'
import { entriesOfStream, isSubjectKind, type StreamKind, streamCollection } from './stream-kinds.ts'
import { type Named, type Names, namesFor, relationshipsOf } from './stream-names.ts'

/** One entry of an activity stream, as REST and the panel show it. */
export type StreamEntry = {
  readonly id: RecordId
  readonly kind: string
  /** ISO time of the decision that left the entry. */
  readonly createdAt: string
  readonly body: string | null
  readonly visibility: 'customer' | 'internal'
  /** null: the program itself. */
  readonly author: Named | null
  /** The playbook's activity that it came from. */
  readonly activity: { readonly key: string; readonly label: string } | null
  readonly changes: readonly StreamChange[] | null
  /** What else there is to say of an attachment, a mail, a discussion, …: by kind. */
  readonly event: Readonly<Record<string, unknown>> | null
}

export type StreamChange = {
  readonly field: string
  /** Key of the field's label among the plugin's texts; null for a field of the playbook's or the host's own. */
  readonly label: string | null
  /** The label itself of a field that the playbook has declared. */
  readonly title: string | null
  /** Values of a relationship are records with their names, `{ id, name }` or a list of such. */
  readonly from: unknown
  readonly to: unknown
}

export type StreamPage = {
  /** Newest first. */
  readonly entries: readonly StreamEntry[]
  /** For `since`: what comes after this page. */
  readonly cursor: string
  /** For `before`: what is below this page; null when there is nothing. With `since`: not everything new is here. */
  readonly older: string | null
}

export type StreamQuery = {
  readonly limit: number
  readonly before?: StreamCursor | undefined
  readonly since?: StreamCursor | undefined
  readonly kinds?: readonly string[] | undefined
  readonly visibility?: string | undefined
}

/**
 * A page of the activity stream of a play, an engagement or a record around one, as far as the request's user may read it. A poll that finds
 * nothing costs one query of the plugin's for staff.
 * @throws Forbidden, NotFound
 */
export const streamPage = async ({
  req,
  context,
  subject,
  query,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: StreamKind; readonly id: unknown }
  query: StreamQuery
}): Promise<StreamPage> => {
  const collection = streamCollection({ context, kind: subject.kind })
  const id = typedId({ req, collection, id: subject.id })
  if (id === null) throw new NotFound(req.t)
  const forStaff = !req.user || isStaff({ user: req.user, context })
  // Whatever is said of a record around an engagement is internal.
  if (!forStaff && !isSubjectKind(subject.kind)) throw forbidden(req)
  // A poll goes on from a page that was read: there is a record, and what may be read of it the entries say.
  const read = query.since
    ? null
    : await readSubject({ req, collection, id, withDefinition: subject.kind === 'play' })
  const { docs } = await req.payload.find({
    collection: context.options.slugs.activity,
    depth: 0,
    // One more tells whether there are older ones.
    limit: query.limit + 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['-createdAt', '-id'],
    where: whereOf({ kind: subject.kind, id, forStaff, query }),
  })
  const stored = docs.slice(0, query.limit) as unknown as readonly StoredEntry[]
  const last = stored.at(-1)
  const entries = await presented({ req, context, subject: { kind: subject.kind, id }, stored, read })
  return {
    entries,
    cursor: encodeCursor(cursorAfter({ entries, before: query.since })),
    older:
      docs.length > query.limit && last
        ? encodeCursor({ at: Date.parse(last.createdAt), ids: [last.id] })
        : null,
  }
}

type StoredEntry = {
  readonly id: RecordId
  readonly kind: string
  readonly createdAt: string
  readonly body?: string | null
  readonly visibility?: string
  readonly author?: unknown
  readonly activityKey?: string | null
  readonly changes?: readonly FieldChange[] | null
  readonly event?: unknown
}

export type Subject = { readonly definition?: unknown }

/** The record itself, as far as the request's user may read it. @throws Forbidden, NotFound */
export const readSubject = async ({
  req,
  collection,
  id,
  withDefinition = false,
}: {
  req: PayloadRequest
  collection: string
  id: RecordId
  withDefinition?: boolean
}): Promise<Subject> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    joins: false,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: { ...(withDefinition ? { definition: true } : {}), updatedAt: true } as never,
    where: { id: { equals: id } },
  })
  const [found] = docs
  if (!found) throw new NotFound(req.t)
  return found as Subject
}

const whereOf = ({
  kind,
  id,
  forStaff,
  query,
}: {
  kind: StreamKind
  id: RecordId
  forStaff: boolean
  query: StreamQuery
}): Where => ({
  and: [
    entriesOfStream({ kind, id, forStaff }),
    ...(query.since ? [unknownSince(query.since)] : []),
    ...(query.before ? [below(query.before)] : []),
    ...(query.kinds ? [{ kind: { in: [...query.kinds] } }] : []),
    ...(query.visibility ? [{ visibility: { equals: query.visibility } }] : []),
  ],
})

const presented = async ({
  req,
  context,
  subject,
  stored,
  read,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: StreamKind; readonly id: RecordId }
  stored: readonly StoredEntry[]
  read: Subject | null
}): Promise<readonly StreamEntry[]> => {
  if (stored.length === 0) return []
  const relationships = relationshipsOf({ req, context, kind: subject.kind })
  const names = await namesFor({ req, context, entries: stored, relationships })
  const texts = stored.some(speaksOfPlaybook)
    ? textsOf(await definitionOf({ req, context, subject, read }))
    : NO_TEXTS
  return stored.map((entry) => present({ entry, names, relationships, texts, context }))
}

const present = ({
  entry,
  names,
  relationships,
  texts,
  context,
}: {
  entry: StoredEntry
  names: Names
  relationships: ReadonlyMap<string, string>
  texts: PlaybookTexts
  context: PluginContext
}): StreamEntry => {
  const author = idOf(entry.author)
  const key = entry.activityKey ?? null
  const named = (collection: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => named(collection, each))
    const id = idOf(value)
    return id === null ? value : { id, name: names(collection, id) }
  }
  return {
    id: entry.id,
    kind: entry.kind,
    createdAt: entry.createdAt,
    body: entry.body ?? null,
    visibility: entry.visibility === 'customer' ? 'customer' : 'internal',
    author: author === null ? null : { id: author, name: names(context.options.slugs.users, author) },
    activity: key === null ? null : { key, label: texts.activities.get(key) ?? key },
    changes: Array.isArray(entry.changes)
      ? (entry.changes as readonly FieldChange[]).map(({ field, from, to }) => {
          const collection = relationships.get(field)
          const value = (each: unknown) => (collection === undefined ? each : named(collection, each))
          const declared = field.startsWith('data.')
          return {
            field,
            label: declared ? null : `fields:${field}`,
            title: declared ? (texts.fields.get(field.slice('data.'.length)) ?? field.slice(5)) : null,
            from: value(from),
            to: value(to),
          }
        })
      : null,
    event: isRecord(entry.event) ? entry.event : null,
  }
}

/** Labels that the playbook gives. */
type PlaybookTexts = {
  readonly activities: ReadonlyMap<string, string>
  readonly fields: ReadonlyMap<string, string>
}

const NO_TEXTS: PlaybookTexts = { activities: new Map(), fields: new Map() }

const speaksOfPlaybook = ({ activityKey, changes }: StoredEntry): boolean =>
  Boolean(activityKey) ||
  (Array.isArray(changes) &&
    (changes as readonly FieldChange[]).some(({ field }) => field.startsWith('data.')))

const definitionOf = async ({
  req,
  context,
  subject,
  read,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: StreamKind; readonly id: RecordId }
  read: Subject | null
}): Promise<Definition | null> => {
  if (subject.kind !== 'play') return null
  const play =
    read ??
    (await req.payload.db.findOne<Subject & { id: RecordId }>({
      collection: context.options.slugs.plays,
      joins: false,
      req,
      select: { definition: true },
      where: { id: { equals: subject.id } },
    }))
  return isRecord(play?.definition)
    ? pinnedDefinition({ req, context, pin: play.definition as unknown as DefinitionPin })
    : null
}

const textsOf = (definition: Definition | null): PlaybookTexts => {
  if (!definition) return NO_TEXTS
  const activities = definition.phases.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities))
  return {
    activities: new Map(activities.map(({ key, label }) => [key, label])),
    fields: new Map(
      activities.flatMap((activity) =>
        'fields' in activity
          ? activity.fields.flatMap((field) =>
              'label' in field && field.label ? [[field.name, field.label] as const] : [],
            )
          : [],
      ),
    ),
  }
}
