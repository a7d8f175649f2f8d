import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { confirmPlace, endedParent, holdOpenParent, type Placed } from './placing.ts'
import type { RecordSpec, Values } from './types.ts'

/** Meetings of touchpoints: a canceled touchpoint takes no more of them, a closed one does. */

const TOUCHPOINT = {
  field: 'touchpoint',
  collection: 'touchpoints',
  copies: {},
  ended: ['canceled'],
} as const

const MEETINGS: Pick<RecordSpec, 'key' | 'parents'> = { key: 'meetings', parents: [TOUCHPOINT] }

const parentOf = (touchpoint: RecordId): Placed['parent'] => ({ spec: TOUCHPOINT, id: touchpoint })

/** @throws CommandRefused (`parent-ended`) */
export const holdTouchpoint = async ({
  req,
  context,
  touchpoint,
}: {
  req: PayloadRequest
  context: PluginContext
  touchpoint: unknown
}): Promise<void> => {
  const id = idOf(touchpoint)
  if (id !== null) await holdOpenParent({ req, context, parent: parentOf(id) })
}

/**
 * Without a transaction a touchpoint can be canceled between the look at it and the write of its meeting.
 * @returns the error to throw once the write is taken back; null when all is well
 */
export const touchpointEnded = async ({
  req,
  context,
  meeting,
}: {
  req: PayloadRequest
  context: PluginContext
  meeting: Values & { readonly id: RecordId }
}): Promise<Error | null> => {
  const id = idOf(meeting.touchpoint)
  if (id === null || (await confirmPlace({ req, context, spec: MEETINGS, record: meeting }))) return null
  return endedParent({ req, context, parent: { spec: TOUCHPOINT, id } })
}
