import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { InputError, RecordId } from '../../engine/types.ts'
import { startOfToday } from '../list-views.ts'
import { tellTimeline } from '../timeline/write.ts'
import { amountProblems } from './amounts.ts'
import { idsOf } from './references.ts'
import type { Values } from './types.ts'

/** What the contracts of an engagement say; null: none says anything. */
export type ContractSums = {
  /** The earliest end of those that are active and not over. */
  readonly renewalDate: string | null
  /** The sum of their values. */
  readonly contractValue: number | null
  /** Numbers of the contracts that say so, by the field of the engagement. */
  readonly decidedBy: { readonly renewalDate: readonly string[]; readonly contractValue: readonly string[] }
}

type Contract = { id: RecordId; number?: string | null; value?: number | null; end?: string | Date | null }
type Args = { req: PayloadRequest; context: PluginContext }

/** One statement. */
export const contractSums = async ({
  req,
  context,
  engagement,
  now = new Date(),
}: Args & { engagement: RecordId; now?: Date }): Promise<ContractSums> => {
  const { docs } = await req.payload.db.find<Contract>({
    collection: context.options.slugs.contracts,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true, value: true, end: true },
    sort: 'number',
    where: {
      and: [
        { engagements: { in: [engagement] } },
        { state: { equals: 'active' } },
        { or: [{ end: { exists: false } }, { end: { greater_than_equal: startOfToday(now) } }] },
      ],
    },
  })
  const ends = docs.flatMap(({ end }) => (end ? [new Date(end).toISOString()] : [])).sort()
  const [earliest] = ends
  const valued = docs.filter(({ value }) => typeof value === 'number')
  // In hundredths, so that amounts add up.
  const cents = valued.reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0)
  const numbers = (contracts: readonly Contract[]) => contracts.map(({ number }) => number ?? '')
  return {
    renewalDate: earliest ?? null,
    contractValue: valued.length > 0 ? cents / 100 : null,
    decidedBy: {
      renewalDate: numbers(
        docs.filter(({ end }) => end && new Date(end).toISOString() === earliest).slice(0, 1),
      ),
      contractValue: numbers(valued),
    },
  }
}

/** What a contract says while it is active; used to tell which fields nobody decides over any more. */
export const saysOf = (contract: Values | undefined): readonly ('renewalDate' | 'contractValue')[] =>
  contract?.state === 'active'
    ? [
        ...(contract.end ? (['renewalDate'] as const) : []),
        ...(typeof contract.value === 'number' ? (['contractValue'] as const) : []),
      ]
    : []

const MOST_ATTEMPTS = 5

/**
 * Brings renewal date and contract value of an engagement in line with its contracts. Safe when several write at once:
 * the sums are taken again after they were written, until nothing has changed meanwhile.
 */
export const recomputeContracts = async ({
  req,
  context,
  engagement,
  undecided,
  now,
  told = new Date(),
}: Args & {
  engagement: RecordId
  /** Fields that a contract decided over until now: emptied where none does any more. */
  undecided: readonly string[]
  now?: Date
  /** The timeline tells of the same change once a moment. */
  told?: Date
}): Promise<void> => {
  const collection = context.options.slugs.engagements
  const where = { id: { equals: engagement } }
  const before = await req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    req,
    where,
  })
  if (!before) return
  let written: string | null = null
  let after: Record<string, unknown> = {}
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const sums = await contractSums({ req, context, engagement, ...(now ? { now } : {}) })
    after = Object.fromEntries(
      (['renewalDate', 'contractValue'] as const)
        .filter((field) => sums[field] !== null || undecided.includes(field))
        .map((field) => [field, sums[field]]),
    )
    const text = JSON.stringify(after)
    if (text === written || text === '{}') break
    await req.payload.db.updateOne({ collection, data: after, options: { atomic: true }, req, where })
    written = text
  }
  await tellEngagement({ req, context, before, after, told })
}

/** The timeline tells of a new renewal date, whoever has set it. */
const tellEngagement = async ({
  req,
  context,
  before,
  after,
  told,
}: Args & { before: Values & { readonly id: RecordId }; after: Values; told: Date }): Promise<void> => {
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : (value ?? null))
  const changed = Object.keys(after).filter((field) => plain(before[field]) !== plain(after[field]))
  if (changed.length === 0) return
  const record = { ...before, ...after, updatedAt: told.toISOString() }
  await tellTimeline({ req, context, source: 'engagements', on: 'update', record, before })
}

/** After a contract was written or deleted: all engagements that it is or was for. */
export const followContract = async ({
  req,
  context,
  contract,
  previous,
}: Args & { contract: Values | undefined; previous: Values | undefined }): Promise<void> => {
  const engagements = new Map(
    [...idsOf(previous?.engagements), ...idsOf(contract?.engagements)].map((id) => [String(id), id]),
  )
  for (const engagement of engagements.values())
    await recomputeContracts({ req, context, engagement, undecided: saysOf(previous) })
}

/** Who writes over what contracts decide is told which. Only what changes is looked at. */
export const decidedProblems = async ({
  req,
  context,
  data,
  before,
}: Args & { data: Values; before?: (Values & { readonly id: RecordId }) | undefined }): Promise<
  InputError[]
> => {
  const fields = (['renewalDate', 'contractValue'] as const).filter(
    (field) => (data[field] ?? null) !== (before?.[field] ?? null),
  )
  if (fields.length === 0) return []
  const wrong = amountProblems({ path: 'contractValue', value: data.contractValue })
  if (!before) return wrong
  const sums = await contractSums({ req, context, engagement: before.id })
  const decided = fields
    .filter((field) => sums.decidedBy[field].length > 0)
    .map((field): InputError => {
      const contracts = sums.decidedBy[field].slice(0, 20).join(', ')
      return { path: field, code: 'decided-by-contract', params: { contracts } }
    })
  return [...decided, ...(fields.includes('contractValue') ? wrong : [])]
}
