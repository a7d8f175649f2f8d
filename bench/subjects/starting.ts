import type { RecordId } from '../../src/engine/types.ts'
import { TWINS } from '../../test/support/plain-twins.ts'
import { LONG_PLAYBOOK } from '../definitions.ts'
import type { Subject } from '../measure.ts'
import { nextTwinNumber, oncePerSide, startPlay, twinData } from './plays.ts'

/** Starting a play, beside `payload.create` of a record with the same values. */
export const starting = (): Subject[] => [
  { ...subject({ playbook: 'customer-play' }), title: 'start a play of 9 activities' },
  { ...subject({ playbook: LONG_PLAYBOOK }), title: 'start a play of 200 activities' },
]

const subject = ({ playbook }: { playbook: string }): Omit<Subject, 'title'> => {
  const fields = oncePerSide(async (side) => {
    const { id } = await startPlay({ side, playbook })
    return twinData({ side, id: id as RecordId })
  })
  return {
    plainTitle: 'payload.create',
    iterations: 100,
    plugin: async (side) => () => startPlay({ side, playbook }),
    plain: async (side) => {
      const data = { ...(await fields(side)), number: nextTwinNumber() }
      return () =>
        side.payload.create({
          collection: TWINS.plays,
          data: data as never,
          depth: 0,
          overrideAccess: false,
          user: side.user,
        })
    },
  }
}
