import type { PayloadRequest } from 'payload'
import { mayEditPlaybooks } from '../../access/playbooks.ts'
import type { PluginContext } from '../../context.ts'
import { ownRequest } from '../own-request.ts'
import { otherPlaybooks, reservedPrefixes } from './check-text.ts'
import { requireReader } from './reading.ts'
import type { PlaybookPage, PlaybookState } from './types.ts'

/** A playbook that is there: its key is taken, and it can be copied. */
export type TakenPlaybook = {
  readonly key: string
  readonly label: string
  readonly state: PlaybookState
  /** 0: only a draft. */
  readonly version: number
}

/** The page on which a playbook is begun. */
export type NewPlaybookPage = Pick<
  PlaybookPage,
  'mode' | 'mayEdit' | 'vocabulary' | 'others' | 'reservedPrefixes'
> & {
  /** The number that the first play of a new prefix gets, without its prefix: `0000001`. */
  readonly firstNumber: string
  /** By label. */
  readonly taken: readonly TakenPlaybook[]
}

/**
 * What is needed to begin a playbook. One statement.
 * @throws Forbidden (403) for customers
 */
export const newPlaybookPage = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<NewPlaybookPage> => {
  await requireReader({ req, context })
  await context.freshPlaybooks(req)
  const { docs } = await req.payload.find({
    collection: context.options.slugs.playbooks,
    depth: 0,
    joins: false,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: { key: true, label: true, state: true, version: true },
    sort: 'label',
  })
  const numbers = context.options.numbers.plays
  return {
    mode: context.options.definitions,
    mayEdit: mayEditPlaybooks({ req, context }),
    vocabulary: context.vocabulary,
    others: otherPlaybooks({ context, key: null }),
    reservedPrefixes: reservedPrefixes({ context }),
    firstNumber: String(numbers.start).padStart(numbers.digits, '0'),
    taken: (docs as unknown as TakenPlaybook[]).map(({ key, label, state, version }) => ({
      key,
      label,
      state,
      version: version ?? 0,
    })),
  }
}
