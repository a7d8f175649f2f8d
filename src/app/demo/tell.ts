import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { at, day } from './clock.ts'
import type { EngagementKey, UserKey } from './people.ts'
import type { Ending, Story } from './stories.ts'

export type Id = string | number

export type DemoUser = TypedUser & { readonly id: Id }

/** Everybody and everything a story refers to by name. */
export type Cast = {
  readonly payload: Payload
  readonly users: Map<UserKey, DemoUser>
  readonly engagements: Map<EngagementKey, Id>
}

type Step = () => Promise<unknown>

/** The stages of a play in their order; an ending names the last one that is told. */
const STAGES = ['new', 'core', 'planned', 'delivery', 'review', 'closed'] as const
type Stage = (typeof STAGES)[number]

const LAST_STAGE: Readonly<Record<Ending, Stage>> = {
  new: 'new',
  core: 'core',
  planned: 'planned',
  delivery: 'delivery',
  'at-risk': 'delivery',
  paused: 'delivery',
  early: 'delivery',
  canceled: 'delivery',
  review: 'review',
  closed: 'closed',
}

/**
 * Runs a play from its start to where its story ends, with the rights of the people who run it and by the commands
 * that every program has. The steps are spread evenly over the days of the story.
 */
export const tell = async ({ cast, story }: { cast: Cast; story: Story }): Promise<void> => {
  const engagement = cast.engagements.get(story.engagement)
  const play = await at(day(story.from, 8, 45), () =>
    create({ cast, by: story.by, collection: 'plays', data: { playbook: story.playbook, engagement } }),
  )
  const steps = stepsOf({ cast, story, play: play.id })
  for (const [index, step] of steps.entries()) {
    const share = steps.length > 1 ? index / (steps.length - 1) : 1
    const days = Math.round(story.from + (story.to - story.from) * share)
    await at(day(days, 9 + (index % 8), (index * 7) % 60), step)
  }
}

const stepsOf = ({ cast, story, play }: { cast: Cast; story: Story; play: Id }): Step[] => {
  const reached = STAGES.indexOf(LAST_STAGE[story.ending])
  const complete = (activity: string, body: Record<string, unknown> = {}): Step =>
    command(`activities/${activity}/complete`, body)
  const command =
    (path: string, body: Record<string, unknown> = {}): Step =>
    () =>
      run({ cast, by: story.by, play, path, body })
  const isInternal = story.playbook === 'internal-play'

  const stages: Readonly<Record<Stage, () => Step[]>> = {
    new: () => [],
    core: () => [complete('core-information', { data: coreInformation({ cast, story }) })],
    planned: () => [
      complete('add-squad', { data: { squad: story.squad.map((key) => cast.users.get(key)?.id) } }),
      ...(isInternal ? [] : [complete('intended-outcome', { body: story.outcome })]),
      complete(isInternal ? 'action-steps' : 'action-plan', { body: story.plan }),
    ],
    delivery: () => [...childSteps({ cast, story, play }), ...noteSteps({ cast, story, play })],
    review: () => [...(isInternal ? [] : [complete('related-meeting')]), complete('related-work')],
    closed: () => [
      complete('final-outcome', { body: story.finalOutcome }),
      complete('close-record', { data: { closureCode: story.closureCode, closeNotes: story.closing } }),
      command('close'),
    ],
  }
  const endings: Partial<Record<Ending, Step[]>> = {
    'at-risk': [
      () => update({ cast, by: story.by, collection: 'plays', id: play, data: { progress: 'at-risk' } }),
    ],
    paused: [command('pause')],
    early: [command('close', { closureCode: story.closureCode, closeNotes: story.closing })],
    canceled: [command('cancel', { reason: story.closing })],
  }
  return [
    ...STAGES.slice(0, reached + 1).flatMap((stage) => stages[stage]()),
    ...(endings[story.ending] ?? []),
  ]
}

const coreInformation = ({ cast, story }: { cast: Cast; story: Story }) => ({
  assignedTo: cast.users.get(story.by)?.id,
  priority: story.priority,
  category: story.category,
  dueDate: day(story.due, 12).toISOString(),
  shortDescription: story.title,
  description: story.description,
})

