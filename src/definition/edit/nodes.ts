import type { Path } from '../located.ts'
import type { Vocabulary } from '../types.ts'
import { defaultVocabulary } from '../vocabulary.ts'
import { isMapping, type Mapping, valueAt, withItem } from './data.ts'
import { editText } from './draft.ts'
import { insertItem } from './insert.ts'
import { isKey, keyFrom, takenKeys } from './keys.ts'
import { isPlainValue } from './plan.ts'
import { type NewActivity, startOfActivity } from './start.ts'
import { type EditResult, refuse } from './types.ts'
import { kindAt, type NodeKind } from './walk.ts'

/** What a new phase or lane begins with: it needs something to do. */
const FIRST: NewActivity = { type: 'work-note', label: 'First step' }

/**
 * Adds an activity to the lane at a path, so that it is the one at the index (the last one, where nothing is said).
 * What its type needs and is not given is filled in.
 */
export function addActivity({
  text,
  lane,
  at,
  activity,
  vocabulary = defaultVocabulary,
}: {
  text: string
  lane: Path
  at?: number
  activity: NewActivity
  vocabulary?: Vocabulary
}): EditResult {
  return addNode({
    text,
    owner: lane,
    kind: 'activity',
    at,
    make: (root) =>
      startOfActivity({ root, activity, taken: takenKeys({ root, kind: 'activity' }), vocabulary }),
  })
}

/** Adds a lane to the phase at a path, with one activity: a lane must have something to do. */
export function addLane({
  text,
  phase,
  at,
  label,
  key,
  activity = FIRST,
  vocabulary = defaultVocabulary,
}: {
  text: string
  phase: Path
  at?: number
  label?: string
  key?: string
  activity?: NewActivity
  vocabulary?: Vocabulary
}): EditResult {
  return addNode({
    text,
    owner: phase,
    kind: 'lane',
    at,
    make: (root) => newLane({ root, phase, label, key, activity, vocabulary }),
  })
}

function newLane({
  root,
  phase,
  label,
  key,
  activity,
  vocabulary,
}: {
  root: unknown
  phase?: Path
  label: string | undefined
  key: string | undefined
  activity: NewActivity
  vocabulary: Vocabulary
}): Mapping {
  const taken = phase === undefined ? [] : takenKeys({ root, kind: 'lane', phase })
  const first = startOfActivity({ root, activity, taken: takenKeys({ root, kind: 'activity' }), vocabulary })
  return {
    key: key ?? keyFrom({ label: label ?? 'lane', taken, prefix: 'lane' }),
    ...(label !== undefined && { label }),
    activities: [first],
  }
}

/** Adds a phase with one lane and one activity in it. */
export function addPhase({
  text,
  at,
  label,
  key,
  lane = {},
  activity = FIRST,
  vocabulary = defaultVocabulary,
}: {
  text: string
  at?: number
  label: string
  key?: string
  lane?: { readonly key?: string; readonly label?: string }
  activity?: NewActivity
  vocabulary?: Vocabulary
}): EditResult {
  return addNode({
    text,
    owner: [],
    kind: 'phase',
    at,
    make: (root) => ({
      key: key ?? keyFrom({ label, taken: takenKeys({ root, kind: 'phase' }), prefix: 'phase' }),
      label,
      lanes: [newLane({ root, label: lane.label, key: lane.key, activity, vocabulary })],
    }),
  })
}

/** The list that holds nodes of a kind, and the kind of what owns it. */
export const LISTS: Readonly<Record<NodeKind, { readonly list: string; readonly owner: NodeKind | null }>> = {
  phase: { list: 'phases', owner: null },
  lane: { list: 'lanes', owner: 'phase' },
  activity: { list: 'activities', owner: 'lane' },
  field: { list: 'fields', owner: 'activity' },
}

/** The path of the list that an owner has for nodes of a kind; the list's own path is taken, too. */
export function listOfOwner({ root, owner, kind }: { root: unknown; owner: Path; kind: NodeKind }): Path {
  const { list, owner: wanted } = LISTS[kind]
  const base = owner.at(-1) === list ? owner.slice(0, -1) : owner
  if (wanted === null ? base.length > 0 : kindAt(base) !== wanted) refuse('wrong-place')
  if (!isMapping(valueAt(root, base))) refuse('not-found')
  return [...base, list]
}

function addNode({
  text,
  owner,
  kind,
  at,
  make,
}: {
  text: string
  owner: Path
  kind: NodeKind
  at: number | undefined
  make: (root: unknown) => Mapping
}): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const list = listOfOwner({ root, owner, kind })
      const node = make(root)
      if (!isPlainValue(node) || !isKey(String(node.key))) refuse('invalid')
      if (takenKeys({ root, kind, phase: owner }).includes(String(node.key))) refuse('taken')
      const index = clampIndex({ root, list, at })
      insertItem({ draft, list, at: index, value: node })
      return { path: [...list, index], value: withItem(root, list, index, node) }
    },
  })
}

export function clampIndex({
  root,
  list,
  at,
}: {
  root: unknown
  list: Path
  at: number | undefined
}): number {
  const items = valueAt(root, list)
  const length = Array.isArray(items) ? items.length : 0
  return at === undefined || !Number.isInteger(at) ? length : Math.min(Math.max(0, at), length)
}
