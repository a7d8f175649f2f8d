import type { PluginContext } from '../../context.ts'
import { adoptionCategory, breadthScore } from '../../engagement/adoption.ts'
import type { Band, UsageCard } from '../../engagement/home.ts'
import type { UsageRow } from './usage-rows.ts'

/** What the page shows of a usage. */
export const usageCard = ({
  context,
  bands,
  row,
}: {
  context: PluginContext
  bands: readonly Band[]
  row: UsageRow
}): UsageCard => ({
  id: row.id,
  collection: context.options.slugs.productUsage,
  soldProduct: { id: row.soldProduct, name: row.soldProductName },
  product: row.product === null ? null : { id: row.product, name: row.productName ?? String(row.product) },
  quantity: row.quantity,
  unit: row.unit,
  adoptionScore: row.adoptionScore,
  category: adoptionCategory({ bands, score: row.adoptionScore }),
  breadthScore: breadthScore(row),
  customerPriority: row.customerPriority,
  businessCriticality: row.businessCriticality,
  activationStatus: row.activationStatus,
  usagePlan: row.usagePlan,
  licensesUsed: row.licensesUsed,
  monthlyActiveUsers: row.monthlyActiveUsers,
  transactions: row.transactions,
  asOf: row.asOf,
})
