import type { Payload, PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { NewVersion, PlaybookDocument } from './types.ts'

/**
 * Reads and writes of the collection `playbooks`, outside of any transaction: what is published must be seen by
 * everybody at once, and every change is a compare-and-set on `rev`, which needs none. Whoever may be in a transaction
 * reads with `req`.
 */
type Place = { payload: Payload; context: PluginContext }

/** What a playbook's document can be given. */
export type HeadChange = Partial<Omit<PlaybookDocument, 'id' | 'rev'>>

export const findHead = async ({
  payload,
  context,
  key,
}: Place & { key: string }): Promise<PlaybookDocument | null> =>
  whole(
    await payload.db.findOne<PlaybookDocument>({
      collection: context.options.slugs.playbooks,
      joins: false,
      where: { key: { equals: key } },
    }),
  )

/** MongoDB leaves out what was never written; to everybody else it is null. */
const whole = (head: PlaybookDocument | null): PlaybookDocument | null => head && { ...NOTHING, ...head }

const NOTHING = {
  version: null,
  hash: null,
  publishedAt: null,
  publishedBy: null,
  origin: null,
  draft: null,
  draftFrom: null,
  draftSource: null,
  draftBy: null,
  draftAt: null,
  file: null,
  fileHash: null,
  fileText: null,
  publishing: null,
}

/** What tells whether plays of a playbook can be started, and by which version: without its texts. */
export type HeadState = Pick<
  PlaybookDocument,
  'id' | 'key' | 'state' | 'version' | 'hash' | 'fileState' | 'publishing'
>

const STATE_FIELDS = {
  key: true,
  state: true,
  version: true,
  hash: true,
  fileState: true,
  publishing: true,
} as const

/** One statement, however many playbooks there are. With `req` in its transaction. */
export const listHeadStates = async ({
  payload,
  context,
  req,
}: Place & { req?: PayloadRequest | undefined }): Promise<readonly HeadState[]> => {
  const { docs } = await payload.db.find<HeadState>({
    collection: context.options.slugs.playbooks,
    joins: false,
    limit: 0,
    pagination: false,
    ...(req && { req }),
    select: STATE_FIELDS,
    where: {},
  })
  return docs
}

/** With `req` in its transaction. */
export const findHeadState = ({
  payload,
  context,
  key,
  req,
}: Place & { key: string; req?: PayloadRequest | undefined }): Promise<HeadState | null> =>
  payload.db.findOne<HeadState>({
    collection: context.options.slugs.playbooks,
    joins: false,
    ...(req && { req }),
    select: STATE_FIELDS,
    where: { key: { equals: key } },
  })

/** @returns null when somebody else has made a playbook with this key. */
export const insertHead = async ({
  payload,
  context,
  head,
}: Place & { head: HeadChange & { key: string } }): Promise<PlaybookDocument | null> => {
  const { slugs } = context.options
  try {
    const created = await payload.db.create({
      collection: slugs.playbooks,
      data: { fileState: 'none', ...head, rev: 1 } as Record<string, unknown>,
    })
    return whole(created as unknown as PlaybookDocument)
  } catch (error) {
    if (await findHead({ payload, context, key: head.key })) return null
    throw error
  }
}

/** Changes a playbook if it is still as it was read. @returns null when somebody else has changed it meanwhile. */
export const changeHead = async ({
  payload,
  context,
  head,
  change,
}: Place & { head: PlaybookDocument; change: HeadChange }): Promise<PlaybookDocument | null> => {
  const written = await payload.db.updateOne({
    collection: context.options.slugs.playbooks,
    data: { ...change, rev: head.rev + 1, updatedAt: new Date().toISOString() },
    where: { and: [{ id: { equals: head.id } }, { rev: { equals: head.rev } }] },
  })
  return whole(written as unknown as PlaybookDocument | null)
}

/** No draft: what a playbook's document says once it is published or thrown away. */
export const NO_DRAFT: HeadChange = {
  draft: null,
  draftFrom: null,
  draftSource: null,
  draftBy: null,
  draftAt: null,
}

/** Number of the newest version that is stored; 0 when there is none. */
export const newestVersion = async ({
  payload,
  context,
  key,
}: Place & { key: string }): Promise<{ version: number; hash: string | null }> => {
  const { docs } = await payload.db.find<{ id: string; version: number; hash: string }>({
    collection: context.options.slugs.definitions,
    limit: 1,
    pagination: false,
    select: { version: true, hash: true },
    sort: '-version',
    where: { key: { equals: key } },
  })
  return docs[0] ?? { version: 0, hash: null }
}

/** Stores a version once, however often and by however many it is tried. */
export const insertVersion = async ({
  payload,
  context,
  version,
}: Place & { version: NewVersion }): Promise<void> => {
  const collection = context.options.slugs.definitions
  const where: Where = {
    and: [{ key: { equals: version.key } }, { version: { equals: version.version } }],
  }
  if ((await payload.db.count({ collection, where })).totalDocs > 0) return
  try {
    await payload.db.create({ collection, data: { ...version }, returning: false })
  } catch (error) {
    if ((await payload.db.count({ collection, where })).totalDocs === 0) throw error
  }
}

/** The document no longer says that a version is on its way. */
export const forgetPublishing = async ({
  payload,
  context,
  id,
  version,
}: Place & Pick<PlaybookDocument, 'id' | 'version'>): Promise<void> => {
  await payload.db.updateOne({
    collection: context.options.slugs.playbooks,
    data: { publishing: null },
    where: { and: [{ id: { equals: id } }, { version: { equals: version } }] },
  })
}
