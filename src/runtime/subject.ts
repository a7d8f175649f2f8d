import { NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../access/build.ts'
import { idOf, typedId } from '../access/ids.ts'
import { isStaff } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { forbidden, refused } from './errors.ts'
import { ownRequest } from './own-request.ts'

/** What the side panel, mails, discussions and success plays are about. */
export const SUBJECT_KINDS = ['play', 'engagement'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Key of the collection that subjects of a kind are in. */
export const SUBJECT_COLLECTIONS = { play: 'plays', engagement: 'engagements' } as const satisfies Record<
  SubjectKind,
  string
>

/** The play or engagement that somebody of the staff works on. */
export type SubjectRecord = {
  readonly kind: SubjectKind
  readonly id: RecordId
  /** Slug of its collection. */
  readonly collection: string
  readonly number: string
  /** Short description of a play, title of an engagement. */
  readonly title: string
  readonly state: string
  /** Key of a play's playbook; null for an engagement. */
  readonly playbook: string | null
  /** The engagement itself, when the subject is one. */
  readonly engagement: RecordId | null
  readonly account: RecordId | null
  /** Nothing of it may reach a customer. */
  readonly isInternal: boolean
  /** Of a play. */
  readonly rev: number | null
}

/**
 * Reads the record that a request's path names, with the rights of its user. One statement, and that of access.
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
}): Promise<SubjectRecord> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!isStaff({ user: req.user, context })) throw forbidden(req)
  const collection = context.options.slugs[SUBJECT_COLLECTIONS[kind]]
  const id = typedId({ req, collection, id: req.routeParams?.id })
  if (id === null) throw new NotFound(req.t)
  const isPlay = kind === 'play'
  const record = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: false,
    req: ownRequest(req),
    showHiddenFields: true,
    select: {
      number: true,
      state: true,
      account: true,
      ...(isPlay
        ? { shortDescription: true, playbook: true, engagement: true, visibility: true, rev: true }
        : { title: true }),
    },
  })) as unknown as Record<string, unknown> & { id: RecordId }
  return {
    kind,
    id: record.id,
    collection,
    number: String(record.number ?? ''),
    title: String((isPlay ? record.shortDescription : record.title) ?? ''),
    state: String(record.state ?? ''),
    playbook: isPlay ? String(record.playbook ?? '') : null,
    engagement: isPlay ? idOf(record.engagement) : record.id,
    account: idOf(record.account),
    isInternal: isPlay && record.visibility !== 'customer',
    rev: typeof record.rev === 'number' ? record.rev : null,
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
  subject: Pick<SubjectRecord, 'kind' | 'id'>
}): Promise<boolean> =>
  (await decideAccess({
    collection: 'activity',
    operation: 'create',
    context,
    req,
    data: { [subject.kind]: subject.id },
  })) === true

/** @throws Forbidden for those who may only look */
export const refuseLookers = async (args: Parameters<typeof mayWorkOn>[0]): Promise<void> => {
  if (!(await mayWorkOn(args))) throw forbidden(args.req)
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
  subject: Pick<SubjectRecord, 'rev'>
  rev: number | undefined
}): void => {
  if (rev === undefined || subject.rev === null || subject.rev === rev) return
  throw refused({
    code: 'conflict',
    reasons: [{ code: 'rev-stale', given: rev, current: subject.rev }],
    req,
  })
}
