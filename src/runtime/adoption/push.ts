import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { invalid, type Problem } from '../errors.ts'
import { upsertRows } from '../upsert-rows.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { follow } from './push-follow.ts'
import { placeRows } from './push-places.ts'
import { newReadings, type Placed } from './push-readings.ts'
import { readRows } from './push-rows.ts'

/** What became of a push. */
export type PushAnswer = {
  readonly rows: number
  /** Rows that were new. */
  readonly added: number
  /** Rows whose key had been pushed before, with the same content. */
  readonly known: number
  /** Usages that the rows are about. */
  readonly usages: number
}

/**
 * Takes what a program tells of the use of products: every row is looked at before anything is written, each becomes a
 * reading by its key, and the usage follows unless it is as of a later moment. Sending the same rows again changes
 * nothing, and completes what a crash has left half done where the database has no transactions.
 * @throws ValidationError that names every row with something wrong
 */
export const pushUsage = async ({
  req,
  context,
  rows: given,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  rows: unknown
  now?: Date
}): Promise<PushAnswer> => {
  const collection = context.options.slugs.productUsage
  const { rows, errors } = readRows({ req, rows: given, now })
  const refuse = (problems: readonly Problem[]): void => {
    if (problems.length > 0) throw invalid({ errors: problems, collection, req })
  }
  if (rows.length === 0) refuse(errors)
  return allOrNothing({
    req,
    work: async (own) => {
      const { usages, errors: misplaced } = await placeRows({ req: own, context, rows })
      const placed = rows.flatMap((row, place): Placed[] => {
        const usage = usages[place]
        return row && usage ? [{ ...row, usage, place }] : []
      })
      const { readings, known, differing } = await newReadings({ req: own, context, placed, now })
      refuse([...errors, ...misplaced, ...differing])
      await upsertRows({
        req: own,
        collection: context.options.slugs.usageReadings,
        unique: 'key',
        records: ['usage', 'engagement', 'account'],
        dates: ['at'],
        rows: readings,
      })
      // Somebody else may have pushed one of the keys at this moment.
      const written = await newReadings({ req: own, context, placed, now })
      refuse(written.differing)
      await follow({ req: own, context, placed, stored: written.stored, now })
      return {
        rows: rows.length,
        added: readings.length,
        known,
        usages: new Set(placed.map(({ usage }) => String(usage.id))).size,
      }
    },
  })
}
