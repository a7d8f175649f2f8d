import { NotFound, type PayloadRequest } from 'payload'
import { decideAccess } from '../access/build.ts'
import { idOf, typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { sizeLimit } from './attachments.ts'
import { type Named, namesFor } from './stream-names.ts'
import { readSubject } from './stream-page.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from './subject.ts'

export type AttachmentItem = {
  readonly id: RecordId
  /** What the file was called. */
  readonly name: string
  /** Path of the file, access-checked. */
  readonly url: string
  readonly mimeType: string
  /** Bytes. */
  readonly filesize: number
  readonly description: string | null
  readonly owner: Named | null
  readonly createdAt: string
  readonly visibleToCustomer: boolean
  /** Whether the reader may change who sees it, and remove it. */
  readonly mayChange: boolean
}

export type AttachmentList = {
  /** Newest first. */
  readonly attachments: readonly AttachmentItem[]
  readonly total: number
  readonly mayAttach: boolean
  /** Bytes of a file, at most. */
  readonly maxSize: number
  readonly mimeTypes: readonly string[]
}

/**
 * What is attached to a play or an engagement, as far as the request's user may read it.
 * @throws Forbidden, NotFound
 */
export const attachmentsOf = async ({
  req,
  context,
  subject,
  limit,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: SubjectKind; readonly id: unknown }
  limit: number
}): Promise<AttachmentList> => {
  const { slugs, attachments: options } = context.options
  const collection = slugs[SUBJECT_COLLECTIONS[subject.kind]]
  const id = typedId({ req, collection, id: subject.id })
  if (id === null) throw new NotFound(req.t)
  await readSubject({ req, collection, id })
  const { docs, totalDocs } = await req.payload.find({
    collection: slugs.attachments,
    depth: 0,
    limit,
    overrideAccess: false,
    req,
    sort: ['-createdAt', '-id'],
    where: { [subject.kind]: { equals: id } },
  })
  const stored = docs as unknown as readonly Record<string, unknown>[]
  const names = await namesFor({
    req,
    context,
    entries: stored.map(({ owner }) => ({ author: owner })),
    relationships: new Map(),
  })
  const access = (operation: 'create' | 'delete') =>
    decideAccess({
      collection: 'attachments',
      operation,
      context,
      req,
      ...(operation === 'create' ? { data: { [subject.kind]: id } } : {}),
    })
  const mayRemove = await access('delete')
  return {
    attachments: stored.map((doc) => {
      const owner = idOf(doc.owner)
      const isOwn = owner !== null && String(owner) === String(req.user?.id)
      return {
        id: doc.id as RecordId,
        name: String(doc.name ?? doc.filename ?? ''),
        url: String(doc.url ?? ''),
        mimeType: String(doc.mimeType ?? ''),
        filesize: Number(doc.filesize ?? 0),
        description: (doc.description as string | null | undefined) ?? null,
        owner: owner === null ? null : { id: owner, name: names(slugs.users, owner) },
        createdAt: String(doc.createdAt),
        visibleToCustomer: doc.visibleToCustomer === true,
        mayChange: mayRemove === true || (mayRemove !== false && isOwn),
      }
    }),
    total: totalDocs,
    mayAttach: (await access('create')) !== false,
    maxSize: sizeLimit({ req, context }),
    mimeTypes: options.mimeTypes,
  }
}
