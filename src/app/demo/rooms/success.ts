import { day } from '../clock.ts'
import { engagements, type UserKey } from '../people.ts'
import { type Cast, create, type Id, update } from '../tell.ts'
import type { Happening } from './happenings.ts'
import {
  contracts,
  escalations,
  type InitiativeSeed,
  type ObjectiveSeed,
  objectives,
  risks,
  teams,
  touchpoints,
} from './success-texts.ts'

/** Records that others name: accounts and contacts by name, products by code, plays by their short description. */
export type Known = {
  readonly account: (key: string) => Id
  readonly contact: (name: string) => Id
  readonly product: (code: string) => Id
  readonly play: (title: string) => Id | null
}

type Place = { cast: Cast; known: Known }

/** What is planned with customers, talked about, contracted, and what may go wrong. */
export const successHappenings = (place: Place): Happening[] => [
  ...contractHappenings(place),
  ...teamHappenings(place),
  ...objectives.flatMap((objective) => objectiveHappenings({ ...place, objective })),
  ...touchpointHappenings(place),
  ...riskHappenings(place),
  ...escalationHappenings(place),
]

const contractHappenings = ({ cast, known }: Place): Happening[] =>
  contracts.map(({ account, engagements: keys, start, end, owner, ...data }) => ({
    on: Math.max(start, ...keys.map((key) => createdOn(key) + 1)),
    run: () =>
      create({
        cast,
        by: owner,
        collection: 'contracts',
        data: {
          state: 'active',
          ...data,
          account: known.account(account),
          engagements: keys.map((key) => cast.engagements.get(key)),
          start: noon(start),
          end: noon(end),
          owner: cast.users.get(owner)?.id,
        },
      }),
  }))

const teamHappenings = ({ cast, known }: Place): Happening[] =>
  teams.flatMap(({ engagement, ours, theirs }) => {
    const by = managerOf(engagement)
    const add = (collection: string, data: Record<string, unknown>) => ({
      on: createdOn(engagement) + 3,
      run: () =>
        create({
          cast,
          by,
          collection,
          data: { engagement: cast.engagements.get(engagement), ...data },
        }),
    })
    return [
      ...ours.map(([user, responsibility]) =>
        add('account-team', { user: cast.users.get(user)?.id, responsibility }),
      ),
      ...theirs.map(([contact, responsibility]) =>
        add('customer-team', { contact: known.contact(contact), responsibility }),
      ),
    ]
  })

const objectiveHappenings = ({
  cast,
  known,
  objective: { engagement, owner: by, sponsor, made, products, start, end, state, outcomes, ...data },
}: Place & { objective: ObjectiveSeed }): Happening[] => {
  let objective: Id
  const happenings: Happening[] = [
    {
      on: made,
      run: async () => {
        const created = await create({
          cast,
          by,
          collection: 'success-objectives',
          data: {
            ...data,
            engagement: cast.engagements.get(engagement),
            owner: cast.users.get(by)?.id,
            sponsor: known.contact(sponsor),
            products: products.map(known.product),
            plannedStart: noon(start),
            plannedEnd: noon(end),
            visibleToCustomer: true,
          },
        })
        objective = created.id
      },
    },
  ]
  for (const {
    initiatives,
    base,
    target,
    current,
    end: outcomeEnd,
    finish,
    state: then,
    ...rest
  } of outcomes) {
    let outcome: Id
    happenings.push({
      on: made,
      hour: 11,
      run: async () => {
        const created = await create({
          cast,
          by,
          collection: 'success-outcomes',
          data: {
            ...rest,
            objective,
            owner: cast.users.get(by)?.id,
            baseValue: base,
            currentValue: base,
            targetValue: target,
            plannedStart: noon(start),
            plannedEnd: noon(outcomeEnd),
            visibleToCustomer: true,
          },
        })
        outcome = created.id
      },
    })
    const change = (on: number, changes: Record<string, unknown>): Happening => ({
      on,
      hour: 15,
      run: () => update({ cast, by, collection: 'success-outcomes', id: outcome, data: changes }),
    })
    if (then === 'in-progress') happenings.push(change(Math.min(start + 5, -1), { state: then }))
    happenings.push(change(Math.min(finish?.on ?? -2, -2), { currentValue: current }))
    for (const initiative of initiatives) {
      happenings.push(...initiativeHappenings({ cast, by, made, initiative, outcome: () => outcome }))
    }
    if (finish) happenings.push(change(finish.on, finishOf(finish)))
  }
  if (state !== 'new') {
    happenings.push({
      on: Math.min(start + 2, -1),
      hour: 13,
      run: () => update({ cast, by, collection: 'success-objectives', id: objective, data: { state } }),
    })
  }
  return happenings
}

