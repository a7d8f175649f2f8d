import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RenewalTab } from '../../engagement/home.ts'
import { daysUntil, readContracts } from './contracts.ts'
import { readEngagement } from './engagement.ts'
import { findPeople, named } from './people.ts'

/**
 * The active contracts of an engagement. Three statements.
 * @throws Forbidden for whoever is not staff, NotFound
 */
export const renewalTab = async ({
  req,
  context,
  id,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  now?: Date
}): Promise<RenewalTab> => {
  const engagement = await readEngagement({ req, context, id })
  const contracts = await readContracts({ req, context, engagement: engagement.id, now })
  const users = await findPeople({
    req,
    context,
    collection: 'users',
    ids: contracts.map(({ owner }) => owner),
  })
  // They are in the order of their ends.
  const deciding = contracts.find(({ end }) => end !== null)
  const cents = contracts.reduce((sum, { value }) => sum + Math.round((value ?? 0) * 100), 0)
  return {
    currency: context.options.currency,
    total: cents / 100,
    renewalDate: engagement.date('renewalDate'),
    contracts: contracts.map(({ owner, ...contract }) => ({
      ...contract,
      collection: context.options.slugs.contracts,
      daysLeft: contract.end === null ? null : daysUntil({ day: contract.end, now }),
      owner: named(users(owner)),
      decidesRenewal: contract.id === deciding?.id,
    })),
  }
}
