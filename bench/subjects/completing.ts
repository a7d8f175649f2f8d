import type { RecordId } from '../../src/engine/types.ts'
import { TWINS } from '../../test/support/plain-twins.ts'
import type { Side } from '../apps.ts'
import { insertTasks } from '../database.ts'
import { LONG_PLAYBOOK, LONG_PLAYBOOK_ACTIVITIES, longActivity } from '../definitions.ts'
import type { Operation, Subject } from '../measure.ts'
import {
  complete,
  createTwin,
  type Fields,
  FORM,
  oncePerSide,
  playAtWorkNote,
  startPlay,
  twinData,
  WORK_NOTE,
} from './plays.ts'

const AIMS = { maxRatio: 1.3, maxMoreStatements: 4 }

/** Completing an activity, beside `payload.update` of the same fields with the same values. */
export const completing = (): Subject[] => [
  {
    ...AIMS,
    title: 'complete a form, play of 9 activities',
    plainTitle: 'payload.update',
    iterations: 150,
    plugin: async (side) => {
      const id = (await startPlay({ side, playbook: 'customer-play' })).id as RecordId
      return () => complete({ side, id, ...FORM })
    },
    plain: plainUpdates({
      like: async (side) => {
        const id = (await startPlay({ side, playbook: 'customer-play' })).id as RecordId
        await complete({ side, id, ...FORM })
        return id
      },
      fields: [...WRITTEN, ...Object.keys(FORM.input.data)],
    }),
  },
  {
    ...AIMS,
    title: 'complete a work note, play of 9 activities',
    plainTitle: 'payload.update',
    iterations: 100,
    plugin: async (side) => {
      const id = await playAtWorkNote({ side })
      return () => complete({ side, id, ...WORK_NOTE })
    },
    plain: plainUpdates({ like: (side) => playAtWorkNote({ side }), fields: WRITTEN }),
  },
  {
    ...AIMS,
    title: 'complete a work note, play of 200 activities',
    plainTitle: 'payload.update',
    iterations: LONG_ITERATIONS,
    plugin: longSteps({ tasks: 0 }),
    plain: plainUpdates({ like: midwayPlay, fields: WRITTEN }),
  },
  {
    ...AIMS,
    title: 'complete a work note, play of 200 activities and 1,000 open tasks',
    plainTitle: 'payload.update',
    iterations: LONG_ITERATIONS,
    plugin: longSteps({ tasks: 1000 }),
    plain: plainUpdates({ like: midwayPlay, fields: WRITTEN, tasks: 1000 }),
  },
]

/** Completions of a play of 200 activities: it has enough of them for all, with those for warming up. */
const LONG_ITERATIONS = 80

/** What completing any activity writes to the play. */
const WRITTEN = ['run', 'rev', 'state', 'progress', 'currentPhase', 'currentActivity']

const startLongPlay = async (side: Side): Promise<RecordId> =>
  (await startPlay({ side, playbook: LONG_PLAYBOOK })).id as RecordId

/** A run as long as those of the measured plays are in their median. */
const midwayPlay = async (side: Side): Promise<RecordId> => {
  const id = await startLongPlay(side)
  for (let at = 1; at < LONG_ITERATIONS * 0.6; at++) {
    await complete({ side, id, activity: longActivity(at), input: WORK_NOTE.input })
  }
  return id
}

/** Completes a long play's work notes one after the other; when they run out, those of another one. */
const longSteps = ({ tasks }: { tasks: number }): Operation => {
  const current = new Map<Side, { id: RecordId; at: number }>()
  return async (side) => {
    let play = current.get(side)
    if (!play || play.at === LONG_PLAYBOOK_ACTIVITIES - 2) {
      play = { id: await startLongPlay(side), at: 0 }
      await insertTasks({ payload: side.payload, collection: 'tasks', play: play.id, count: tasks })
      current.set(side, play)
    }
    play.at += 1
    const { id, at } = play
    return () => complete({ side, id, activity: longActivity(at), input: WORK_NOTE.input })
  }
}

/** Updates one twin over and over; every time with another `rev`, as a command would. */
const plainUpdates = ({
  like,
  fields,
  tasks = 0,
}: {
  like: (side: Side) => Promise<RecordId>
  fields: readonly string[]
  tasks?: number
}): Operation => {
  const prepared = oncePerSide(async (side) => {
    const play = await like(side)
    const [all, id] = [await twinData({ side, id: play }), await createTwin({ side, id: play })]
    await insertTasks({ payload: side.payload, collection: TWINS.tasks, play: id, count: tasks })
    const data: Fields = Object.fromEntries(fields.map((field) => [field, all[field]]))
    return { id, data, rev: 1 }
  })
  return async (side) => {
    const twin = await prepared(side)
    twin.rev += 1
    const data = { ...twin.data, rev: twin.rev }
    return () =>
      side.payload.update({
        collection: TWINS.plays,
        id: twin.id,
        data: data as never,
        depth: 0,
        overrideAccess: false,
        user: side.user,
      })
  }
}
