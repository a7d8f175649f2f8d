import { open } from 'node:fs/promises'
import { APIError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { languageOf, translate } from '../i18n/index.ts'
import { invalid, type Problem } from './errors.ts'
import { authorOf } from './facts.ts'
import { contentProblem, extensionOf, mimeTypeOf, withExtension } from './file-content.ts'
import { shownName, storedName } from './file-names.ts'
import { inputProblems } from './input.ts'
import type { PlayDocument } from './play-document.ts'
import { visibilityProblems } from './visibility.ts'

type UploadedFile = NonNullable<PayloadRequest['file']> & { readonly truncated?: boolean }

/** Payload's limit where the host's config gives none. */
const PAYLOADS_LIMIT = 20 * 1024 * 1024

/** Bytes of a file that are looked at. */
const START = 4096

/** Greatest size of a file in bytes: the plugin's limit, or Payload's own where it is smaller. */
export const sizeLimit = ({ req, context }: { req: PayloadRequest; context: PluginContext }): number => {
  const { limits } = (req.payload.config.upload ?? {}) as { limits?: { fileSize?: number } }
  return Math.min(context.options.attachments.maxSize, limits?.fileSize ?? PAYLOADS_LIMIT)
}

/** Names of files by their requests: as people gave them, while Payload stores them under another. */
const shownNames = new WeakMap<PayloadRequest, string>()

/**
 * Looks at a file before Payload does anything with it, and gives it the type that its name says and a name that is its
 * own.
 * @throws ValidationError at the path `file`; APIError 413
 */
export const checkUpload = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<void> => {
  const file = req.file as UploadedFile | undefined
  if (!file) throw fileProblem({ req, context, key: 'attachments:noFile' })
  const name = shownName(withExtension({ name: file.name, mimetype: essenceOf(file.mimetype) }))
  const limit = sizeLimit({ req, context })
  if (file.truncated || file.size > limit) throw tooLarge({ req, context })
  if (file.size === 0) throw fileProblem({ req, context, key: 'attachments:emptyFile', name })
  const extension = extensionOf(name)
  const problem = contentProblem({ extension, start: await startOf(file) })
  if (problem === 'runnable') throw fileProblem({ req, context, key: 'attachments:runnable', name })
  const mimetype = mimeTypeOf(extension) ?? essenceOf(file.mimetype)
  if (!isAllowed({ mimetype, allowed: context.options.attachments.mimeTypes })) {
    throw fileProblem({ req, context, key: 'attachments:wrongType', name })
  }
  if (problem === 'utf-16') throw fileProblem({ req, context, key: 'attachments:utf16', name })
  if (problem === 'mismatch') throw fileProblem({ req, context, key: 'attachments:mismatch', name })
  shownNames.set(req, name)
  req.file = { ...file, mimetype, name: storedName(name) }
}

/** What is attached stays as it is. @throws ValidationError */
export const refuseOtherFile = ({ req, context }: { req: PayloadRequest; context: PluginContext }): void => {
  if (req.file) throw fileProblem({ req, context, key: 'attachments:unchangeable' })
}

/** 413 in the reader's language, with the limit. */
export const tooLarge = ({ req, context }: { req: PayloadRequest; context: PluginContext }): APIError =>
  new APIError(tooLargeMessage({ req, context }), 413, null, true)

export const tooLargeMessage = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): string => {
  const megabytes = sizeLimit({ req, context }) / (1024 * 1024)
  const max = new Intl.NumberFormat(languageOf(req), { maximumSignificantDigits: 3 }).format(megabytes)
  return translate({ key: 'attachments:tooLarge', params: { max }, req })
}

/** What goes wrong before any hook is called, in the reader's language; undefined for everything else. */
export const uploadError = ({
  error,
  req,
  context,
}: {
  error: Error
  req: PayloadRequest
  context: PluginContext
}): { response: { errors: { message: string }[] }; status: number } | undefined => {
  // Payload breaks off what is longer than its own limit.
  if ((error as { status?: unknown }).status === 413) {
    return { response: { errors: [{ message: tooLargeMessage({ req, context }) }] }, status: 413 }
  }
  // A form that broke off, or that is none: Payload's parser throws plain errors, which would become a 500.
  return BROKEN_FORM.test(error.message)
    ? { response: { errors: [{ message: translate({ key: 'attachments:broken', req }) }] }, status: 400 }
    : undefined
}

