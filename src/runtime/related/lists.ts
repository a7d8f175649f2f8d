import type { Where } from 'payload'
import type { PluginContext } from '../../context.ts'
import { OPEN_STATES } from '../../engine/index.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey, ValueList } from '../../i18n/index.ts'
import type { CollectionKey } from '../../options.ts'
import type { SubjectRecord } from '../subject.ts'

/** Conditions that the panel's own list understands, too: a field equals a value, or is one of several. */
export type Filter = Readonly<Record<string, string | readonly string[]>>

/** How a record of a list is shown: the names of its fields. */
export type CardFields = {
  readonly title: string
  /** The state's field, and the list of values that its labels are in. */
  readonly state?: { readonly field: string; readonly list: ValueList }
  /** A moment: when it is due, or begins. */
  readonly at?: { readonly field: string; readonly is: 'due' | 'start' | 'created' }
  /** A relationship to a user, or a text. */
  readonly person?: string
}

/** How another one is made: in a drawer with fields filled in, or on the page that starts a play. */
export type Creation =
  | { readonly by: 'drawer'; readonly data: Readonly<Record<string, RecordId>> }
  | { readonly by: 'page'; readonly playbook: string | null; readonly engagement: RecordId }

/** One list of related records. A new kind of record is one more of these. */
export type ListDefinition = {
  readonly key: string
  /** A text of the plugin's, or a playbook's own label. */
  readonly title: { readonly key: TranslationKey } | { readonly text: string }
  readonly collection: CollectionKey
  readonly where: Filter
  /** Not those with one of these values. */
  readonly except?: { readonly field: string; readonly values: readonly RecordId[] }
  /** Narrows to what is still open; null: nothing of it ever is. */
  readonly open: Filter | null
  readonly sort: string
  readonly card: CardFields
  readonly creation: Creation | null
  /** Shown only where there is something in it. */
  readonly isRare?: boolean
}

const OPEN_PLAYS = ['new', 'in-progress', 'paused'] as const

const TASK: CardFields = {
  title: 'shortDescription',
  state: { field: 'state', list: 'taskState' },
  at: { field: 'dueDate', is: 'due' },
  person: 'assignedTo',
}
const MEETING: CardFields = {
  title: 'subject',
  state: { field: 'state', list: 'meetingState' },
  at: { field: 'start', is: 'start' },
}
const PLAY: CardFields = {
  title: 'shortDescription',
  state: { field: 'state', list: 'playState' },
  at: { field: 'dueDate', is: 'due' },
  person: 'assignedTo',
}
const ATTACHED: CardFields = {
  title: 'title',
  state: { field: 'kind', list: 'recommendationKind' },
  at: { field: 'createdAt', is: 'created' },
  person: 'user',
}
const LAUNCH: CardFields = {
  title: 'title',
  state: { field: 'state', list: 'launchState' },
  at: { field: 'createdAt', is: 'created' },
  person: 'owner',
}

const OPEN_TASKS: Filter = { state: OPEN_STATES.tasks }
const OPEN_MEETINGS: Filter = { state: OPEN_STATES.meetings }
const UNFINISHED_PLAYS: Filter = { state: OPEN_PLAYS }

type Args = { readonly subject: SubjectRecord; readonly context: PluginContext }

/** The lists of a play or an engagement, in their order. */
export const listsOf = ({ subject, context }: Args): readonly ListDefinition[] =>
  subject.kind === 'play' ? listsOfPlay({ subject, context }) : listsOfEngagement({ subject, context })

const listsOfPlay = ({ subject: { id, engagement, state } }: Args): readonly ListDefinition[] => {
  const play = { play: String(id) }
  const isOpen = (OPEN_PLAYS as readonly string[]).includes(state)
  const inDrawer: Creation | null = isOpen ? { by: 'drawer', data: { play: id } } : null
  return [
    {
      key: 'tasks',
      title: { key: 'collections:tasks:plural' },
      collection: 'tasks',
      where: play,
      open: OPEN_TASKS,
      sort: 'dueDate',
      card: TASK,
      creation: inDrawer,
    },
    {
      key: 'meetings',
      title: { key: 'collections:meetings:plural' },
      collection: 'meetings',
      where: play,
      open: OPEN_MEETINGS,
      sort: 'start',
      card: MEETING,
      creation: inDrawer,
    },
    ...(engagement === null
      ? []
      : [
          {
            key: 'plays',
            title: { key: 'related:otherPlays' },
            collection: 'plays',
            where: { engagement: String(engagement) },
            except: { field: 'id', values: [id] },
            open: UNFINISHED_PLAYS,
            sort: '-updatedAt',
            card: PLAY,
            creation: { by: 'page', playbook: null, engagement },
          } satisfies ListDefinition,
        ]),
    {
      key: 'attached',
      title: { key: 'related:attached' },
      collection: 'feedback',
      where: { ...play, verdict: 'attached' },
      open: null,
      sort: '-createdAt',
      card: ATTACHED,
      creation: null,
    },
    launches(play),
  ]
}

