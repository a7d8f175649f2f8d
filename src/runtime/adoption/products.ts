import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { instantOf } from '../../engine/dates.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { HIERARCHY, takeTurn } from '../locks.ts'
import { inTransaction } from '../transactions.ts'
import { withoutUnchanged } from '../without-unchanged.ts'
import { type Bounds, countRecords, isSame, MOST, numberProblems, readRecord } from './checks.ts'

type Data = Record<string, unknown>
type Stored = Data & { id: RecordId }

const QUANTITY: Bounds = { field: 'quantity', min: 0, max: MOST }

/**
 * A product. Its code is there to find it by, so an empty one is none.
 * @throws ValidationError
 */
export const checkedProduct = async ({
  req,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  data: Data
  /** The stored product; undefined on create. */
  before?: Data | undefined
}): Promise<Data> => {
  const errors = await inputProblems({ req, collection, data, before })
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  const whole = typeof data.code === 'string' && data.code.trim() === '' ? { ...data, code: null } : data
  return before ? withoutUnchanged({ collection, data: whole, before }) : whole
}

/**
 * A sold product: what it is part of, and its contract, belong to the account that it was sold to, and it is no part of
 * itself.
 * @throws ValidationError
 */
export const checkedSoldProduct = async ({
  req,
  context,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Data
  before?: Stored | undefined
}): Promise<Data> => {
  const errors: Problem[] = [
    ...(await inputProblems({ req, collection, data, before })),
    ...numberProblems({ req, data, fields: [QUANTITY] }),
    ...orderProblems({ req, data }),
  ]
  if (errors.length === 0) errors.push(...(await belongingProblems({ req, context, data, before })))
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return before ? withoutUnchanged({ collection, data, before }) : data
}

/**
 * Without a transaction two sold products can become part of each other at the same moment. Whoever sees it afterwards
 * takes its own step back; the later of the two always sees it.
 * @throws ValidationError
 */
export const confirmParts = async ({
  req,
  context,
  soldProduct,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  soldProduct: Stored
  previous: Data
}): Promise<void> => {
  const parent = idOf(soldProduct.parentProduct)
  if (parent === null || isSame(parent, previous.parentProduct) || (await inTransaction(req))) return
  if (!(await isPartOf({ req, context, whole: soldProduct.id, part: parent }))) return
  await req.payload.db.updateOne({
    collection: context.options.slugs.soldProducts,
    data: { parentProduct: idOf(previous.parentProduct) },
    req,
    where: { and: [{ id: { equals: soldProduct.id } }, { parentProduct: { equals: parent } }] },
  })
  throw invalid({ errors: [partOfItself(req)], collection: context.options.slugs.soldProducts, req })
}

const orderProblems = ({ req, data }: { req: PayloadRequest; data: Readonly<Data> }): Problem[] => {
  const [start, end] = [instantOf(data.start), instantOf(data.end)]
  return start !== null && end !== null && end < start
    ? [{ path: 'end', message: translate({ key: 'adoptionErrors:endFirst', req }) }]
    : []
}

const belongingProblems = async ({
  req,
  context,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Readonly<Data>
  before?: Stored | undefined
}): Promise<Problem[]> => {
  const { slugs } = context.options
  const [account, parent, contract] = [idOf(data.account), idOf(data.parentProduct), idOf(data.contract)]
  const moves = before !== undefined && !isSame(before.account, account)
  const isNewPart = parent !== null && !isSame(before?.parentProduct, parent)
  const errors: Problem[] = []
  // Others decide by the account, too, and by what is part of what.
  if (moves || isNewPart) await takeTurn({ req, context, subject: HIERARCHY })
  if (moves) {
    const count =
      (await countRecords({
        req,
        collection: slugs.productUsage,
        where: { soldProduct: { equals: before.id } },
      })) +
      (await countRecords({
        req,
        collection: slugs.soldProducts,
        where: { parentProduct: { equals: before.id } },
      }))
    if (count > 0) {
      const message = translate({ key: 'adoptionErrors:accountLocked', params: { count }, req })
      errors.push({ path: 'account', message })
    }
  }
  const otherAccount = translate({ key: 'adoptionErrors:otherAccount', req })
  if (parent !== null && (moves || isNewPart)) {
    const whole = await readRecord({
      req,
      collection: slugs.soldProducts,
      id: parent,
      fields: ['account', 'parentProduct'],
    })
    if (!isSame(whole?.account, account)) errors.push({ path: 'parentProduct', message: otherAccount })
    else if (before && isNewPart && (await isPartOf({ req, context, whole: before.id, part: parent })))
      errors.push(partOfItself(req))
  }
  if (contract !== null && (moves || !isSame(before?.contract, contract))) {
    const found = await readRecord({ req, collection: slugs.contracts, id: contract, fields: ['account'] })
    if (!isSame(found?.account, account)) errors.push({ path: 'contract', message: otherAccount })
  }
  return errors
}

const partOfItself = (req: PayloadRequest): Problem => ({
  path: 'parentProduct',
  message: translate({ key: 'adoptionErrors:partOfItself', req }),
})

/** Walks up from `part`; ends at the top, at `whole`, or at a cycle that is already there. */
const isPartOf = async ({
  req,
  context,
  whole,
  part,
}: {
  req: PayloadRequest
  context: PluginContext
  whole: RecordId
  part: RecordId
}): Promise<boolean> => {
  const seen = new Set<string>()
  for (let above: RecordId | null = part; above !== null && !seen.has(String(above)); ) {
    if (String(above) === String(whole)) return true
    seen.add(String(above))
    const next: Stored | null = await readRecord({
      req,
      collection: context.options.slugs.soldProducts,
      id: above,
      fields: ['parentProduct'],
    })
    above = idOf(next?.parentProduct)
  }
  return false
}
