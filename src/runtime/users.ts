import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import { effectiveRoles } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import { isRecord } from '../engine/values.ts'
import { forbidden } from './errors.ts'

/**
 * Nobody raises the own roles, or becomes another customer: `roles` and `contact` are an admin's to set. The very first
 * user of an application becomes its admin, because nobody else could make one.
 * @throws Forbidden
 */
export const guardRoles = async ({
  req,
  context,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Record<string, unknown>
  /** The stored user; undefined on create. */
  before?: Readonly<Record<string, unknown>> | undefined
}): Promise<Record<string, unknown>> => {
  const mayGrant = !req.user || effectiveRoles({ user: req.user, context }).includes('admin')
  if (before) {
    const raised = 'roles' in data && !isDeepStrictEqual(asSet(data.roles), asSet(before.roles))
    const moved = 'contact' in data && String(idOf(data.contact)) !== String(idOf(before.contact))
    if ((raised || moved) && !mayGrant) throw forbidden(req)
    return data
  }
  if (!mayGrant && (asSet(data.roles).length > 0 || idOf(data.contact) !== null)) throw forbidden(req)
  const roles = asSet(data.roles)
  // A program that names roles knows what it does; whoever fills in the form of the first user may not.
  if (roles.includes('admin') || (roles.length > 0 && req.payloadAPI === 'local')) return data
  return (await isFirstUser({ req, context })) ? { ...data, roles: [...roles, 'admin'] } : data
}

/**
 * Where a host lets everybody sign up, whoever is not signed in still names no roles and no contact. Asked before the
 * operation, because only there it is known whether access control holds.
 * @throws Forbidden
 */
export const refuseAnonymousRoles = ({
  req,
  data,
  overrideAccess,
}: {
  req: PayloadRequest
  data: unknown
  overrideAccess: boolean
}): void => {
  if (req.user || overrideAccess || !isRecord(data)) return
  const given = [data.roles, data.contact].filter((value) => value !== undefined && value !== null)
  if (given.some((value) => !Array.isArray(value) || value.length > 0)) throw forbidden(req)
}

/** Found, not counted: in a transaction MongoDB refuses to count a whole collection. */
const isFirstUser = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<boolean> => {
  const { users } = context.options.slugs
  return (await req.payload.db.findOne({ collection: users, req, where: {}, joins: false })) === null
}

const asSet = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.map(String))].sort() : []
