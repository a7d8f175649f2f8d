import { createLocalReq } from 'payload'
import type { RecordId } from '../../src/engine/types.ts'
import type { PanelPages } from '../../src/runtime/panel-pages.ts'
import { TWINS } from '../../test/support/plain-twins.ts'
import type { Side } from '../apps.ts'
import { LONG_PLAYBOOK } from '../definitions.ts'
import type { Subject } from '../measure.ts'
import { createTwin, oncePerSide, playAtWorkNote, startPlay } from './plays.ts'

/** Reading the run of a play, beside reading a record of the same size. */
export const reading = (): Subject[] => [
  {
    ...subject((side) => playAtWorkNote({ side })),
    title: 'read the run of a play of 9 activities',
  },
  {
    ...subject(async (side) => (await startPlay({ side, playbook: LONG_PLAYBOOK })).id as RecordId),
    title: 'read the run of a play of 200 activities',
  },
  page(),
]

/** The page as the server renders it: at most six statements, one of them that of the record beside it. */
const page = (): Subject => {
  const beside = subject((side) => playAtWorkNote({ side }))
  const play = oncePerSide((side: Side) => playAtWorkNote({ side }))
  return {
    ...beside,
    title: 'read the page of a play',
    maxMoreStatements: 5,
    plugin: async (side) => {
      const id = await play(side)
      const pages = side.payload.config.custom['payload-playbooks'] as PanelPages
      const req = await createLocalReq({ user: side.user as never }, side.payload)
      return () => pages.play({ req, id })
    },
  }
}

const subject = (start: (side: Side) => Promise<RecordId>): Omit<Subject, 'title'> => {
  const play = oncePerSide(start)
  const twin = oncePerSide(async (side) => createTwin({ side, id: await play(side) }))
  return {
    plainTitle: 'payload.findByID',
    iterations: 200,
    plugin: async (side) => {
      const id = await play(side)
      return () => side.commands.run({ id })
    },
    plain: async (side) => {
      const id = await twin(side)
      return () =>
        side.payload.findByID({
          collection: TWINS.plays,
          id,
          depth: 0,
          joins: false,
          overrideAccess: false,
          user: side.user,
        })
    },
  }
}