const initiativeHappenings = ({
  cast,
  by,
  made,
  initiative: { assignedTo, start, due, state, atRisk, finish, tasks = [], ...data },
  outcome,
}: {
  cast: Cast
  by: UserKey
  made: number
  initiative: InitiativeSeed
  outcome: () => Id
}): Happening[] => {
  let id: Id
  const on = Math.min(Math.max(made, start - 5), -1)
  const change = (when: number, changes: Record<string, unknown>): Happening => ({
    on: when,
    hour: 14,
    run: () => update({ cast, by, collection: 'success-initiatives', id, data: changes }),
  })
  const begun = Math.min(Math.max(start, on), -1)
  const happenings: Happening[] = [
    {
      on,
      hour: 12,
      run: async () => {
        const created = await create({
          cast,
          by,
          collection: 'success-initiatives',
          data: {
            ...data,
            outcome: outcome(),
            assignedTo: cast.users.get(assignedTo)?.id,
            plannedStart: noon(start),
            dueDate: noon(due),
            visibleToCustomer: true,
          },
        })
        id = created.id
      },
    },
  ]
  if (state !== 'new') happenings.push(change(begun, { state: 'in-progress' }))
  if (state === 'paused') happenings.push(change(Math.min(begun + 6, -1), { state }))
  if (atRisk) happenings.push(change(-1, { progress: 'at-risk' }))
  for (const task of tasks) {
    let taskId: Id
    happenings.push({
      on: Math.max(on, -8),
      hour: 15,
      run: async () => {
        const created = await create({
          cast,
          by,
          collection: 'success-tasks',
          data: {
            initiative: id,
            shortDescription: task.title,
            assignedTo: cast.users.get(task.by)?.id,
            priority: data.priority,
            dueDate: noon(task.due),
          },
        })
        taskId = created.id
      },
    })
    if (task.state !== 'new') {
      happenings.push({
        on: -1,
        hour: 16,
        run: () =>
          update({
            cast,
            by,
            collection: 'success-tasks',
            id: taskId,
            data: { state: task.state },
          }),
      })
    }
  }
  if (finish) happenings.push(change(finish.on, finishOf(finish)))
  return happenings
}

const touchpointHappenings = ({ cast, known }: Place): Happening[] =>
  touchpoints.flatMap(({ engagement, by, made, due, contact, internal, finish, ...data }) =>
    madeAndFinished({
      cast,
      by,
      collection: 'touchpoints',
      made,
      finish,
      data: {
        ...data,
        engagement: cast.engagements.get(engagement),
        contact: known.contact(contact),
        assignedTo: cast.users.get(by)?.id,
        dueDate: noon(due),
        visibleToCustomer: !internal,
      },
    }),
  )

const riskHappenings = ({ cast, known }: Place): Happening[] =>
  risks.flatMap(({ engagement, by, made, due, kind, title, assignedTo, solvedBy = [], finish, ...data }) =>
    madeAndFinished({
      cast,
      by,
      collection: 'risk-signals',
      made,
      finish,
      later: { state: 'active' },
      data: {
        ...data,
        engagement: cast.engagements.get(engagement),
        riskOrIssue: kind,
        shortDescription: title,
        ...(assignedTo ? { assignedTo: cast.users.get(assignedTo)?.id } : {}),
        ...(due === undefined ? {} : { dueDate: noon(due) }),
        solutionPlays: solvedBy.flatMap((play) => known.play(play) ?? []),
      },
    }),
  )

const escalationHappenings = ({ cast }: Place): Happening[] =>
  escalations.flatMap(({ engagement, by, made, title, state, ...data }) =>
    madeAndFinished({
      cast,
      by,
      collection: 'escalations',
      made,
      later: { state },
      data: {
        ...data,
        engagement: cast.engagements.get(engagement),
        shortDescription: title,
        assignedTo: cast.users.get(by)?.id,
      },
    }),
  )

/** A record, what becomes of it two days later, and its end. */
const madeAndFinished = ({
  cast,
  by,
  collection,
  made,
  data,
  later,
  finish,
}: {
  cast: Cast
  by: UserKey
  collection: string
  made: number
  data: Record<string, unknown>
  later?: Record<string, unknown>
  finish?: Parameters<typeof finishOf>[0] & { on: number }
}): Happening[] => {
  let id: Id
  const change = (on: number, changes: Record<string, unknown>): Happening => ({
    on,
    hour: 16,
    run: () => update({ cast, by, collection, id, data: changes }),
  })
  return [
    {
      on: made,
      run: async () => {
        id = (await create({ cast, by, collection, data })).id
      },
    },
    ...(later && made < -7 ? [change(made + 2, later)] : []),
    ...(finish ? [change(finish.on, finishOf(finish))] : []),
  ]
}

const finishOf = ({
  state,
  closureCode,
  closeNotes,
}: {
  state: string
  closureCode?: string
  closeNotes: string
}) => ({ state, closeNotes, ...(closureCode ? { closureCode } : {}) })

const noon = (days: number): string => day(days, 12).toISOString()

const seedOf = (key: string) => {
  const found = engagements.find((each) => each.key === key)
  if (!found) throw new Error(`The demo has no engagement ${key}.`)
  return found
}

const createdOn = (key: string): number => seedOf(key).created

const managerOf = (key: string): UserKey => seedOf(key).customerSuccessManager
