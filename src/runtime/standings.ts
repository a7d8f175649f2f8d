import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import { explain } from '../engine/index.ts'
import type { ActivityView, RecordFacts, RecordId } from '../engine/types.ts'
import { pinnedDefinition } from './definitions.ts'
import { actorOf, NAMED_RECORDS, recordSlug } from './facts.ts'
import { type PlayDocument, snapshotOf } from './play-document.ts'

/** What of a play must be read for `standingsOf`. */
export const STANDING_FIELDS = {
  number: true,
  playbook: true,
  state: true,
  progress: true,
  rev: true,
  run: true,
  definition: true,
} as const

/** Where a play that is under way stands, by the engine's own rules. */
export type Standing = {
  readonly definition: Definition
  /** The activities in progress, those of parallel lanes side by side. */
  readonly activities: readonly ActivityView[]
  /** Nobody can complete anything now: the play is paused, or every activity in progress waits for records. */
  readonly isBlocked: boolean
  /** The records that activities wait for. */
  readonly records: readonly OpenRecord[]
}

/** A task or meeting that keeps a gate shut. */
export type OpenRecord = {
  readonly collection: string
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly state: string
  /** When a task is due or a meeting starts, ISO 8601. */
  readonly due: string | null
  readonly play: RecordId
}

type RecordDocument = {
  readonly id: RecordId
  readonly number: string
  readonly state: string
  readonly play: unknown
  readonly shortDescription?: string
  readonly subject?: string
  readonly dueDate?: string | null
  readonly start?: string | null
}

/**
 * Explains many plays at once: one statement for each collection that activities wait for, however many plays there
 * are, and one for each older version of a playbook that this process has not seen yet.
 */
export const standingsOf = async ({
  req,
  context,
  plays,
}: {
  req: PayloadRequest
  context: PluginContext
  /** Read with `STANDING_FIELDS`. */
  plays: readonly PlayDocument[]
}): Promise<ReadonlyMap<RecordId, Standing>> => {
  const definitions = await definitionsOf({ req, context, plays })
  const gated = plays.flatMap((play) => {
    const definition = definitions.get(play.id)
    return definition ? gatesOf({ play, definition }).map((gate) => ({ ...gate, play: play.id })) : []
  })
  const records: OpenRecord[] = []
  for (const collection of Object.keys(context.vocabulary.records)) {
    const gates = gated.filter((gate) => gate.collection === collection)
    if (gates.length === 0) continue
    records.push(...(await openRecords({ req, context, collection, gates })))
  }
  const byPlay = grouped(records, ({ play }) => String(play))
  return new Map(
    plays.flatMap((play) => {
      const definition = definitions.get(play.id)
      return definition
        ? [
            [
              play.id,
              standing({ req, context, play, definition, records: byPlay.get(String(play.id)) ?? [] }),
            ] as const,
          ]
        : []
    }),
  )
}

const standing = ({
  req,
  context,
  play,
  definition,
  records,
}: {
  req: PayloadRequest
  context: PluginContext
  play: PlayDocument
  definition: Definition
  records: readonly OpenRecord[]
}): Standing => {
  const facts = {
    now: new Date().toISOString(),
    actor: actorOf({ req, context }),
    engagement: {},
    records: countsOf(records),
  }
  const { phases } = explain({ definition, play: snapshotOf(play), facts })
  const activities = phases
    .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities))
    .filter(({ state }) => state === 'in-progress')
  const waiting = activities.filter(({ blockedBy }) => blockedBy.length > 0)
  const awaited = new Set(
    waiting.flatMap(({ blockedBy }) =>
      blockedBy.flatMap((reason) => (reason.code === 'records-open' ? reason.numbers : [])),
    ),
  )
  return {
    definition,
    activities,
    isBlocked: play.state === 'paused' || (activities.length > 0 && waiting.length === activities.length),
    records: records.filter(({ number }) => awaited.has(number)),
  }
}

type Gate = { readonly collection: string; readonly open: readonly string[] }

/** What the activities in progress wait for. */
const gatesOf = ({ play, definition }: { play: PlayDocument; definition: Definition }): Gate[] =>
  definition.phases.flatMap(({ lanes }) =>
    lanes.flatMap(({ activities }) =>
      activities.flatMap((activity) =>
        activity.type === 'records' && play.run?.activities?.[activity.key]?.state === 'in-progress'
          ? [{ collection: activity.collection, open: activity.open }]
          : [],
      ),
    ),
  )

const openRecords = async ({
  req,
  context,
  collection,
  gates,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  gates: readonly (Gate & { readonly play: RecordId })[]
}): Promise<OpenRecord[]> => {
  const { docs } = await req.payload.db.find<RecordDocument>({
    collection: recordSlug({ context, collection }),
    where: {
      and: [
        { play: { in: gates.map(({ play }) => play) } },
        { state: { in: [...new Set(gates.flatMap(({ open }) => open))] } },
      ],
    },
    joins: false,
    limit: 0,
    pagination: false,
    sort: 'number',
    req,
  })
  return docs.flatMap((doc) => {
    const play = idOf(doc.play)
    if (play === null) return []
    return [
      {
        collection,
        id: doc.id,
        number: doc.number,
        title: doc.shortDescription ?? doc.subject ?? '',
        state: doc.state,
        due: isoOf(doc.dueDate ?? doc.start),
        play,
      },
    ]
  })
}

const countsOf = (records: readonly OpenRecord[]): Record<string, RecordFacts> => {
  const facts: Record<string, RecordFacts> = {}
  for (const [collection, own] of grouped(records, (record) => record.collection)) {
    const counts: Record<string, number> = {}
    for (const { state } of own) counts[state] = (counts[state] ?? 0) + 1
    facts[collection] = { counts, unfinished: own.slice(0, NAMED_RECORDS) }
  }
  return facts
}

const definitionsOf = async ({
  req,
  context,
  plays,
}: {
  req: PayloadRequest
  context: PluginContext
  plays: readonly PlayDocument[]
}): Promise<ReadonlyMap<RecordId, Definition>> => {
  const found = new Map<RecordId, Definition>()
  // One after the other: the same version is read once.
  for (const play of plays) {
    found.set(play.id, await pinnedDefinition({ req, context, pin: play.definition }))
  }
  return found
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** MongoDB gives dates, SQL gives text. */
export const isoOf = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? value : null
}
