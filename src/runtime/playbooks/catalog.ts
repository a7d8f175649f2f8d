import type { Payload, PayloadRequest } from 'payload'
import type { LoadedPlaybook, PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { storeFiles } from './files-at-start.ts'
import { finishPublishing } from './publish.ts'
import { findHeadState, type HeadState, listHeadStates } from './store.ts'
import type { DefinitionsMode } from './types.ts'

/** Which text a play runs: stored with the play, never changed. */
export type DefinitionPin = { readonly key: string; readonly version: number; readonly hash: string }

/**
 * How old, in milliseconds, what a process knows of the published playbooks may be when it lists them or asks who may
 * see what. Starting a play does not rest on it: that asks the database.
 */
const OLDEST_CATALOG = 2_000

type Place = { payload: Payload; context: PluginContext }

/** With `req` what is read is read in its transaction. */
type Reading = Place & { req?: PayloadRequest | undefined }

/** Whether plays of it can be started: published, and, where files count, not gone with its file. */
export const isStartable = ({
  head: { state, version, fileState },
  mode,
}: {
  head: Pick<HeadState, 'state' | 'version' | 'fileState'>
  mode: DefinitionsMode
}): boolean => state === 'published' && (version ?? 0) > 0 && (mode === 'panel' || fileState !== 'gone')

/** Brings `context.playbooks` up to date when what the process knows is older than two seconds. At most one statement. */
export const freshPlaybooks = async ({ payload, context }: Place): Promise<void> => {
  const state = stateOf(context)
  if (Date.now() - state.checkedAt < OLDEST_CATALOG) return
  state.running ??= readCatalog({ payload, context }).finally(() => {
    state.running = null
  })
  await state.running
}

/** Brings `context.playbooks` up to date with the database, now. */
export const readCatalog = async ({ payload, context }: Place): Promise<void> => {
  const state = stateOf(context)
  if (!state.filesStored) await storeFilesOnce({ payload, context })
  const askedAt = Date.now()
  const heads = await listHeadStates({ payload, context })
  const mode = context.options.definitions
  const loaded = new Map<string, LoadedPlaybook>()
  for (const head of [...heads].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    if (isStartable({ head, mode })) loaded.set(head.key, await loadedOf({ payload, context, head }))
  }
  replace({ context, loaded })
  state.checkedAt = askedAt
}

/** At every start of an application, though a process may start it again on a database that was emptied meanwhile. */
export const startCatalog = async ({ payload, context }: Place): Promise<void> => {
  stateOf(context).filesStored = false
  await readCatalog({ payload, context })
}

/** The files are compared with the database once, at the application's start or with the first play. */
const storeFilesOnce = async ({ payload, context }: Place): Promise<void> => {
  const state = stateOf(context)
  state.storing ??= storeFiles({ payload, context })
  try {
    await state.storing
    state.filesStored = true
  } finally {
    state.storing = null
  }
}

/**
 * What a new play of this playbook runs, as the database says at this moment; null when there is no such playbook, or
 * no play of it can be started.
 */
export const startablePlaybook = async ({
  payload,
  context,
  key,
  req,
}: Reading & { key: string }): Promise<{ pin: DefinitionPin; definition: Definition } | null> => {
  // A program that asked Payload not to run `onInit`, or a config that was loaded again.
  if (!stateOf(context).filesStored) await readCatalog({ payload, context })
  const head = await findHeadState({ payload, context, key, req })
  if (!head || !isStartable({ head, mode: context.options.definitions })) {
    if (context.playbooks.has(key)) await readCatalog({ payload, context })
    return null
  }
  const { definition, hash, version } = await loadedOf({ payload, context, head, req })
  if (context.playbooks.get(key)?.version !== version) await readCatalog({ payload, context })
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

/** What a version means. Versions never change, so each is read once a process. @throws Error when it is not stored. */
export const definitionOf = async ({
  payload,
  context,
  pin,
  req,
}: Reading & { pin: DefinitionPin }): Promise<Definition> => {
  const loaded = context.playbooks.get(pin.key)
  if (loaded && loaded.hash === pin.hash) return loaded.definition
  const known = versions.get(nameOf(pin))
  if (known) return known
  const stored = await payload.db.findOne<{ id: string; compiled: Definition }>({
    collection: context.options.slugs.definitions,
    ...(req && { req }),
    select: { compiled: true },
    where: { and: [{ key: { equals: pin.key } }, { version: { equals: pin.version } }] },
  })
  if (!stored) {
    throw new Error(`payload-playbooks: version ${pin.version} of the playbook "${pin.key}" is not stored.`)
  }
  versions.set(nameOf(pin), stored.compiled)
  return stored.compiled
}

const loadedOf = async ({
  payload,
  context,
  head,
  req,
}: Reading & { head: HeadState }): Promise<LoadedPlaybook & { version: number }> => {
  const pin = { key: head.key, version: head.version ?? 0, hash: head.hash ?? '' }
  if (head.publishing) {
    await finishPublishing({ payload, context, head })
    // A transaction that began before would not find the version that was stored just now.
    versions.set(nameOf(pin), head.publishing.compiled)
  }
  return {
    definition: await definitionOf({ payload, context, pin, req }),
    hash: pin.hash,
    version: pin.version,
  }
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

const nameOf = ({ key, version, hash }: DefinitionPin): string => `${key}@${version}:${hash}`

/** Immutable and few: bounded by the versions ever published. */
const versions = new Map<string, Definition>()

type CatalogState = {
  checkedAt: number
  running: Promise<void> | null
  filesStored: boolean
  storing: Promise<void> | null
}

/** By context: a config that is loaded again may have other files for the same Payload. */
const states = new WeakMap<PluginContext, CatalogState>()

const stateOf = (context: PluginContext): CatalogState => {
  const known = states.get(context)
  if (known) return known
  const made: CatalogState = { checkedAt: 0, running: null, filesStored: false, storing: null }
  states.set(context, made)
  return made
}