/** Tasks and meetings: created new, moved to their state some steps later. */
const childSteps = ({ cast, story, play }: { cast: Cast; story: Story; play: Id }): Step[] => {
  const { by } = story
  const created: Step[] = []
  const moved: Step[] = []
  const add = (
    collection: 'tasks' | 'meetings',
    data: Record<string, unknown>,
    changes: Record<string, unknown>,
  ): void => {
    let id: Id
    created.push(async () => {
      id = (await create({ cast, by, collection, data: { play, ...data } })).id
    })
    if (changes.state !== (collection === 'tasks' ? 'new' : 'draft')) {
      moved.push(() => update({ cast, by, collection, id, data: changes }))
    }
  }
  for (const meeting of story.meetings ?? []) {
    add(
      'meetings',
      {
        subject: meeting.subject,
        meetingType: meeting.type,
        agenda: meeting.agenda,
        start: day(meeting.on, 10).toISOString(),
        end: day(meeting.on, 11).toISOString(),
        attendees: story.squad.map((key) => cast.users.get(key)?.id),
      },
      { state: meeting.state, ...(meeting.notes ? { internalNotes: meeting.notes } : {}) },
    )
  }
  for (const task of story.tasks ?? []) {
    add(
      'tasks',
      {
        shortDescription: task.title,
        assignedTo: cast.users.get(task.by)?.id,
        priority: task.priority ?? story.priority,
        ...(task.category ? { category: task.category } : {}),
        dueDate: day(task.due, 12).toISOString(),
        ...(task.internal ? { visibleToCustomer: false } : {}),
      },
      { state: task.state, ...(task.closeNotes ? { closeNotes: task.closeNotes } : {}) },
    )
  }
  return [...created, ...moved]
}

const noteSteps = ({ cast, story, play }: { cast: Cast; story: Story; play: Id }): Step[] => {
  const entries = [
    ...(story.comments ?? []).map((entry) => ({ ...entry, kind: 'comment' })),
    ...(story.workNotes ?? []).map((entry) => ({ ...entry, kind: 'work-note' })),
  ]
  return entries.map(
    ({ by, kind, body }) =>
      () =>
        create({ cast, by, collection: 'activity', data: { play, kind, body } }),
  )
}

/** Creates a record as this user, with the rights of this user. */
export const create = async ({
  cast,
  by,
  collection,
  data,
}: {
  cast: Cast
  by: UserKey
  collection: string
  data: Record<string, unknown>
}): Promise<{ id: Id }> =>
  (await cast.payload.create({
    collection,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    user: userOf({ cast, by }),
  })) as { id: Id }

/** Changes a record as this user, with the rights of this user. */
export const update = ({
  cast,
  by,
  collection,
  id,
  data,
}: {
  cast: Cast
  by: UserKey
  collection: string
  id: Id
  data: Record<string, unknown>
}): Promise<unknown> =>
  cast.payload.update({
    collection,
    id,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    user: userOf({ cast, by }),
  })

/** Runs a command of a play, as `POST /api/plays/:id/<path>` would. */
const run = async ({
  cast,
  by,
  play,
  path,
  body,
}: {
  cast: Cast
  by: UserKey
  play: Id
  path: string
  body: Record<string, unknown>
}): Promise<void> => {
  const [, key] = /^activities\/([^/]+)\//.exec(path) ?? []
  const pattern = `/:id/${key ? path.replace(key, ':key') : path}`
  await call({
    cast,
    by,
    collection: 'plays',
    path: pattern,
    params: { id: play, ...(key ? { key } : {}) },
    body,
  })
}

/** Calls an endpoint of a collection (`path` as it is registered) by POST, and gives its answer. */
export const call = async ({
  cast,
  by,
  collection,
  path,
  params = {},
  body = {},
}: {
  cast: Cast
  by: UserKey
  collection: string
  path: string
  params?: Readonly<Record<string, unknown>>
  body?: Readonly<Record<string, unknown>>
}): Promise<Response> => {
  const endpoints = cast.payload.collections[collection]?.config.endpoints || []
  const endpoint = endpoints.find((each) => each.path === path && each.method === 'post')
  if (!endpoint) throw new Error(`The collection ${collection} has no endpoint POST ${path}.`)
  const req = await createLocalReq({ user: userOf({ cast, by }) }, cast.payload)
  const text = async () => JSON.stringify(body)
  Object.assign(req, { routeParams: params, text, json: async () => body })
  return endpoint.handler(req)
}

const userOf = ({ cast, by }: { cast: Cast; by: UserKey }): DemoUser => {
  const user = cast.users.get(by)
  if (!user) throw new Error(`The demo has no user ${by}.`)
  return user
}
