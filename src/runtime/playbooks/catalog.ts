import type { Payload, PayloadRequest } from 'payload'
import type { LoadedPlaybook, PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { heldTransaction, pause } from '../transactions.ts'
import { stillStarting } from './errors.ts'
import { storeFiles } from './files-at-start.ts'
import { type DefinitionPin, loadedOf } from './loaded.ts'
import { findHeadState, type HeadState, listHeadStates } from './store.ts'
import type { DefinitionsMode } from './types.ts'

/**
 * How old, in milliseconds, what a process knows of the published playbooks may be when it lists them or asks who may
 * see what. Starting a play does not rest on it: that asks the database.
 */
const OLDEST_CATALOG = 2_000

/** How long, in milliseconds, whoever holds a connection waits for files that are being stored over another one. */
const PATIENCE = 2_000

type Place = { payload: Payload; context: PluginContext }

/** Whether plays of it can be started: published, and, where files count, not gone with its file. */
export const isStartable = ({
  head: { state, version, fileState },
  mode,
}: {
  head: Pick<HeadState, 'state' | 'version' | 'fileState'>
  mode: DefinitionsMode
}): boolean => state === 'published' && (version ?? 0) > 0 && (mode === 'panel' || fileState !== 'gone')

/**
 * Brings `context.playbooks` up to date when what the process knows is older than two seconds. At most one statement.
 * Who asks in a transaction reads over its connection and waits for no other reader, for that one may be waiting for a
 * connection.
 */
export const freshPlaybooks = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<void> => {
  const state = stateOf(context)
  if (Date.now() - state.checkedAt < OLDEST_CATALOG) return
  const held = await heldTransaction(req)
  // What the files say is all there is before they are stored, and storing them is not for a transaction.
  if (held !== null && !state.filesStored) return
  const known = state.running.get(held)
  if (known) return known
  const { payload } = req
  const reading = held === null ? readCatalog({ payload, context }) : readHeads({ payload, context, req })
  const running = reading.finally(() => state.running.delete(held))
  state.running.set(held, running)
  await running
}

/** Brings `context.playbooks` up to date with the database, now. Outside of any transaction. */
export const readCatalog = async ({ payload, context }: Place): Promise<void> => {
  if (!stateOf(context).filesStored) await storeFilesOnce({ payload, context })
  await readHeads({ payload, context })
}

const readHeads = async ({
  payload,
  context,
  req,
}: Place & {
  /** Of whoever holds a connection: what is read is read over it. */
  req?: PayloadRequest | undefined
}): Promise<void> => {
  const state = stateOf(context)
  const [askedAt, turn] = [Date.now(), ++state.asked]
  const heads = await listHeadStates({ payload, context, req })
  const mode = context.options.definitions
  const loaded = new Map<string, LoadedPlaybook>()
  for (const head of [...heads].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    if (isStartable({ head, mode })) loaded.set(head.key, await loadedOf({ payload, context, head, req }))
  }
  // Several may read at once: what was asked for later is newer.
  if (turn < state.answered) return
  replace({ context, loaded })
  state.answered = turn
  state.checkedAt = askedAt
}

/** At every start of an application, though a process may start it again on a database that was emptied meanwhile. */
export const startCatalog = async ({ payload, context }: Place): Promise<void> => {
  stateOf(context).filesStored = false
  await readCatalog({ payload, context })
}

/** The files are compared with the database once, at the application's start or with the first play. */
const storeFilesOnce = ({ payload, context }: Place): Promise<void> => {
  const state = stateOf(context)
  state.storing ??= storeFiles({ payload, context })
    .then(() => {
      state.filesStored = true
    })
    .finally(() => {
      state.storing = null
    })
  return state.storing
}

/**
 * What a new play of this playbook runs, as the database says at this moment; null when there is no such playbook, or
 * no play of it can be started.
 */
export const startablePlaybook = async ({
  req,
  context,
  key,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
}): Promise<{ pin: DefinitionPin; definition: Definition } | null> => {
  const { payload } = req
  const held = await heldTransaction(req)
  const readAgain = () => readHeads({ payload, context, req: held === null ? undefined : req })
  if (!stateOf(context).filesStored) {
    // A program that asked Payload not to run `onInit`, or a config that was loaded again.
    const stored = storeFilesOnce({ payload, context })
    await (held === null ? stored : Promise.race([stored, pause(PATIENCE)]))
    if (!stateOf(context).filesStored) throw stillStarting(req)
    await readAgain()
  }
  const head = await findHeadState({ payload, context, key, req })
  if (!head || !isStartable({ head, mode: context.options.definitions })) {
    if (context.playbooks.has(key)) await readAgain()
    return null
  }
  const { definition, hash, version } = await loadedOf({ payload, context, head, req })
  if (context.playbooks.get(key)?.version !== version) await readAgain()
  return { pin: { key, version, hash }, definition }
}

/** Every playbook that was ever published, those that cannot be started any more included. */
export const everyPlaybook = async ({
  payload,
  context,
}: Place): Promise<ReadonlyMap<string, LoadedPlaybook>> => {
  const known = new Map<string, LoadedPlaybook>()
  for (const head of await listHeadStates({ payload, context })) {
    if ((head.version ?? 0) > 0) known.set(head.key, await loadedOf({ payload, context, head }))
  }
  return known
}

/** At once: nobody ever sees half of it. */
const replace = ({
  context,
  loaded,
}: {
  context: PluginContext
  loaded: ReadonlyMap<string, LoadedPlaybook>
}): void => {
  const playbooks = context.playbooks as Map<string, LoadedPlaybook>
  playbooks.clear()
  for (const [key, playbook] of loaded) playbooks.set(key, playbook)
}

type CatalogState = {
  checkedAt: number
  /** Who reads at the moment, by the transaction whose connection it takes. */
  running: Map<string | number | null, Promise<void>>
  /** How many have asked so far, and which of them was the last to be shown. */
  asked: number
  answered: number
  filesStored: boolean
  storing: Promise<void> | null
}

/** By context: a config that is loaded again may have other files for the same Payload. */
const states = new WeakMap<PluginContext, CatalogState>()

const stateOf = (context: PluginContext): CatalogState => {
  const known = states.get(context)
  if (known) return known
  const made: CatalogState = {
    checkedAt: 0,
    running: new Map(),
    asked: 0,
    answered: 0,
    filesStored: false,
    storing: null,
  }
  states.set(context, made)
  return made
}
