import { createLocalReq } from 'payload'
import { at, day } from '../clock.ts'
import type { EngagementKey, UserKey } from '../people.ts'
import type { Cast, Id } from '../tell.ts'

/** Days before today, hour and minute, who, what. */
type Said = readonly [days: number, hour: number, minute: number, by: UserKey, body: string]

/** One discussion that goes on, about a play, and one that was ended, about an engagement. */
export const seedDiscussions = async ({ cast }: { cast: Cast }): Promise<void> => {
  const play = await openPlayOf({ cast, engagement: 'transport' })
  if (play !== null) {
    await talk({
      cast,
      collection: 'plays',
      id: play,
      by: 'agent',
      participants: ['agent2', 'ale-agent'],
      said: [
        [-1, 10, 4, 'agent', 'Bolzano wants to see real tours before they give up their spreadsheet. Ideas?'],
        [
          -1,
          10,
          19,
          'ale-agent',
          'I can take their tours of last week into the demo depot and plan them again with them.',
        ],
        [
          -1,
          10,
          22,
          'agent2',
          'The import takes one file a day. Five files, half an hour. I would do it tonight.',
        ],
        [
          -1,
          14,
          2,
          'agent',
          'Do that. Rosa, would Thursday at nine suit you? They have a planning round at ten.',
        ],
        [
          -1,
          14,
          31,
          'ale-agent',
          'Thursday at nine is fine. I will bring the costs of both plans side by side.',
        ],
      ],
    })
  }
  const engagement = cast.engagements.get('warehouse')
  if (engagement !== undefined) {
    await talk({
      cast,
      collection: 'engagements',
      id: engagement,
      by: 'agent',
      participants: ['agent2', 'ale-agent'],
      said: [
        [
          -9,
          9,
          12,
          'agent',
          'The repeaters for the loading bays come a week late. Does the training move, too?',
        ],
        [
          -9,
          9,
          40,
          'ale-agent',
          'Goods in and picking need no network in the bays. I would start with those two.',
        ],
        [
          -9,
          11,
          5,
          'agent2',
          'Agreed. The connection to transport planning is tested at the desk until then.',
        ],
        [-9, 11, 8, 'agent', 'Then the dates stay. I will tell Jonas that loading is trained last.'],
      ],
      ends: [-9, 11, 15],
    })
  }
}

const talk = async ({
  cast,
  collection,
  id,
  by,
  participants,
  said: [first, ...others],
  ends,
}: {
  cast: Cast
  collection: 'plays' | 'engagements'
  id: Id
  by: UserKey
  participants: readonly UserKey[]
  said: readonly Said[]
  ends?: readonly [number, number, number]
}): Promise<void> => {
  if (!first) return
  const people = participants.map((key) => cast.users.get(key)?.id)
  const { id: discussion } = (await at(day(first[0], first[1], first[2]), () =>
    post({ cast, by, collection, id, path: '', body: { participants: people, message: first[4] } }),
  )) as { id: Id }
  for (const [days, hour, minute, author, body] of others) {
    await at(day(days, hour, minute), () =>
      post({ cast, by: author, collection, id, discussion, path: '/:discussion/messages', body: { body } }),
    )
  }
  if (ends) {
    await at(day(...ends), () =>
      post({ cast, by, collection, id, discussion, path: '/:discussion/end', body: {} }),
    )
  }
}

/** Calls an endpoint of a collection, as `POST /api/<collection>/:id/discussions…` would. */
const post = async ({
  cast,
  by,
  collection,
  id,
  discussion,
  path,
  body,
}: {
  cast: Cast
  by: UserKey
  collection: string
  id: Id
  discussion?: Id
  path: string
  body: Record<string, unknown>
}): Promise<unknown> => {
  const pattern = `/:id/discussions${path}`
  const endpoints = cast.payload.collections[collection]?.config.endpoints || []
  const endpoint = endpoints.find((each) => each.path === pattern && each.method === 'post')
  const user = cast.users.get(by)
  if (!endpoint || !user)
    throw new Error(`The demo lacks POST ${pattern} of ${collection}, or the user ${by}.`)
  const req = await createLocalReq({ user }, cast.payload)
  Object.assign(req, { routeParams: { id, discussion }, text: async () => JSON.stringify(body) })
  return (await endpoint.handler(req)).json()
}

const openPlayOf = async ({
  cast,
  engagement,
}: {
  cast: Cast
  engagement: EngagementKey
}): Promise<Id | null> => {
  const { docs } = await cast.payload.find({
    collection: 'plays',
    depth: 0,
    limit: 1,
    sort: '-createdAt',
    where: {
      and: [
        { engagement: { equals: cast.engagements.get(engagement) } },
        { state: { equals: 'in-progress' } },
      ],
    },
  })
  return docs[0]?.id ?? null
}
