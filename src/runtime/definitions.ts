import type { Payload, PayloadRequest } from 'payload'
import type { LoadedPlaybook, PluginContext } from '../context.ts'
import { withoutScenarios } from '../definition/build.ts'
import type { Definition } from '../definition/types.ts'

/** Which text a play runs: stored with the play, never changed. */
export type DefinitionPin = { readonly key: string; readonly version: number; readonly hash: string }

type StoredDefinition = DefinitionPin & { readonly compiled: Definition; readonly source: string }

/**
 * Brings the stored definitions up to date with the files, once at start: a text that differs from the newest stored
 * version becomes the next version. Versions are never changed and never removed. Processes that start together agree
 * on one new version, because key and version are unique together.
 */
export const storeDefinitions = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<ReadonlyMap<string, DefinitionPin>> => {
  const newest = await newestVersions({ payload, context })
  const pins = new Map<string, DefinitionPin>()
  for (const playbook of context.playbooks.values()) {
    const { key } = playbook.definition
    const known = newest.get(key)
    pins.set(
      key,
      known?.hash === playbook.hash
        ? known
        : await storeVersion({ payload, context, playbook, version: (known?.version ?? 0) + 1 }),
    )
  }
  startable.set(context, pins)
  return pins
}

/**
 * The version that a new play of this playbook is pinned to; null when there is no such playbook. Where nobody has
 * stored the definitions yet (a program that asked Payload not to run `onInit`, a config that was loaded again), they
 * are stored now.
 */
export const pinOf = async ({
  payload,
  context,
  key,
}: {
  payload: Payload
  context: PluginContext
  key: string
}): Promise<DefinitionPin | null> => {
  const pins = startable.get(context) ?? (await storeDefinitions({ payload, context }))
  return pins.get(key) ?? null
}

/**
 * The definition that a play is pinned to. Versions never change, so each is read once per process.
 * @throws Error when the version is not stored: the database was tampered with.
 */
export const pinnedDefinition = async ({
  req,
  context,
  pin,
}: {
  req: PayloadRequest
  context: PluginContext
  pin: DefinitionPin
}): Promise<Definition> => {
  const playbook = context.playbooks.get(pin.key)
  if (playbook && playbook.hash === pin.hash) return playbook.definition
  const cacheKey = `${pin.key}@${pin.version}:${pin.hash}`
  const cached = olderVersions.get(cacheKey)
  if (cached) return cached
  const stored = await req.payload.db.findOne<StoredDefinition & { id: string }>({
    collection: context.options.slugs.definitions,
    req,
    where: { and: [{ key: { equals: pin.key } }, { version: { equals: pin.version } }] },
  })
  if (!stored) {
    throw new Error(`payload-playbooks: version ${pin.version} of the playbook "${pin.key}" is not stored.`)
  }
  olderVersions.set(cacheKey, stored.compiled)
  return stored.compiled
}

/** By context: a config that is loaded again may have other definitions for the same Payload. */
const startable = new WeakMap<PluginContext, ReadonlyMap<string, DefinitionPin>>()

/** Immutable and few: bounded by the versions ever published. */
const olderVersions = new Map<string, Definition>()

const newestVersions = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<Map<string, DefinitionPin>> => {
  const { docs } = await payload.db.find<DefinitionPin & { id: string }>({
    collection: context.options.slugs.definitions,
    limit: 0,
    pagination: false,
    select: { key: true, version: true, hash: true },
    where: {},
  })
  const newest = new Map<string, DefinitionPin>()
  for (const { key, version, hash } of docs) {
    if ((newest.get(key)?.version ?? 0) < version) newest.set(key, { key, version, hash })
  }
  return newest
}

const storeVersion = async ({
  payload,
  context,
  playbook,
  version,
}: {
  payload: Payload
  context: PluginContext
  playbook: LoadedPlaybook
  version: number
}): Promise<DefinitionPin> => {
  const { definition, hash, source } = playbook
  const collection = context.options.slugs.definitions
  const { key } = definition
  try {
    await payload.db.create({
      collection,
      data: {
        key,
        version,
        hash,
        label: definition.label,
        source,
        file: playbook.file,
        compiled: withoutScenarios(definition),
      },
      returning: false,
    })
    return { key, version, hash }
  } catch (error) {
    const other = (await newestVersions({ payload, context })).get(key)
    if (!other || other.version < version) throw error
    if (other.hash === hash) return other
    return storeVersion({ payload, context, playbook, version: other.version + 1 })
  }
}
