import { TWINS } from '../../test/support/plain-twins.ts'
import { insertTasks, reopenTasks } from '../database.ts'
import type { Subject } from '../measure.ts'
import { createTwin, oncePerSide, playAtWorkNote } from './plays.ts'

const OPEN = ['new', 'in-progress', 'paused']

/** Canceling a play with all of its open tasks, beside `payload.update({ where })` of as many. */
export const canceling = ({ isMongo }: { isMongo: boolean }): Subject[] => [
  subject({ tasks: 10, iterations: 40 }),
  subject({ tasks: 100, iterations: 15 }),
  { ...subject({ tasks: 1000, iterations: 5 }), maxRatio: isMongo ? 0.1 : 0.3 },
]

const subject = ({ tasks, iterations }: { tasks: number; iterations: number }): Subject => {
  const play = oncePerSide(async (side) => {
    const id = await playAtWorkNote({ side })
    await insertTasks({ payload: side.payload, collection: 'tasks', play: id, count: tasks })
    return { id, isCanceled: false }
  })
  const twin = oncePerSide(async (side) => {
    const id = await createTwin({ side, id: await playAtWorkNote({ side }) })
    await insertTasks({ payload: side.payload, collection: TWINS.tasks, play: id, count: tasks })
    return id
  })
  return {
    title: `cancel a play with ${tasks.toLocaleString('en')} open tasks`,
    plainTitle: 'payload.update({ where })',
    iterations,
    plugin: async (side) => {
      const prepared = await play(side)
      const { id } = prepared
      if (prepared.isCanceled) {
        await side.commands.command({ id, command: { type: 'reopen', reason: 'Once more.' } })
        await reopenTasks({ payload: side.payload, collection: 'tasks', play: id })
      }
      prepared.isCanceled = true
      return async () => {
        const answer = await side.commands.command({ id, command: { type: 'cancel', reason: 'Not needed.' } })
        const canceled = answer.effects?.canceled.tasks?.length
        if (canceled !== tasks) throw new Error(`Canceled ${canceled} tasks instead of ${tasks}.`)
      }
    },
    plain: async (side) => {
      const id = await twin(side)
      await reopenTasks({ payload: side.payload, collection: TWINS.tasks, play: id })
      return async () => {
        const { docs } = await side.payload.update({
          collection: TWINS.tasks,
          data: { state: 'canceled' } as never,
          depth: 0,
          overrideAccess: false,
          user: side.user,
          where: { and: [{ play: { equals: id } }, { state: { in: OPEN } }] },
        })
        if (docs.length !== tasks) throw new Error(`Updated ${docs.length} tasks instead of ${tasks}.`)
      }
    },
  }
}
