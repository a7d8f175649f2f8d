import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { type Deletable, refuseDeletionWithRecords } from '../src/runtime/deletions.ts'
import { followSquad } from '../src/runtime/discussions/readers.ts'
import { checkedRecord } from '../src/runtime/records.ts'
import { squadProblems } from '../src/runtime/squads.ts'
import { guardRoles, refuseAnonymousRoles } from '../src/runtime/users.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Accounts and contacts: well-formed, and there as long as something belongs to them. */
export const recordHooks = ({ context, kind }: { context: PluginContext; kind: Deletable }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, originalDoc }) => checkedRecord({ req, collection, data, before: originalDoc }),
  ],
  beforeDelete: [({ req, id }) => refuseDeletionWithRecords({ req, context, kind, id })],
})

/** Squads: each user has a responsibility once. */
export const squadHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    ({ req, collection, data, originalDoc }) =>
      checkedRecord({ req, collection, data, before: originalDoc, rules: squadProblems }),
  ],
  afterChange: [
    async ({ req, data, doc, operation, previousDoc }) => {
      const before = operation === 'create' ? undefined : previousDoc
      await followSquad({ req, context, after: { ...before, ...data }, before })
      return doc
    },
  ],
  afterDelete: [({ req, doc }) => followSquad({ req, context, before: doc })],
})

/** Users: roles are an admin's to give, and a member of a squad is not deleted. */
export const userHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeOperation: [
    ({ args, operation, req, overrideAccess }) => {
      if (operation === 'create' || operation === 'update') {
        refuseAnonymousRoles({ req, data: args.data, overrideAccess: overrideAccess === true })
      }
      return args
    },
  ],
  beforeChange: [
    ({ req, data, operation, originalDoc }) =>
      guardRoles({ req, context, data, before: operation === 'update' ? originalDoc : undefined }),
  ],
  beforeDelete: [({ req, id }) => refuseDeletionWithRecords({ req, context, kind: 'users', id })],
})
