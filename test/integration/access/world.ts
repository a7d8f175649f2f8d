import { createTestApp, type TestApp, type TestAppOptions } from '../../support/app.ts'

export type Doc = { readonly id: string | number; readonly [field: string]: unknown }

/** One engagement of the first account with work of every kind and visibility, and one of the second account. */
export type World = {
  readonly app: TestApp
  readonly engagement: Doc
  readonly otherEngagement: Doc
  readonly squad: Doc
  /** Of the playbook `customer-play`, visible. */
  readonly visible: Work
  /** Of the playbook `customer-play`, its `visibleToCustomer` taken away. */
  readonly hidden: Work
  readonly internal: Work
  readonly successCase: Work
  /** Visible, but of the second account. */
  readonly foreign: Work
  /** `visibleToCustomer` false, of the visible play. */
  readonly hiddenTask: Doc
  readonly engagementComment: Doc
  readonly engagementNote: Doc
  readonly make: Make
}

/** A play with one record of each kind that can hang on it. */
export type Work = {
  readonly play: Doc
  readonly task: Doc
  readonly meeting: Doc
  readonly comment: Doc
  readonly note: Doc
  /** Written by the server when the play was changed. */
  readonly fieldChange: Doc
}

/** Creates a record over REST as the admin, who may create all that can be created. */
export type Make = (collection: string, data: Record<string, unknown>) => Promise<Doc>

/** Never in anything that a customer gets: every hidden text of the world holds it. */
export const SECRET = 'zz-internal-only'

export const createWorld = async (options: TestAppOptions = {}): Promise<World> => {
  const app = await createTestApp(options)
  const make = maker(app)
  const parent = await make('engagements', { title: `Parent ${SECRET}`, account: app.accounts.first.id })
  const engagement = await make('engagements', {
    title: 'Adopt it',
    account: app.accounts.first.id,
    parent: parent.id,
    description: `About the customer: ${SECRET}`,
    perceivedHealth: 'red',
    accountManager: app.users.agent.id,
    customerSuccessManager: app.users.agent2.id,
    keyContact: (app.users.customer as unknown as { contact: string | number }).contact,
  })
  const otherEngagement = await make('engagements', {
    title: 'Of the second account',
    account: app.accounts.second.id,
  })
  const squad = await make('squads', {
    name: `Squad ${SECRET}`,
    engagement: engagement.id,
    members: [{ user: app.users.agent.id, responsibility: SECRET }],
  })
  const workOn = (playbook: string, text: string, on: Doc = engagement): Promise<Work> =>
    createWork({ app, make, playbook, text, engagement: on })
  const visible = await workOn('customer-play', 'shown')
  const hidden = await workOn('customer-play', SECRET)
  await change(app, `/plays/${hidden.play.id}`, { visibleToCustomer: false })
  return {
    app,
    make,
    engagement,
    otherEngagement,
    squad,
    visible,
    hidden,
    internal: await workOn('internal-play', SECRET),
    successCase: await workOn('success-case', 'shown'),
    foreign: await workOn('customer-play', SECRET, otherEngagement),
    hiddenTask: await make('tasks', {
      play: visible.play.id,
      shortDescription: `Hidden ${SECRET}`,
      visibleToCustomer: false,
    }),
    engagementComment: await make('activity', { engagement: engagement.id, kind: 'comment', body: 'shown' }),
    engagementNote: await make('activity', { engagement: engagement.id, kind: 'work-note', body: SECRET }),
  }
}

const maker =
  (app: TestApp): Make =>
  async (collection, data) => {
    const { status, body } = await app.rest('POST', `/${collection}?depth=0`, { user: 'admin', body: data })
    if (status !== 201) throw new Error(`POST /${collection}: ${status} ${JSON.stringify(body)}`)
    return body.doc
  }

/** Changes a record over REST as the admin. */
export const change = async (app: TestApp, path: string, data: Record<string, unknown>): Promise<Doc> => {
  const { status, body } = await app.rest('PATCH', `${path}?depth=0`, { user: 'admin', body: data })
  if (status !== 200) throw new Error(`PATCH ${path}: ${status} ${JSON.stringify(body)}`)
  return body.doc
}

const createWork = async ({
  app,
  make,
  playbook,
  text,
  engagement,
}: {
  app: TestApp
  make: Make
  playbook: string
  text: string
  engagement: Doc
}): Promise<Work> => {
  const play = await make('plays', {
    playbook,
    engagement: engagement.id,
    shortDescription: `Play ${text}`,
    description: `Description ${text}`,
    assignedTo: app.users.agent.id,
  })
  const work = {
    play,
    task: await make('tasks', { play: play.id, shortDescription: `Task ${text}`, closeNotes: SECRET }),
    meeting: await make('meetings', { play: play.id, subject: `Meeting ${text}`, internalNotes: SECRET }),
    comment: await make('activity', { play: play.id, kind: 'comment', body: `Comment ${text}` }),
    note: await make('activity', { play: play.id, kind: 'work-note', body: `Note ${SECRET}` }),
  }
  await change(app, `/plays/${play.id}`, { priority: 'low' })
  const { docs } = await app.payload.find({
    collection: 'activity',
    depth: 0,
    where: { and: [{ play: { equals: play.id } }, { kind: { equals: 'field-change' } }] },
  })
  const [fieldChange] = docs as unknown as Doc[]
  if (!fieldChange) throw new Error('Changing a play left no entry in its stream.')
  return { ...work, fieldChange }
}
