import type { PayloadRequest, Where } from 'payload'
import { isStaff } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import { OPEN_STATES } from '../engine/index.ts'
import { blockedPlayIds } from './blocked.ts'

/** The search parameters of a list's address: a saved filter, and the playbook whose plays are shown. */
const VIEW_PARAM = 'show'
const PLAYBOOK_PARAM = 'playbook'

export const ofPlaybook = (key: string): Where => ({ playbook: { equals: key } })

/** The saved filters of the lists. */
export const LIST_VIEWS = ['mine', 'overdue', 'blocked'] as const
export type ListView = (typeof LIST_VIEWS)[number]

export const OPEN_PLAY_STATES = ['new', 'in-progress', 'paused'] as const

export const listViewOf = (value: unknown): ListView | null =>
  LIST_VIEWS.find((view) => view === value) ?? null

/** The day that has begun, as due days are stored: overdue is what was due before it. */
export const startOfToday = (now: Date = new Date()): string =>
  `${now.toISOString().slice(0, 10)}T00:00:00.000Z`

/**
 * What a saved filter of the plays means, as a query. `mine` and `overdue` know plays that are under way only; `blocked`
 * finds paused plays and those that wait for records.
 */
export const playsIn = async ({
  view,
  req,
  context,
}: {
  view: ListView
  req: PayloadRequest
  context: PluginContext
}): Promise<Where> => {
  const open: Where = { state: { in: [...OPEN_PLAY_STATES] } }
  switch (view) {
    case 'mine':
      return { and: [{ assignedTo: { equals: req.user?.id ?? null } }, open] }
    case 'overdue':
      return { and: [{ dueDate: { less_than: startOfToday() } }, open] }
    case 'blocked': {
      const ids = await blockedPlayIds({ req, context })
      const paused: Where = { state: { equals: 'paused' } }
      return ids.length === 0 ? paused : { or: [paused, { id: { in: [...ids] } }] }
    }
  }
}

/** Tasks that are still to be done: the user's own, or overdue ones. */
export const tasksIn = ({ view, req }: { view: ListView; req: PayloadRequest }): Where | null => {
  const open: Where = { state: { in: [...OPEN_STATES.tasks] } }
  switch (view) {
    case 'mine':
      return { and: [{ assignedTo: { equals: req.user?.id ?? null } }, open] }
    case 'overdue':
      return { and: [{ dueDate: { less_than: startOfToday() } }, open] }
    case 'blocked':
      return null
  }
}

/** Meetings that are still to be held: those that the user attends, or that should have begun. */
export const meetingsIn = ({ view, req }: { view: ListView; req: PayloadRequest }): Where | null => {
  const open: Where = { state: { in: [...OPEN_STATES.meetings] } }
  switch (view) {
    case 'mine':
      return { and: [{ attendees: { in: [req.user?.id ?? null] } }, open] }
    case 'overdue':
      return { and: [{ start: { less_than: new Date().toISOString() } }, open] }
    case 'blocked':
      return null
  }
}

type BaseFilter = (args: { req: PayloadRequest }) => Where | null | Promise<Where | null>

/**
 * A list's own filter (`admin.baseFilter`): the playbook and the saved filter that the address names, together with the
 * list's other filters, its search and its pages. Customers have no saved filters: what waits for tasks is nothing for them to find out.
 */
export const baseFilterOf =
  ({ context, collection }: { context: PluginContext; collection: ListKey }): BaseFilter =>
  async ({ req }) => {
    const { [VIEW_PARAM]: asked, [PLAYBOOK_PARAM]: playbook } = req.query ?? {}
    const view = listViewOf(asked)
    const saved =
      view !== null && isStaff({ user: req.user, context })
        ? await whereOf({ collection, view, req, context })
        : null
    const conditions = [
      ...(collection === 'plays' && typeof playbook === 'string' && playbook !== ''
        ? [ofPlaybook(playbook)]
        : []),
      ...(saved === null ? [] : [saved]),
    ]
    return conditions.length === 0 ? null : { and: conditions }
  }

export type ListKey = 'plays' | 'tasks' | 'meetings'

/** The saved filters that each list has. */
export const VIEWS_OF: Readonly<Record<ListKey, readonly ListView[]>> = {
  plays: ['mine', 'overdue', 'blocked'],
  tasks: ['mine', 'overdue'],
  meetings: ['mine', 'overdue'],
}

/** What a saved filter of a list means, as a query; null where the list has no such filter. */
export const whereOf = ({
  collection,
  view,
  req,
  context,
}: {
  collection: ListKey
  view: ListView
  req: PayloadRequest
  context: PluginContext
}): Where | null | Promise<Where> => {
  switch (collection) {
    case 'plays':
      return playsIn({ view, req, context })
    case 'tasks':
      return tasksIn({ view, req })
    case 'meetings':
      return meetingsIn({ view, req })
  }
}
