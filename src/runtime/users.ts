import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import { effectiveRoles } from '../access/roles.ts'
import { forbidden } from './errors.ts'
import { idOf } from './play-document.ts'

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
  if (asSet(data.roles).length > 0) return data
  const { totalDocs } = await req.payload.db.count({ collection: context.options.slugs.users, req })
  return totalDocs === 0 ? { ...data, roles: ['admin'] } : data
}

const asSet = (value: unknown): string[] => (Array.isArray(value) ? [...new Set(value.map(String))].sort() : [])
