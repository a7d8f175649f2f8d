import { NotFound, type PayloadRequest } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import { isCustomerOnly } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import type { RecordId } from '../../engine/types.ts'
import { pinnedDefinition } from '../definitions.ts'
import { forbidden } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import type { PlayDocument } from '../play-document.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from '../subject.ts'

type Fields = Readonly<Record<string, unknown>>

/** The play or engagement that a success play is launched from. */
export type LaunchSubject = {
  readonly kind: SubjectKind
  readonly id: RecordId
  readonly number: string
  /** Short description of a play, title of an engagement. */
  readonly title: string
  readonly state: string
  readonly record: Fields
  readonly engagement: Fields & { readonly id: RecordId }
  /** The definition that a play is pinned to; null for an engagement. */
  readonly definition: Definition | null
}

/**
 * Reads it as the request's user may. Two statements besides those of access.
 * @throws Forbidden for customers, NotFound
 */
export const launchSubject = async ({
  req,
  context,
  kind,
  id: given,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
  id: unknown
}): Promise<LaunchSubject> => {
  if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
  const { slugs } = context.options
  const collection = slugs[SUBJECT_COLLECTIONS[kind]]
  const id = typedId({ req, collection, id: given })
  if (id === null) throw new NotFound(req.t)
  const record = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: false,
    req: ownRequest(req),
    showHiddenFields: true,
  })) as unknown as Fields & { id: RecordId }
  const isPlay = kind === 'play'
  return {
    kind,
    id: record.id,
    number: String(record.number ?? ''),
    title: String((isPlay ? record.shortDescription : record.title) ?? ''),
    state: String(record.state ?? ''),
    record,
    engagement: isPlay ? await engagementOf({ req, context, play: record }) : record,
    definition: isPlay
      ? await pinnedDefinition({ req, context, pin: (record as unknown as PlayDocument).definition })
      : null,
  }
}

const engagementOf = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: Fields
}): Promise<Fields & { id: RecordId }> => {
  const found = await req.payload.db.findOne<Fields & { id: RecordId }>({
    collection: context.options.slugs.engagements,
    joins: false,
    req,
    where: { id: { equals: idOf(play.engagement) } },
  })
  if (!found) throw new NotFound(req.t)
  return found
}
