import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { findAllowed } from './allowed.ts'
import type { Condition } from './conditions.ts'

/**
 * Engagements that somebody is named on: as customer success manager, as account manager, in the account team, or as a
 * member of one of its squads. One statement, whatever there is.
 */
export const ofUser = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<Condition> => {
  const user = req.user?.id ?? null
  if (user === null) return { field: 'id', in: [] }
  const squads = await findAllowed({
    req,
    context,
    collection: 'squads',
    fields: ['engagement'],
    limit: 0,
    sort: ['id'],
    where: { 'members.user': { equals: user } },
  })
  return {
    or: [
      { field: 'customerSuccessManager', is: user },
      { field: 'accountManager', is: user },
      {
        field: 'id',
        within: { collection: 'accountTeam', field: 'engagement', where: [{ field: 'user', is: user }] },
      },
      { field: 'id', in: squads.flatMap(({ engagement }) => idOf(engagement) ?? []) },
    ],
  }
}
