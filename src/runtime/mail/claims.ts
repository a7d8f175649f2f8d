import { type PayloadRequest, ValidationError } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'

/**
 * Who sends a mail claims its key first: a row whose key is unique, so that of several processes one wins. It is there
 * while the mail is on its way, says by its sign whether the mail server has taken it, and goes away once the mail is
 * in the stream. Outside of any transaction: others must see it at once.
 */
export type Claim = {
  readonly id: RecordId
  /** `sending`: nobody knows yet; `sent`: the mail server has taken it. */
  readonly state: 'sending' | 'sent'
  /** Milliseconds since it was made. */
  readonly age: number
}

type Row = { id: RecordId; value: number }

type Args = { req: PayloadRequest; context: PluginContext; key: string }

/** The id of the own claim; null when somebody else has claimed the key. */
export const takeClaim = async ({ req, context, key }: Args): Promise<RecordId | null> => {
  const collection = context.options.slugs.counters
  try {
    const row = await req.payload.db.create({ collection, data: { key, value: Date.now() } })
    return (row as unknown as Row).id
  } catch (error) {
    // The adapters say so of a key that is taken; by now whoever had it may have come to the end and given it up.
    if (error instanceof ValidationError || (await readClaim({ req, context, key })) !== null) return null
    throw error
  }
}

export const readClaim = async ({ req, context, key }: Args): Promise<Claim | null> => {
  const row = await req.payload.db.findOne<Row>({
    collection: context.options.slugs.counters,
    where: { key: { equals: key } },
  })
  if (!row) return null
  return {
    id: row.id,
    state: row.value < 0 ? 'sent' : 'sending',
    age: Date.now() - Math.abs(row.value),
  }
}

export const markSent = async ({ req, context, id }: Omit<Args, 'key'> & { id: RecordId }): Promise<void> => {
  await req.payload.db.updateOne({
    collection: context.options.slugs.counters,
    data: { value: -Date.now() },
    where: { id: { equals: id } },
  })
}

export const dropClaim = async ({
  req,
  context,
  id,
}: Omit<Args, 'key'> & { id: RecordId }): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: context.options.slugs.counters,
    where: { id: { equals: id } },
  })
}
