import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { CollectionKey } from '../options.ts'
import { refused } from './errors.ts'
import type { PlayDocument } from './play-document.ts'

/** What belongs to a record and keeps it from being deleted: collection key and the field that points to it. */
const BELONGINGS = {
  accounts: [
    ['engagements', 'account'],
    ['contacts', 'account'],
    ['contracts', 'account'],
    ['soldProducts', 'account'],
  ],
  contacts: [
    ['users', 'contact'],
    ['customerTeam', 'contact'],
    ['objectives', 'sponsor'],
    ['touchpoints', 'contact'],
    ['initiatives', 'contact'],
  ],
  engagements: [
    ['plays', 'engagement'],
    ['engagements', 'parent'],
    ['squads', 'engagement'],
    ['touchpoints', 'engagement'],
    ['riskSignals', 'engagement'],
    ['escalations', 'engagement'],
    ['objectives', 'engagement'],
    ['contracts', 'engagements'],
    ['productUsage', 'engagement'],
    ['adoptionRoadmaps', 'engagement'],
    ['accountTeam', 'engagement'],
    ['customerTeam', 'engagement'],
    ['activity', 'engagement'],
    ['attachments', 'engagement'],
    ['discussions', 'engagement'],
  ],
  plays: [
    ['tasks', 'play'],
    ['meetings', 'play'],
    ['riskSignals', 'solutionPlays'],
    ['attachments', 'play'],
    ['discussions', 'play'],
  ],
  tasks: [['riskSignals', 'solutionTasks']],
  touchpoints: [['successTasks', 'touchpoint']],
  riskSignals: [],
  escalations: [],
  objectives: [['outcomes', 'objective']],
  outcomes: [
    ['initiatives', 'outcome'],
    ['initiatives', 'otherOutcomes'],
  ],
  initiatives: [['successTasks', 'initiative']],
  successTasks: [],
  contracts: [
    ['riskSignals', 'contracts'],
    ['soldProducts', 'contract'],
  ],
  accountTeam: [],
  customerTeam: [],
  users: [
    ['squads', 'members.user'],
    ['accountTeam', 'user'],
  ],
} as const satisfies Partial<Record<CollectionKey, readonly (readonly [CollectionKey, string])[]>>

export type Deletable = keyof typeof BELONGINGS

/** @throws CommandRefused (`has-records`): deleting would leave records without what they belong to. */
export const refuseDeletionWithRecords = async ({
  req,
  context,
  kind,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: Deletable
  id: RecordId
}): Promise<void> => {
  for (const [key, field] of BELONGINGS[kind]) {
    const { totalDocs } = await req.payload.db.count({
      collection: context.options.slugs[key],
      req,
      where: { [field]: { equals: id } },
    })
    if (totalDocs > 0) {
      throw refused({
        code: 'blocked',
        reasons: [{ code: 'has-records', collection: key, count: totalDocs }],
        req,
      })
    }
  }
}

/**
 * A play is deleted only while it is new and has no records: a slip of the hand. Its stream goes with it.
 * @throws CommandRefused (`has-records`, `play-has-history`)
 */
export const deletePlay = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  await refuseDeletionWithRecords({ req, context, kind: 'plays', id })
  const { plays, activity } = context.options.slugs
  const play = await req.payload.db.findOne<PlayDocument>({
    collection: plays,
    req,
    where: { id: { equals: id } },
  })
  if (play && play.state !== 'new') {
    throw refused({ code: 'blocked', reasons: [{ code: 'play-has-history' }], req })
  }
  await req.payload.db.deleteMany({ collection: activity, req, where: { play: { equals: id } } })
}
