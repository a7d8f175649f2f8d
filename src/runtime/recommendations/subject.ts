import { isolateObjectProperty, NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import { idOf, typedId } from '../../access/ids.ts'
import { isStaff } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { forbidden } from '../errors.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from '../subject.ts'

/** The play or engagement that somebody of the staff looks at. */
export type SeenSubject = {
  readonly kind: SubjectKind
  readonly id: RecordId
  /** Slug of its collection. */
  readonly collection: string
  /** Short description of a play, title of an engagement. */
  readonly title: string
  readonly state: string
  /** Key of a play's playbook; null for an engagement. */
  readonly playbook: string | null
  /** The engagement itself, when the subject is one. */
  readonly engagement: RecordId | null
  readonly account: RecordId | null
}

/**
 * Reads it with the rights of the request's user.
 * @throws UnauthorizedError (401); Forbidden (403) for everybody but the staff; NotFound (404)
 */
export const seenSubject = async ({
  req,
  context,
  kind,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
}): Promise<SeenSubject> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!isStaff({ user: req.user, context })) throw forbidden(req)
  const collection = context.options.slugs[SUBJECT_COLLECTIONS[kind]]
  const id = typedId({ req, collection, id: req.routeParams?.id })
  if (id === null) throw new NotFound(req.t)
  const document = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: false,
    req: ownRequest(req),
    select:
      kind === 'play'
        ? { shortDescription: true, playbook: true, state: true, engagement: true, account: true }
        : { title: true, state: true, account: true },
  })) as unknown as Record<string, unknown> & { id: RecordId }
  return {
    kind,
    id: document.id,
    collection,
    title: String((kind === 'play' ? document.shortDescription : document.title) ?? ''),
    state: String(document.state ?? ''),
    playbook: typeof document.playbook === 'string' ? document.playbook : null,
    engagement: kind === 'play' ? idOf(document.engagement) : document.id,
    account: idOf(document.account),
  }
}

/** Who may add to the stream of a play or engagement may work on it. */
export const mayWorkOn = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: Pick<SeenSubject, 'kind' | 'id'>
}): Promise<boolean> =>
  (await decideAccess({
    collection: 'activity',
    operation: 'create',
    context,
    req,
    data: { [subject.kind]: subject.id },
  })) === true

/** A request of its own: what a nested call leaves behind stays there. */
export const ownRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['context', 'query', 'transactionID', 'locale', 'fallbackLocale'])
  own.context = {}
  own.query = {}
  return own
}
