import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { followContract } from './contract-sums.ts'
import { followTouchpoint } from './last-touchpoint.ts'
import type { RecordKind } from './specs.ts'
import type { Values } from './types.ts'

type Followed = {
  req: PayloadRequest
  context: PluginContext
  /** The record as it is now; undefined when it was deleted. */
  record: Values | undefined
  /** As it was; undefined when it is new. */
  previous: Values | undefined
}

/** What an engagement keeps of its records, and follows every write and deletion of them. */
export const FOLLOWERS: Partial<Record<RecordKind, (args: Followed) => Promise<void>>> = {
  contracts: ({ record, ...args }) => followContract({ ...args, contract: record }),
  touchpoints: ({ record, ...args }) => followTouchpoint({ ...args, touchpoint: record }),
}
