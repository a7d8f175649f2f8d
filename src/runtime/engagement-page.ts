import { NotFound, type PayloadRequest } from 'payload'
import { decideAccess } from '../access/build.ts'
import { idOf, typedId } from '../access/ids.ts'
import { isCustomerOnly } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { forbidden } from './errors.ts'
import { ownRequest } from './own-request.ts'
import { findNames, type Named } from './page-names.ts'

/** What the page of an engagement shows of the record itself. */
export type EngagementPage = {
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly description: string | null
  readonly state: string
  readonly stage: string | null
  readonly perceivedHealth: string | null
  /** ISO 8601. */
  readonly goLive: string | null
  readonly renewalDate: string | null
  readonly account: Named | null
  readonly parent: RecordId | null
  readonly customerSuccessManager: Named | null
  readonly accountManager: Named | null
  readonly keyContact: Named | null
  /** Members of the engagement's squads. */
  readonly squad: readonly Named[]
  readonly createdAt: string
  readonly updatedAt: string
  /** Whether the reader may change it. */
  readonly mayWork: boolean
}

/**
 * The page of an engagement, for the staff.
 * @throws Forbidden for customers, NotFound
 */
export const engagementPage = async ({
  req,
  context,
  id: given,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<EngagementPage> => {
  if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
  const { slugs } = context.options
  const id = typedId({ req, collection: slugs.engagements, id: given })
  if (id === null) throw new NotFound(req.t)
  const engagement = (await req.payload.findByID({
    collection: slugs.engagements,
    id,
    depth: 0,
    joins: false,
    overrideAccess: !req.user,
    req: ownRequest(req),
  })) as Record<string, unknown>
  const squads = await req.payload.db.find<{ id: RecordId; members?: { user?: unknown }[] }>({
    collection: slugs.squads,
    limit: 0,
    pagination: false,
    req,
    where: { engagement: { equals: id } },
  })
  const [account, keyContact] = [idOf(engagement.account), idOf(engagement.keyContact)]
  const [manager, seller] = [idOf(engagement.customerSuccessManager), idOf(engagement.accountManager)]
  const members = unique(squads.docs.flatMap((squad) => (squad.members ?? []).map(({ user }) => idOf(user))))
  const [users, accounts, contacts, mayWork] = await Promise.all([
    findNames({ req, collection: slugs.users, ids: unique([...members, manager, seller]) }),
    findNames({ req, collection: slugs.accounts, ids: unique([account]) }),
    findNames({ req, collection: slugs.contacts, ids: unique([keyContact]) }),
    decideAccess({ collection: 'engagements', operation: 'update', context, req, id }),
  ])
  const named = (names: ReadonlyMap<string, string>, who: RecordId | null): Named | null =>
    who === null ? null : { id: who, name: names.get(String(who)) ?? String(who) }
  return {
    id,
    number: String(engagement.number ?? ''),
    title: String(engagement.title ?? ''),
    description: textOf(engagement.description),
    state: String(engagement.state ?? ''),
    stage: textOf(engagement.stage),
    perceivedHealth: textOf(engagement.perceivedHealth),
    goLive: textOf(engagement.goLive),
    renewalDate: textOf(engagement.renewalDate),
    account: named(accounts, account),
    parent: idOf(engagement.parent),
    customerSuccessManager: named(users, manager),
    accountManager: named(users, seller),
    keyContact: named(contacts, keyContact),
    squad: members.flatMap((member) => named(users, member) ?? []),
    createdAt: textOf(engagement.createdAt) ?? '',
    updatedAt: textOf(engagement.updatedAt) ?? '',
    mayWork: mayWork !== false,
  }
}

const unique = (ids: readonly (RecordId | null)[]): RecordId[] => [
  ...new Map(ids.flatMap((id) => (id === null ? [] : [[String(id), id] as const]))).values(),
]

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
