import { createLocalReq } from 'payload'
import { at, day } from '../clock.ts'
import type { UserKey } from '../people.ts'
import type { Cast, Id } from '../tell.ts'

type Launch = {
  readonly by: UserKey
  readonly kind: 'plays' | 'engagements'
  readonly id: Id
  readonly key: string
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * Launches two success plays as `POST /api/…/success-plays/:key/launch` would: a recovery from an engagement whose health has slipped,
 * and a follow-up on an open play.
 */
export const seedLaunches = async ({ cast }: { cast: Cast }): Promise<void> => {
  const { payload } = cast
  const { docs: slipped } = await payload.find({
    collection: 'engagements',
    depth: 0,
    limit: 1,
    sort: 'number',
    where: { perceivedHealth: { in: ['red', 'yellow'] } },
  })
  const { docs: open } = await payload.find({
    collection: 'plays',
    depth: 0,
    limit: 1,
    sort: '-number',
    where: { and: [{ playbook: { equals: 'customer-play' } }, { state: { equals: 'in-progress' } }] },
  })
  const [engagement] = slipped
  const [play] = open
  if (engagement) {
    await at(day(-6, 10, 20), () =>
      launch({
        cast,
        launch: {
          by: 'agent',
          kind: 'engagements',
          id: engagement.id,
          key: 'get-to-green',
          answers: {
            concern:
              'Half of the team has gone back to spreadsheets since the reorganization, and the sponsor has not joined the last two calls.',
            severity: 'high',
            greenBy: day(28, 12).toISOString(),
          },
        },
      }),
    )
  }
  if (play) {
    await at(day(-2, 15, 5), () =>
      launch({
        cast,
        launch: {
          by: 'agent',
          kind: 'plays',
          id: play.id,
          key: 'scheduled-follow-up',
          answers: {
            topic: 'Who owns the weekly report',
            followUpOn: day(12, 12).toISOString(),
            notes: 'Ask whether the new report has replaced the old one, or stands beside it.',
          },
        },
      }),
    )
  }
}

const launch = async ({
  cast,
  launch: { by, kind, id, key, answers },
}: {
  cast: Cast
  launch: Launch
}): Promise<void> => {
  const endpoints = cast.payload.collections[kind]?.config.endpoints || []
  const endpoint = endpoints.find(
    (each) => each.path === '/:id/success-plays/:key/launch' && each.method === 'post',
  )
  const user = cast.users.get(by)
  if (!endpoint || !user) throw new Error(`${kind} have no success plays that ${by} could launch.`)
  const req = await createLocalReq({ user }, cast.payload)
  Object.assign(req, { routeParams: { id, key }, text: async () => JSON.stringify({ answers }) })
  await endpoint.handler(req)
}