const BROKEN_FORM =
  /^(Malformed (content type|part header|urlencoded form)|Unexpected end of f(orm|ile)|Multipart: )/

/** What is on record about a file belongs to the server. */
const FILE_FIELDS = ['filename', 'mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL'] as const

/**
 * Completes a new attachment. @throws ValidationError
 */
export const createAttachment = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const name = shownNames.get(req) ?? String(data.filename ?? '')
  const [play, engagement] = [idOf(data.play), idOf(data.engagement)]
  const errors: Problem[] = [
    ...serverOwned({ data, before: {}, fields: ['owner', 'name'] }),
    ...(play === null && engagement === null ? [{ path: 'play', code: 'required' } as const] : []),
    ...(play !== null && engagement !== null
      ? [{ path: 'engagement', code: 'not-allowed-here' } as const]
      : []),
    ...(await inputProblems({ req, collection, data })),
  ]
  if (errors.length === 0) errors.push(...(await customerProblems({ req, context, data })))
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return {
    ...data,
    name,
    owner: authorOf({ req, context }),
    visibleToCustomer: data.visibleToCustomer === true,
  }
}

/** Only what is said of a file, and who sees it, can change. @throws ValidationError */
export const changeAttachment = async ({
  req,
  context,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  before: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const fixed = ['owner', 'name', 'play', 'engagement', ...FILE_FIELDS]
  const errors: Problem[] = [
    ...serverOwned({ data, before, fields: fixed }),
    ...(await inputProblems({ req, collection, data, before })),
  ]
  if (errors.length === 0 && data.visibleToCustomer === true && before.visibleToCustomer !== true) {
    errors.push(...(await customerProblems({ req, context, data: before, asked: true })))
  }
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return data
}

const serverOwned = ({
  data,
  before,
  fields,
}: {
  data: Readonly<Record<string, unknown>>
  before: Readonly<Record<string, unknown>>
  fields: readonly string[]
}): Problem[] =>
  fields
    .filter((field) => {
      const [value, stored] = [data[field] ?? null, before[field] ?? null]
      // The address is made anew at every reading.
      if (field === 'url' || field === 'thumbnailURL') return false
      return value !== null || stored !== null
        ? String(idOf(value) ?? value) !== String(idOf(stored) ?? stored)
        : false
    })
    .map((field) => ({ path: field, code: 'server-owned', params: { field } }))

/** A customer sees files of plays, and of internal plays none. */
const customerProblems = async ({
  req,
  context,
  data,
  asked = data.visibleToCustomer === true,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Readonly<Record<string, unknown>>
  asked?: boolean
}): Promise<Problem[]> => {
  if (!asked) return []
  const play = idOf(data.play)
  if (play === null) return [{ path: 'visibleToCustomer', code: 'not-allowed-here' }]
  const found = await req.payload.db.findOne<PlayDocument>({
    collection: context.options.slugs.plays,
    joins: false,
    req,
    select: { visibility: true },
    where: { id: { equals: play as RecordId } },
  })
  return visibilityProblems({ visibility: found?.visibility, data: { visibleToCustomer: true } })
}

const fileProblem = ({
  req,
  context,
  key,
  name,
}: {
  req: PayloadRequest
  context: PluginContext
  key:
    | 'attachments:noFile'
    | 'attachments:emptyFile'
    | 'attachments:runnable'
    | 'attachments:wrongType'
    | 'attachments:mismatch'
    | 'attachments:utf16'
    | 'attachments:unchangeable'
  name?: string
}) =>
  invalid({
    errors: [{ path: 'file', message: translate({ key, params: name === undefined ? {} : { name }, req }) }],
    collection: context.options.slugs.attachments,
    req,
  })

const startOf = async ({ data, tempFilePath }: UploadedFile): Promise<Uint8Array> => {
  if (data?.length > 0 || !tempFilePath) return new Uint8Array(data.subarray(0, START))
  const file = await open(tempFilePath)
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(START), 0, START, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const essenceOf = (type: string): string => (type.split(';', 1)[0] ?? '').trim().toLowerCase()

const isAllowed = ({ mimetype, allowed }: { mimetype: string; allowed: readonly string[] }): boolean =>
  allowed.some((each) => (each.endsWith('*') ? mimetype.startsWith(each.slice(0, -1)) : mimetype === each))
