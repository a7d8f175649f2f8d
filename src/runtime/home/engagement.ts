import { NotFound, type PayloadRequest } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import { isStaff } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { forbidden } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import { isoOf } from '../standings.ts'

/** An engagement as its home page needs it. */
export type HomeEngagement = {
  readonly id: RecordId
  readonly account: RecordId | null
  readonly parent: RecordId | null
  readonly accountManager: RecordId | null
  readonly customerSuccessManager: RecordId | null
  readonly keyContact: RecordId | null
  readonly healthScore: number | null
  readonly healthCoverage: number | null
  readonly healthChange: number | null
  readonly contractValue: number | null
  readonly text: (field: string) => string | null
  readonly date: (field: string) => string | null
}

/** @throws Forbidden for whoever is not staff */
export const staffOnly = ({ req, context }: { req: PayloadRequest; context: PluginContext }): void => {
  if (req.user && !isStaff({ user: req.user, context })) throw forbidden(req)
}

/**
 * The engagement, within what the user may read. One statement.
 * @throws Forbidden, NotFound
 */
export const readEngagement = async ({
  req,
  context,
  id: given,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<HomeEngagement> => {
  staffOnly({ req, context })
  const collection = context.options.slugs.engagements
  const id = typedId({ req, collection, id: given })
  if (id === null) throw new NotFound(req.t)
  const document = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: !req.user,
    req: ownRequest(req),
  })) as Record<string, unknown>
  const number = (field: string): number | null =>
    typeof document[field] === 'number' ? document[field] : null
  return {
    id,
    account: idOf(document.account),
    parent: idOf(document.parent),
    accountManager: idOf(document.accountManager),
    customerSuccessManager: idOf(document.customerSuccessManager),
    keyContact: idOf(document.keyContact),
    healthScore: number('healthScore'),
    healthCoverage: number('healthCoverage'),
    healthChange: number('healthChange'),
    contractValue: number('contractValue'),
    text: (field) => textOf(document[field]),
    date: (field) => isoOf(document[field]),
  }
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
