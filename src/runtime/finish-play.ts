import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { finishEffects } from './effects.ts'
import { recordKey, requestState } from './request-state.ts'
import { inTransaction } from './transactions.ts'

/** After a play is written: does what the write still owes, and notes for the answer what that canceled. */
export const finishPlay = async ({
  req,
  context,
  play,
  created,
}: {
  req: PayloadRequest
  context: PluginContext
  play: { readonly id: RecordId; readonly number?: unknown }
  created: boolean
}): Promise<void> => {
  const { plays } = context.options.slugs
  const { plans } = requestState(req)
  const key = recordKey(plays, created ? String(play.number) : play.id)
  const plan = plans.get(key)
  if (!plan) return
  if (created) plans.delete(key)
  plan.canceledRecords = await finishEffects({
    req,
    context,
    play: play.id,
    effects: plan.effects,
    stored: plan.command && !(await inTransaction(req)),
  })
}
