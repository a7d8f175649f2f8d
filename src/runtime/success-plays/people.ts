import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { CONTACT, type PersonWord } from '../../success-plays/people.ts'
import type { SuccessPlay } from '../../success-plays/types.ts'
import { authorOf } from '../facts.ts'
import type { LaunchSubject } from './subject.ts'

/** Ids of those that the words of a success play stand for. One statement, where an engagement's squads are meant. */
export const peopleOf = async ({
  req,
  context,
  subject,
  successPlay,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  successPlay: SuccessPlay
}): Promise<Readonly<Record<PersonWord | typeof CONTACT, readonly RecordId[]>>> => {
  const { kind, record, engagement } = subject
  const isPlay = kind === 'play'
  const asksForSquad = successPlay.creates.some(({ fields }) =>
    Object.values(fields).some(
      (value) => value === 'squad' || (Array.isArray(value) && value.includes('squad')),
    ),
  )
  return {
    me: some([authorOf({ req, context })]),
    assignedTo: some([isPlay ? record.assignedTo : engagement.customerSuccessManager]),
    customerSuccessManager: some([engagement.customerSuccessManager]),
    accountManager: some([engagement.accountManager]),
    squad: isPlay
      ? some(record.squad)
      : asksForSquad
        ? await squadsOf({ req, context, engagement: engagement.id })
        : [],
    [CONTACT]: some([isPlay ? record.contact : engagement.keyContact]),
  }
}

const squadsOf = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
}): Promise<readonly RecordId[]> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; members?: { user?: unknown }[] | null }>({
    collection: context.options.slugs.squads,
    joins: false,
    limit: 100,
    pagination: false,
    req,
    where: { engagement: { equals: engagement } },
  })
  return some(docs.flatMap(({ members }) => (members ?? []).map(({ user }) => user)))
}

const some = (values: unknown): RecordId[] => {
  const ids = (Array.isArray(values) ? values : []).map(idOf).filter((id) => id !== null)
  return ids.filter((id, at) => ids.findIndex((other) => String(other) === String(id)) === at)
}
