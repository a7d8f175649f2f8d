import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import { mayEditPlaybooks, playbookEditors } from '../../access/playbooks.ts'
import { effectiveRoles } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import { FORMATS } from '../../definition/shapes.ts'
import type { Definition } from '../../definition/types.ts'
import type { RecordId } from '../../engine/types.ts'
import { forbidden } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import { findNames } from '../page-names.ts'
import { playbookRefused, unknownPlaybook } from './errors.ts'
import { finishLeftPublishing } from './publish.ts'
import type { Person, PlaybookDocument, TextSource } from './types.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** A published version as it is stored. */
export type StoredVersion = {
  readonly id: RecordId
  readonly key: string
  readonly version: number
  readonly hash: string
  readonly label: string
  readonly file: string | null
  readonly note: string | null
  readonly origin: TextSource | null
  readonly publishedBy: unknown
  readonly createdAt: string
}

/** With its text and what that meant when it was published. */
export type StoredText = StoredVersion & { readonly source: string; readonly compiled: Definition }

/**
 * A playbook with the rights of the request's user: to whoever may not change playbooks it has neither draft nor the
 * text of its file. One statement.
 * @throws Forbidden (403) for customers; NotFound (404) for one that is not there, or that the user may not see
 */
export const readHead = async ({ req, context, key }: Place & { key: string }): Promise<PlaybookDocument> => {
  // A key that cannot be one is not asked for: some databases fail on what others do not find.
  if (!FORMATS.key.pattern.test(key)) {
    refuseReaders({ req, allowed: await mayRead({ req, context, of: 'playbooks' }) })
    throw unknownPlaybook({ req, key })
  }
  const { docs } = await req.payload.find({
    collection: context.options.slugs.playbooks,
    depth: 0,
    joins: false,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    showHiddenFields: true,
    where: { key: { equals: key } },
  })
  const head = docs[0] as unknown as PlaybookDocument | undefined
  if (!head) throw unknownPlaybook({ req, key })
  if (head.publishing) await finishLeftPublishing({ req, payload: req.payload, context, head })
  return head
}

/** The published versions of a playbook, newest first, without their texts. One statement. */
export const readVersions = async ({
  req,
  context,
  key,
}: Place & { key: string }): Promise<readonly StoredVersion[]> => {
  const { docs } = await req.payload.find({
    collection: context.options.slugs.definitions,
    depth: 0,
    joins: false,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: {
      key: true,
      version: true,
      hash: true,
      label: true,
      file: true,
      note: true,
      origin: true,
      publishedBy: true,
      createdAt: true,
    },
    sort: '-version',
    where: { key: { equals: key } },
  })
  return docs as unknown as StoredVersion[]
}

/** Some versions of a playbook with their texts, by number. One statement, none for no versions. */
export const readTexts = async ({
  req,
  context,
  key,
  versions,
  overrideAccess = false,
}: Place & {
  key: string
  versions: readonly number[]
  /** Whoever publishes is compared with what is published, a program without a user as well. */
  overrideAccess?: boolean
}): Promise<ReadonlyMap<number, StoredText>> => {
  if (versions.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: context.options.slugs.definitions,
    depth: 0,
    joins: false,
    limit: versions.length,
    overrideAccess,
    pagination: false,
    req: ownRequest(req),
    showHiddenFields: true,
    where: { and: [{ key: { equals: key } }, { version: { in: [...versions] } }] },
  })
  return new Map((docs as unknown as StoredText[]).map((stored) => [stored.version, stored]))
}

/** What people are called, by their ids as texts. One statement, none for nobody. */
export const readPeople = async ({
  req,
  context,
  users,
}: Place & { users: readonly unknown[] }): Promise<(user: unknown) => Person | null> => {
  const ids = users.map(idOf).filter((id) => id !== null)
  const names = await findNames({ req, collection: context.options.slugs.users, ids })
  return (user) => {
    const id = idOf(user)
    return id === null ? null : { id, name: names.get(String(id)) ?? String(id) }
  }
}

/** @throws Forbidden (403) for whoever may read no playbook's text: customers, and users without a role */
export const requireReader = async ({ req, context }: Place): Promise<void> =>
  refuseReaders({ req, allowed: await mayRead({ req, context, of: 'definitions' }) })

/**
 * @throws Forbidden (403) for whoever may not change playbooks; PlaybookRefused (409, `read-only`) where they come
 * from files alone
 */
export const requireEditor = ({ req, context }: Place): void => {
  if (mayEditPlaybooks({ req, context })) return
  const roles = effectiveRoles({ user: req.user, context })
  if (!roles.some((role) => playbookEditors.includes(role))) throw forbidden(req)
  throw playbookRefused({ req, code: 'read-only' })
}

/** What the collection's own rule says, a host's override included. */
const mayRead = async ({
  req,
  context,
  of,
}: Place & { of: 'playbooks' | 'definitions' }): Promise<boolean> => {
  const read = req.payload.collections[context.options.slugs[of]]?.config.access.read
  return read !== undefined && (await read({ req })) !== false
}

const refuseReaders = ({ req, allowed }: { req: PayloadRequest; allowed: boolean }): void => {
  if (!allowed) throw forbidden(req)
}
