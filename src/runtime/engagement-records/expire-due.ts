import { createLocalReq, type PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { startOfToday } from '../list-views.ts'
import { transactionOf } from '../transactions.ts'
import { expireContracts } from './expire-contracts.ts'

/** How long, in milliseconds, nobody tries again what has failed. */
const PAUSE = 60_000

type Looked = { readonly day: string; readonly again: number | null; readonly work: Promise<void> }

const looked = new WeakMap<PluginContext, Looked>()

/**
 * A contract is over when its last day is, whether jobs run or not: who reads engagements or contracts first on a day
 * (UTC) has those expire that ended before it, and waits for that. Costs nothing for everybody after, in this process.
 * Does nothing within a transaction, which would wait for itself; what fails is logged, and tried again a minute later.
 */
export const expireDue = async ({
  req,
  context,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  now?: Date
}): Promise<void> => {
  const known = underWay({ context, now })
  if (known) return known
  if ((await transactionOf(req)) !== null) return
  return underWay({ context, now }) ?? begin({ req, context, now })
}

const underWay = ({ context, now }: { context: PluginContext; now: Date }): Promise<void> | null => {
  const known = looked.get(context)
  const counts = known?.day === startOfToday(now) && (known.again === null || now.getTime() < known.again)
  return counts ? known.work : null
}

const begin = ({
  req: { payload },
  context,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  now: Date
}): Promise<void> => {
  const day = startOfToday(now)
  const work = async (): Promise<void> => {
    try {
      // Nobody's work: not in the name, the language or the transaction of who happens to be first.
      await expireContracts({ req: await createLocalReq({}, payload), context, now })
    } catch (error) {
      payload.logger.error({ err: error, msg: 'payload-playbooks: contracts that ended could not expire.' })
      looked.set(context, { day, again: now.getTime() + PAUSE, work: Promise.resolve() })
    }
  }
  const begun = { day, again: null, work: work() }
  looked.set(context, begun)
  return begun.work
}
