import type { Path } from '../../../definition/located.ts'
import { listOf, type Raw, rawOf, textOf, textsOf } from './raw.ts'

/** What the outline has a card for. */
export type NodeKind = 'playbook' | 'phase' | 'lane' | 'activity'

export type ActivityNode = {
  readonly kind: 'activity'
  readonly path: Path
  readonly key: string
  readonly label: string
  readonly type: string
  readonly raw: Raw
}
export type LaneNode = {
  readonly kind: 'lane'
  readonly path: Path
  readonly key: string
  readonly label: string
  readonly raw: Raw
  readonly activities: readonly ActivityNode[]
}
export type PhaseNode = {
  readonly kind: 'phase'
  readonly path: Path
  readonly key: string
  readonly label: string
  readonly raw: Raw
  readonly isParallel: boolean
  readonly lanes: readonly LaneNode[]
}
export type PlaybookNode = {
  readonly kind: 'playbook'
  readonly path: Path
  readonly key: string
  readonly label: string
  readonly raw: Raw
  readonly phases: readonly PhaseNode[]
}
export type OutlineNode = PlaybookNode | PhaseNode | LaneNode | ActivityNode

/** The outline of what is written, however much of it is missing or wrong; the places are those of the text. */
export const outlineOf = (value: unknown): PlaybookNode => {
  const raw = rawOf(value)
  return {
    kind: 'playbook',
    path: [],
    ...namesOf(raw),
    raw,
    phases: listOf(raw.phases).map((phase, at) => phaseOf(rawOf(phase), ['phases', at])),
  }
}

/** Kind of the card that a path belongs to, with the card's own path: `['record', 'roles']` is the playbook's. */
export const nodePathOf = (path: Path): { readonly kind: NodeKind; readonly path: Path } => {
  let deep = 0
  for (const [depth, name] of LEVELS.entries()) {
    const isThere = path[depth * 2] === name && typeof path[depth * 2 + 1] === 'number'
    if (!isThere) break
    deep = depth + 1
  }
  return { kind: KINDS[deep] as NodeKind, path: path.slice(0, deep * 2) }
}

/** Every card, in the order in which they are read. */
export const nodesOf = (playbook: PlaybookNode): readonly OutlineNode[] => [
  playbook,
  ...playbook.phases.flatMap((phase) => [
    phase,
    ...phase.lanes.flatMap((lane) => [lane, ...lane.activities]),
  ]),
]

export const activitiesOf = (playbook: PlaybookNode): readonly ActivityNode[] =>
  playbook.phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))

const LEVELS = ['phases', 'lanes', 'activities'] as const
const KINDS = ['playbook', 'phase', 'lane', 'activity'] as const

const phaseOf = (raw: Raw, path: Path): PhaseNode => ({
  kind: 'phase',
  path,
  ...namesOf(raw),
  raw,
  isParallel: raw.laneOrder === 'parallel',
  lanes: listOf(raw.lanes).map((lane, at) => laneOf(rawOf(lane), [...path, 'lanes', at])),
})

const laneOf = (raw: Raw, path: Path): LaneNode => ({
  kind: 'lane',
  path,
  ...namesOf(raw),
  raw,
  activities: listOf(raw.activities).map((activity, at) => {
    const own = rawOf(activity)
    const place = [...path, 'activities', at]
    return { kind: 'activity', path: place, ...namesOf(own), type: textOf(own.type), raw: own }
  }),
})

const namesOf = (raw: Raw) => ({ key: textOf(raw.key), label: textOf(raw.label) })

/** Roles that may run the playbook. */
export const rolesOf = (playbook: PlaybookNode): readonly string[] =>
  textsOf(rawOf(playbook.raw.record).roles)
