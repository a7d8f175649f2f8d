import type { Access, CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../context.ts'
import type { CollectionKey } from '../options.ts'
import type { Answer } from './filters.ts'
import { FILTERS } from './filters.ts'
import { effectiveRoles, isStaff } from './roles.ts'
import type { Operation, Rule } from './table.ts'
import { ACCESS } from './table.ts'

/**
 * Whoever asks for these is about to be shown playbooks, or is let through by their roles: another process may have
 * published since.
 */
const KNOWS_PLAYBOOKS: ReadonlySet<CollectionKey> = new Set(['plays', 'tasks', 'meetings', 'activity'])

/** The access functions of one collection, from the table. */
export const accessFor = ({
  collection,
  context,
}: {
  collection: CollectionKey
  context: PluginContext
}): Record<Operation, Access> => ({
  create: operationAccess({ collection, operation: 'create', context }),
  read: operationAccess({ collection, operation: 'read', context }),
  update: operationAccess({ collection, operation: 'update', context }),
  delete: operationAccess({ collection, operation: 'delete', context }),
})

/** Access functions of the users collection: the table, and who may enter the panel or unlock an account. */
export const usersAccess = ({
  context,
}: {
  context: PluginContext
}): NonNullable<CollectionConfig['access']> => ({
  ...accessFor({ collection: 'users', context }),
  admin: ({ req }) => isStaff({ user: req.user, context }),
  unlock: ({ req }) => effectiveRoles({ user: req.user, context }).includes('admin'),
})

/** A field that customers cannot read. Depends on the user alone, so that a query on the field can be refused too. */
export const readByStaff =
  ({ context }: { context: PluginContext }): FieldAccess =>
  ({ req }) =>
    isStaff({ user: req.user, context })

/**
 * What the request's user may do, whatever the route: true, false, or a query for the records it holds for. Of several
 * roles the most generous counts.
 */
export const decideAccess = async ({
  collection,
  operation,
  context,
  req,
  id,
  data,
}: {
  collection: CollectionKey
  operation: Operation
  context: PluginContext
  req: PayloadRequest
  id?: number | string
  data?: Readonly<Record<string, unknown>>
}): Promise<Answer> => {
  const rules = new Set<Rule>(
    effectiveRoles({ user: req.user, context }).map((role) => ACCESS[collection][role][operation]),
  )
  if (KNOWS_PLAYBOOKS.has(collection)) await context.freshPlaybooks(req)
  if (rules.has(true)) return true
  const queries: Where[] = []
  for (const rule of rules) {
    if (typeof rule === 'boolean') continue
    const answer = await FILTERS[rule]({ context, req, collection, operation, id, data })
    if (answer === true) return true
    if (answer !== false) queries.push(answer)
  }
  const [first, ...others] = queries
  if (first === undefined) return false
  return others.length === 0 ? first : { or: queries }
}

const operationAccess =
  ({
    collection,
    operation,
    context,
  }: {
    collection: CollectionKey
    operation: Operation
    context: PluginContext
  }): Access =>
  ({ req, id, data }) =>
    decideAccess({ collection, operation, context, req, id, data })
