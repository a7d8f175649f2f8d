import { isolateObjectProperty, NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import { idOf, typedId } from '../../access/ids.ts'
import { isStaff } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { forbidden, refused } from '../errors.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from '../subject.ts'

/** The play or engagement that a mail or a template is used on. */
export type MailSubject = {
  readonly kind: SubjectKind
  readonly id: RecordId
  readonly number: string
  /** Of a play; null for an engagement. */
  readonly playbook: string | null
  readonly account: RecordId | null
  /** Nothing of it may reach a customer. */
  readonly isInternal: boolean
  readonly rev: number | null
}

/**
 * Reads it with the rights of the request's user. One statement, and that of access.
 * @throws UnauthorizedError (401); Forbidden (403) for everybody but the staff; NotFound (404)
 */
export const readSubject = async ({
  req,
  context,
  kind,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
}): Promise<MailSubject> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!isStaff({ user: req.user, context })) throw forbidden(req)
  const collection = context.options.slugs[SUBJECT_COLLECTIONS[kind]]
  const id = typedId({ req, collection, id: req.routeParams?.id })
  if (id === null) throw new NotFound(req.t)
  const record = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: false,
    req: ownRequest(req),
    showHiddenFields: true,
    select:
      kind === 'play'
        ? { number: true, playbook: true, account: true, visibility: true, rev: true }
        : { number: true, account: true },
  })) as unknown as Record<string, unknown> & { id: RecordId }
  return {
    kind,
    id: record.id,
    number: String(record.number ?? ''),
    playbook: kind === 'play' ? String(record.playbook ?? '') : null,
    account: idOf(record.account),
    isInternal: kind === 'play' && record.visibility !== 'customer',
    rev: typeof record.rev === 'number' ? record.rev : null,
  }
}

/**
 * Who may add to the stream of a play or engagement may work on it.
 * @throws Forbidden
 */
export const refuseLookers = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: MailSubject
}): Promise<void> => {
  const mayWork = await decideAccess({
    collection: 'activity',
    operation: 'create',
    context,
    req,
    data: { [subject.kind]: subject.id },
  })
  if (mayWork !== true) throw forbidden(req)
}

/**
 * The record must be as the caller last saw it, where the caller says so.
 * @throws CommandRefused
 */
export const refuseOldRevision = ({
  req,
  subject,
  rev,
}: {
  req: PayloadRequest
  subject: MailSubject
  rev: number | undefined
}): void => {
  if (rev === undefined || subject.rev === null || subject.rev === rev) return
  throw refused({
    code: 'conflict',
    reasons: [{ code: 'rev-stale', given: rev, current: subject.rev }],
    req,
  })
}

/** A request of its own: what a nested call leaves behind stays there. */
export const ownRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['context', 'query', 'transactionID', 'locale', 'fallbackLocale'])
  own.context = {}
  own.query = {}
  return own
}
