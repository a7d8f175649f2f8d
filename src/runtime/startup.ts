import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import { OPEN_STATES } from '../engine/index.ts'
import type { RecordId } from '../engine/types.ts'
import { pinnedDefinition } from './definitions.ts'
import { writeLeftTranscripts } from './discussions/transcript.ts'
import { finishEffects, finishLeftovers } from './effects.ts'
import { recordSlug } from './facts.ts'
import { LEASES, leaseKey, TURNS, turnKey } from './locks.ts'
import { ensureCounters } from './numbers.ts'
import type { PlayDocument } from './play-document.ts'
import { startCatalog } from './playbooks/catalog.ts'

/** What every process does when it starts. Safe to do twice, and on several processes at once. */
export const startUp = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<void> => {
  await startCatalog({ payload, context })
  await ensureCounters({ payload, context })
  await ensureTurns({ payload, context })
  await sweep({ payload, context })
}

/**
 * Finishes what a crash left half done: effects that a play still owes, and records that are open although their play
 * has ended and its definition wants them canceled.
 */
export const sweep = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const { docs } = await payload.db.find<PlayDocument>({
    collection: context.options.slugs.plays,
    limit: 0,
    pagination: false,
    req,
    where: { pendingRev: { greater_than: 0 } },
  })
  for (const play of docs) await finishLeftovers({ req, context, play })
  for (const play of await endedPlaysWithOpenRecords({ req, context }))
    await cancelOrphans({ req, context, play })
  await writeLeftTranscripts({ req, context })
}

const endedPlaysWithOpenRecords = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<PlayDocument[]> => {
  const ids = new Map<string, RecordId>()
  for (const [collection, states] of Object.entries(OPEN_STATES)) {
    const { docs } = await req.payload.db.find<{ id: RecordId; play: unknown }>({
      collection: recordSlug({ context, collection }),
      limit: 0,
      pagination: false,
      req,
      select: { play: true },
      where: { and: [{ state: { in: [...states] } }, { 'play.state': { in: ['closed', 'canceled'] } }] },
    })
    for (const { play } of docs) {
      const id = idOf(play)
      if (id !== null) ids.set(String(id), id)
    }
  }
  if (ids.size === 0) return []
  const { docs } = await req.payload.db.find<PlayDocument>({
    collection: context.options.slugs.plays,
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: [...ids.values()] } },
  })
  return docs
}

const cancelOrphans = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: PlayDocument
}): Promise<void> => {
  const definition = await pinnedDefinition({ req, context, pin: play.definition })
  const { openRecords } = play.state === 'closed' ? definition.close : definition.cancel
  if (openRecords !== 'cancel') return
  await finishEffects({
    req,
    context,
    play: play.id,
    effects: {
      rev: play.rev,
      batch: `sweep-${play.rev}`,
      at: new Date().toISOString(),
      author: null,
      entries: [],
      cascades: Object.entries(OPEN_STATES).map(([collection, from]) => ({ collection, from })),
    },
    stored: false,
  })
}

const ensureTurns = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<void> => {
  const collection = context.options.slugs.counters
  const keys = [...TURNS.map(turnKey), ...LEASES.map(leaseKey)]
  const { docs } = await payload.db.find<{ key: string }>({
    collection,
    limit: 0,
    pagination: false,
    where: { key: { in: keys } },
  })
  for (const key of keys.filter((each) => !docs.some((doc) => doc.key === each))) {
    try {
      await payload.db.create({ collection, data: { key, value: 0 } })
    } catch (error) {
      // Another process was first.
      if ((await payload.db.count({ collection, where: { key: { equals: key } } })).totalDocs === 0)
        throw error
    }
  }
}