const listsOfEngagement = ({ subject, context }: Args): readonly ListDefinition[] => {
  const { id, account } = subject
  const engagement = { engagement: String(id) }
  const ofPlays = { 'play.engagement': String(id) }
  return [
    ...[...context.playbooks.values()].map(
      ({ definition }): ListDefinition => ({
        key: `plays-${definition.key}`,
        title: { text: definition.label },
        collection: 'plays',
        where: { ...engagement, playbook: definition.key },
        open: UNFINISHED_PLAYS,
        sort: '-updatedAt',
        card: PLAY,
        creation: { by: 'page', playbook: definition.key, engagement: id },
      }),
    ),
    {
      // Their playbooks' files are gone.
      key: 'plays-others',
      title: { key: 'related:otherPlays' },
      collection: 'plays',
      where: engagement,
      except: { field: 'playbook', values: [...context.playbooks.keys()] },
      open: UNFINISHED_PLAYS,
      sort: '-updatedAt',
      card: PLAY,
      creation: null,
      isRare: true,
    },
    {
      key: 'tasks',
      title: { key: 'related:openTasks' },
      collection: 'tasks',
      where: { ...ofPlays, ...OPEN_TASKS },
      open: {},
      sort: 'dueDate',
      card: TASK,
      creation: null,
    },
    {
      key: 'meetings',
      title: { key: 'collections:meetings:plural' },
      collection: 'meetings',
      where: ofPlays,
      open: OPEN_MEETINGS,
      sort: 'start',
      card: MEETING,
      creation: null,
    },
    {
      key: 'squads',
      title: { key: 'collections:squads:plural' },
      collection: 'squads',
      where: engagement,
      open: null,
      sort: 'name',
      card: { title: 'name' },
      creation: { by: 'drawer', data: { engagement: id } },
    },
    ...(account === null
      ? []
      : [
          {
            key: 'contacts',
            title: { key: 'related:contacts' },
            collection: 'contacts',
            where: { account: String(account) },
            open: null,
            sort: 'name',
            card: { title: 'name', person: 'email' },
            creation: { by: 'drawer', data: { account } },
          } satisfies ListDefinition,
        ]),
    {
      key: 'attached',
      title: { key: 'related:attached' },
      collection: 'feedback',
      where: { ...engagement, verdict: 'attached' },
      open: null,
      sort: '-createdAt',
      card: ATTACHED,
      creation: null,
      isRare: true,
    },
    launches(engagement),
  ]
}

const launches = (where: Filter): ListDefinition => ({
  key: 'launches',
  title: { key: 'collections:launches:plural' },
  collection: 'launches',
  where,
  open: null,
  sort: '-createdAt',
  card: LAUNCH,
  creation: null,
  isRare: true,
})

/** As the database is asked. */
export const whereOf = ({
  list: { where, except },
  also = {},
  not = {},
}: {
  list: Pick<ListDefinition, 'where' | 'except'>
  also?: Filter
  not?: Filter
}): Where => ({
  and: [
    ...conditions({ ...where, ...also }, 'in'),
    ...conditions(not, 'not_in'),
    ...(except && except.values.length > 0 ? [{ [except.field]: { not_in: [...except.values] } }] : []),
  ],
})

const conditions = (filter: Filter, operator: 'in' | 'not_in'): Where[] =>
  Object.entries(filter).map(([field, value]) =>
    typeof value === 'string' && operator === 'in'
      ? { [field]: { equals: value } }
      : { [field]: { [operator]: [...[value].flat()] } },
  )
