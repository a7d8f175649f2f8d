import type { RecordId } from '../../../src/engine/types.ts'
import type { TestApp } from '../../support/app.ts'

const DAY = 86_400_000
/** Noon of a day from today, as the panel stores days. */
export const day = (from: number): string =>
  `${new Date(Date.now() + from * DAY).toISOString().slice(0, 10)}T12:00:00.000Z`

export type HomeFixture = {
  readonly engagement: RecordId
  readonly child: RecordId
  readonly other: RecordId
  readonly contact: RecordId
  /** Adds plays, tasks and risks to the engagement. */
  readonly grow: (count: number) => Promise<void>
  readonly add: (collection: string, data: Record<string, unknown>) => Promise<{ id: RecordId }>
}

const RANKS = ['critical', 'high', 'medium', 'low', 'very-low']

/** Written past the hooks: every figure of the page is as it is said here. */
export const homeFixture = async ({ app }: { app: TestApp }): Promise<HomeFixture> => {
  const { users, accounts } = app
  let number = 0
  const add: HomeFixture['add'] = async (collection, data) => {
    number += 1
    const priority = data.priority as string | undefined
    const ranked = ['plays', 'tasks', 'risk-signals', 'success-initiatives', 'success-tasks'].includes(
      collection,
    )
    return (await app.payload.db.create({
      collection,
      data: {
        ...(collection.endsWith('team') ? {} : { number: `X${String(number).padStart(5, '0')}` }),
        ...(ranked ? { priorityRank: priority ? RANKS.indexOf(priority) : 5 } : {}),
        ...data,
      },
    })) as { id: RecordId }
  }
  const account = accounts.first.id
  const contact = (await app.createContact({ name: 'Clara', email: 'clara@example.com' })).id as RecordId
  const parent = (await app.createEngagement({ title: 'Above' })).id as RecordId
  const engagement = (
    await app.createEngagement({
      title: 'Busy',
      parent,
      description: 'All of it',
      customerSuccessManager: users.agent.id,
      keyContact: contact,
      renewalDate: day(30),
    })
  ).id as RecordId
  const child = (await app.createEngagement({ title: 'Below', parent: engagement })).id as RecordId
  const other = (
    await app.createEngagement({
      title: 'Elsewhere',
      account: accounts.second.id,
      accountManager: users.agent2.id,
    })
  ).id as RecordId
  await app.payload.db.updateOne({
    collection: 'engagements',
    id: engagement,
    data: {
      healthScore: 35.5,
      healthCoverage: 80,
      healthChange: -4,
      contractValue: 1000.5,
      lastTouchpoint: day(-3),
    },
  })
  await app.payload.db.updateOne({
    collection: 'engagements',
    id: other,
    data: { healthScore: 90, contractValue: 250, renewalDate: day(200), lastTouchpoint: day(-60) },
  })

  const own = { engagement, account }
  await add('account-team', { ...own, user: users.agent2.id, responsibility: 'platform-architect' })
  await add('customer-team', { ...own, contact, responsibility: 'customer-executive' })
  await app.payload.create({
    collection: 'squads',
    data: { name: 'Squad', engagement, members: [{ user: users.agent.id, responsibility: 'Lead' }] } as never,
  })
  const touchpoint = { ...own, subject: 'Call', progress: 'not-started', channel: 'phone' }
  await add('touchpoints', { ...touchpoint, subject: 'Second', state: 'in-progress', dueDate: day(4) })
  await add('touchpoints', { ...touchpoint, subject: 'First', state: 'new', dueDate: day(0) })
  await add('touchpoints', { ...touchpoint, subject: 'Past', state: 'new', dueDate: day(-1) })
  await add('touchpoints', { ...touchpoint, subject: 'Done', state: 'closed', dueDate: day(5) })

  const play = (data: Record<string, unknown>) =>
    add('plays', {
      ...own,
      progress: 'on-track',
      state: 'in-progress',
      visibility: data.playbook === 'internal-play' ? 'internal' : 'customer',
      rev: 1,
      ...data,
    })
  const gated = await play({
    playbook: 'customer-play',
    shortDescription: 'Customer play',
    dueDate: day(5),
    priority: 'low',
  })
  await play({
    playbook: 'internal-play',
    shortDescription: 'Internal play',
    dueDate: day(-2),
    priority: 'high',
  })
  await play({
    playbook: 'customer-play',
    shortDescription: 'Paused play',
    state: 'paused',
    priority: 'critical',
  })
  await play({ playbook: 'customer-play', shortDescription: 'Closed play', state: 'closed', dueDate: day(1) })
  const task = (data: Record<string, unknown>) =>
    add('tasks', { engagement, play: gated.id, playbook: 'customer-play', state: 'new', ...data })
  await task({ shortDescription: 'Customer task', dueDate: day(1), assignedTo: users.agent.id })
  await task({
    shortDescription: 'Internal task',
    playbook: 'internal-play',
    dueDate: day(5),
    priority: 'critical',
  })
  await task({ shortDescription: 'Complete task', state: 'complete', dueDate: day(1) })

  const objective = await add('success-objectives', {
    ...own,
    title: 'Late objective',
    state: 'in-progress',
    progress: 'at-risk',
    plannedEnd: day(-5),
    owner: users.agent.id,
    sponsor: contact,
  })
  await add('success-objectives', { ...own, title: 'No date', state: 'new', progress: 'not-started' })
  await add('success-objectives', {
    ...own,
    title: 'Next',
    state: 'closed',
    progress: 'completed',
    plannedEnd: day(9),
  })
  const outcome = (data: Record<string, unknown>) =>
    add('success-outcomes', { ...own, objective: objective.id, progress: 'on-track', ...data })
  const open = await outcome({ title: 'Open', state: 'in-progress', unit: '%', baseValue: 1, targetValue: 9 })
  await outcome({ title: 'Achieved', state: 'closed', closureCode: 'achieved' })
  await outcome({ title: 'Half', state: 'closed', closureCode: 'partially-achieved' })
  await outcome({ title: 'Canceled', state: 'canceled', closureCode: 'canceled' })
  const initiative = await add('success-initiatives', {
    ...own,
    outcome: open.id,
    objective: objective.id,
    subject: 'Initiative',
    state: 'in-progress',
    progress: 'on-track',
    needsAttention: true,
    plannedStart: day(-9),
    dueDate: day(20),
    assignedTo: users.agent.id,
  })
  const successTask = { ...own, initiative: initiative.id }
  await add('success-tasks', {
    ...successTask,
    shortDescription: 'Success task',
    state: 'new',
    dueDate: day(3),
  })
  await add('success-tasks', { ...successTask, shortDescription: 'Success done', state: 'complete' })

  const risk = (data: Record<string, unknown>) =>
    add('risk-signals', {
      ...own,
      riskOrIssue: 'risk',
      state: 'new',
      probability: 'high',
      occurrences: 2,
      ...data,
    })
  await risk({ shortDescription: 'Churn', priority: 'critical', dueDate: day(-1) })
  const old = { createdAt: new Date(Date.now() - 20 * DAY).toISOString(), priority: 'low', dueDate: day(9) }
  await risk({
    ...old,
    shortDescription: 'Solved',
    state: 'active',
    probability: 'low',
    solutionPlays: [gated.id],
  })
  await risk({ shortDescription: 'Closed', state: 'closed' })
  await add('escalations', { ...own, shortDescription: 'Escalated', state: 'new' })

  const contract = (data: Record<string, unknown>) =>
    add('contracts', { account, engagements: [engagement, child], state: 'active', ...data })
  await contract({ title: 'Later', value: 500.25, end: day(200) })
  await contract({
    title: 'Soon',
    value: 500.25,
    end: day(30),
    owner: users.agent.id,
    link: 'https://example.com',
  })
  await contract({ title: 'Over', value: 1, end: day(-10), engagements: [engagement] })
  await contract({ title: 'Draft', value: 7, end: day(3), state: 'draft' })

  return {
    engagement,
    child,
    other,
    contact,
    add,
    grow: async (count) => {
      for (let at = 0; at < count; at++) {
        await play({ playbook: 'customer-play', shortDescription: `Play ${at}`, dueDate: day(100 + at) })
        await task({ shortDescription: `Task ${at}`, priority: 'very-low' })
        await risk({ shortDescription: `Risk ${at}`, priority: 'medium' })
        await add('success-objectives', {
          ...own,
          title: `Objective ${at}`,
          state: 'new',
          plannedEnd: day(300),
        })
        await add('contracts', {
          account,
          engagements: [engagement],
          state: 'active',
          title: 'More',
          end: day(400),
        })
        const made = await app.createEngagement({ title: `Engagement ${at}` })
        const members = [{ id: `squad-${at}`, user: users.agent.id, responsibility: 'Lead' }]
        await add('squads', { name: `Squad ${at}`, engagement: made.id, members })
      }
    },
  }
}
