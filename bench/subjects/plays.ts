import type { RecordId } from '../../src/engine/types.ts'
import type { RunAnswer } from '../../src/runtime/answer.ts'
import { TWINS } from '../../test/support/plain-twins.ts'
import type { Side } from '../apps.ts'

/** What the subjects do to plays and to their twins in plain Payload. */

export type Fields = Record<string, unknown>

export const startPlay = async ({ side, playbook }: { side: Side; playbook: string }): Promise<Fields> =>
  (await side.payload.create({
    collection: 'plays',
    data: { playbook, engagement: side.engagement } as never,
    depth: 0,
    overrideAccess: false,
    user: side.user,
  })) as unknown as Fields

export const complete = ({
  side,
  id,
  activity,
  input = {},
}: {
  side: Side
  id: RecordId
  activity: string
  input?: Fields
}): Promise<RunAnswer> => side.commands.command({ id, command: { type: 'complete', activity, ...input } })

/** The customer play up to its action plan: the activities before it, with their input. */
export const CUSTOMER_STEPS = [
  {
    activity: 'core-information',
    input: {
      data: {
        priority: 'high',
        category: 'Guidance',
        shortDescription: 'Adopt the new portal',
        description: 'Show the first teams how to work with it, and gather what keeps the others from it.',
      },
    },
  },
  { activity: 'intended-outcome', input: { body: 'Three teams work with the portal every day.' } },
] as const

export const FORM = CUSTOMER_STEPS[0]
export const WORK_NOTE = { activity: 'action-plan', input: { body: 'First the workshop, then the pilot.' } }

/** A customer play whose turn is the action plan. */
export const playAtWorkNote = async ({ side }: { side: Side }): Promise<RecordId> => {
  const id = (await startPlay({ side, playbook: 'customer-play' })).id as RecordId
  await complete({ side, id, ...CUSTOMER_STEPS[0] })
  await complete({ side, id, activity: 'add-squad', input: { data: { squad: [side.user.id] } } })
  await complete({ side, id, ...CUSTOMER_STEPS[1] })
  return id
}

let twins = 0

/** What a plain create of a play's twin takes: all that the play holds, and a number of its own. */
export const twinData = async ({ side, id }: { side: Side; id: RecordId }): Promise<Fields> => {
  const play = (await side.payload.findByID({
    collection: 'plays',
    id,
    depth: 0,
    joins: false,
    showHiddenFields: true,
  })) as unknown as Fields
  const { id: _, createdAt: __, updatedAt: ___, ...fields } = play
  return { ...fields, engagement: side.plainEngagement }
}

export const nextTwinNumber = (): string => {
  twins += 1
  return `TWIN${String(twins).padStart(7, '0')}`
}

/** A twin of the play, in plain Payload. */
export const createTwin = async ({ side, id }: { side: Side; id: RecordId }): Promise<RecordId> => {
  const data = await twinData({ side, id })
  const twin = await side.payload.create({
    collection: TWINS.plays,
    data: { ...data, number: nextTwinNumber() } as never,
    depth: 0,
  })
  return twin.id as RecordId
}

/** One value per application, made when it is first asked for. */
export const oncePerSide = <T>(make: (side: Side) => Promise<T>): ((side: Side) => Promise<T>) => {
  const made = new Map<Side, Promise<T>>()
  return (side) => {
    const known = made.get(side) ?? make(side)
    made.set(side, known)
    return known
  }
}
