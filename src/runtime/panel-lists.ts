import type { PayloadRequest, Where } from 'payload'
import { effectiveRoles, isStaff, type SomeUser } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import { PLAY_STATES } from '../definition/values.ts'
import { type ListKey, type ListView, ofPlaybook, VIEWS_OF, whereOf } from './list-views.ts'
import { ownRequest } from './own-request.ts'
import { type MyWork, myWork } from './work.ts'

/** A playbook as the navigation and the lists name it. */
export type PlaybookEntry = {
  readonly key: string
  readonly label: string
  /** What its plays are called together. */
  readonly plural: string
}

/** How many records each saved filter of a list finds. */
export type ListCounts = {
  readonly all: number
  readonly views: Readonly<Partial<Record<ListView, number>>>
  /** Only of plays: by state. */
  readonly states: Readonly<Record<string, number>>
}

/** What the panel's navigation, lists and dashboard read on the server. */
export type PanelLists = {
  /** The playbooks whose plays the user may see. */
  readonly playbooks: (args: { user: SomeUser }) => readonly PlaybookEntry[]
  readonly counts: (args: {
    req: PayloadRequest
    collection: ListKey
    /** Key of the playbook whose plays the list shows; null: those of all. */
    playbook: string | null
  }) => Promise<ListCounts>
  readonly work: (args: { req: PayloadRequest }) => Promise<MyWork>
}

export const panelLists = ({ context }: { context: PluginContext }): PanelLists => ({
  playbooks: ({ user }) => playbooksFor({ user, context }),
  counts: (args) => countsOf({ ...args, context }),
  work: ({ req }) => myWork({ req, context }),
})

/** Staff see all; a customer, whom a host lets in, those whose plays customers may see. */
const playbooksFor = ({ user, context }: { user: SomeUser; context: PluginContext }): PlaybookEntry[] => {
  if (effectiveRoles({ user, context }).length === 0) return []
  return [...context.playbooks.values()]
    .filter(({ definition }) => isStaff({ user, context }) || definition.record.visibility === 'customer')
    .map(({ definition: { key, label, plural } }) => ({ key, label, plural: plural ?? label }))
}

const countsOf = async ({
  req,
  context,
  collection,
  playbook,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: ListKey
  playbook: string | null
}): Promise<ListCounts> => {
  const scope = playbook === null ? [] : [ofPlaybook(playbook)]
  const count = async (where: Where | null): Promise<number> => {
    const { totalDocs } = await req.payload.count({
      collection: context.options.slugs[collection],
      overrideAccess: false,
      req: ownRequest(req),
      where: { and: [...scope, ...(where === null ? [] : [where])] },
    })
    return totalDocs
  }
  const views = VIEWS_OF[collection].map(async (view) => {
    const where = await whereOf({ collection, view, req, context })
    return [view, await count(where)] as const
  })
  const states =
    collection === 'plays'
      ? PLAY_STATES.map(async (state) => [state, await count({ state: { equals: state } })] as const)
      : []
  const [all, ofViews, ofStates] = await Promise.all([count(null), Promise.all(views), Promise.all(states)])
  return { all, views: Object.fromEntries(ofViews), states: Object.fromEntries(ofStates) }
}
