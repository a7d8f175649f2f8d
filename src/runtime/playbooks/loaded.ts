import type { Payload, PayloadRequest } from 'payload'
import type { LoadedPlaybook, PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { finishLeftPublishing } from './publish.ts'
import type { HeadState } from './store.ts'

/** Which text a play runs: stored with the play, never changed. */
export type DefinitionPin = { readonly key: string; readonly version: number; readonly hash: string }

/** With `req` what is read is read in its transaction. */
type Reading = { payload: Payload; context: PluginContext; req?: PayloadRequest | undefined }

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

/** What plays of a playbook run that are started now. */
export const loadedOf = async ({
  payload,
  context,
  head,
  req,
}: Reading & { head: HeadState }): Promise<LoadedPlaybook & { version: number }> => {
  const pin = { key: head.key, version: head.version ?? 0, hash: head.hash ?? '' }
  if (head.publishing) {
    await finishLeftPublishing({ payload, context, head, req })
    // A transaction that began before would not find the version that was stored just now.
    versions.set(nameOf(pin), head.publishing.compiled)
  }
  return {
    definition: await definitionOf({ payload, context, pin, req }),
    hash: pin.hash,
    version: pin.version,
  }
}

const nameOf = ({ key, version, hash }: DefinitionPin): string => `${key}@${version}:${hash}`

/** Immutable and few: bounded by the versions ever published. */
const versions = new Map<string, Definition>()
