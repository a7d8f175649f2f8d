import type { Path } from '../../../definition/located.ts'
import type { FieldInfo, Vocabulary } from '../../../definition/types.ts'
import { childOf, nodeAt, textOf } from '../tree/places.ts'
import type { TreeNode } from '../tree/types.ts'

/** What a name stands for. */
export type NameKind =
  | 'field'
  | 'condition'
  | 'own'
  | 'engagement'
  | 'role'
  | 'recordState'
  | 'records'
  | 'activity'
  | 'phase'
  | 'lane'
  | 'value'

export type Name = {
  readonly name: string
  readonly kind: NameKind
  /** What it is called, or belongs to. */
  readonly about?: string
}

export type Asked = { readonly tree: TreeNode; readonly path: Path; readonly vocabulary: Vocabulary }

/** An activity where it is written. */
export type ActivityPlace = {
  readonly key: string
  readonly label: string
  readonly path: Path
  readonly phase: number
  readonly node: TreeNode
}

export const activitiesIn = (tree: TreeNode): readonly ActivityPlace[] =>
  lanesIn(tree).flatMap(({ path, node, phase }) =>
    (childOf(node, 'activities')?.node.entries ?? []).flatMap((entry) => {
      const key = textOf(entry.node, 'key')
      if (key === null) return []
      const label = textOf(entry.node, 'label') ?? key
      return [{ key, label, path: [...path, 'activities', entry.key], phase, node: entry.node }]
    }),
  )

export const phasesIn = (tree: TreeNode) =>
  (childOf(tree, 'phases')?.node.entries ?? []).map((entry) => ({
    key: textOf(entry.node, 'key') ?? '',
    label: textOf(entry.node, 'label') ?? '',
    path: ['phases', entry.key] as Path,
    node: entry.node,
  }))

export const lanesIn = (tree: TreeNode) =>
  phasesIn(tree).flatMap(({ key, path, node }, phase) =>
    (childOf(node, 'lanes')?.node.entries ?? []).map((entry) => ({
      key: `${key}/${textOf(entry.node, 'key') ?? ''}`,
      path: [...path, 'lanes', entry.key] as Path,
      node: entry.node,
      phase,
    })),
  )

/** Fields that the playbook declares as its own, with where that is. */
export const ownFieldsIn = (tree: TreeNode, vocabulary: Vocabulary) =>
  activitiesIn(tree).flatMap(({ path, node }) =>
    (childOf(node, 'fields')?.node.entries ?? []).flatMap((entry) => {
      const name = textOf(entry.node, 'name')
      if (name === null || Object.hasOwn(vocabulary.playFields, name)) return []
      const options = childOf(entry.node, 'options')?.node.entries.map((each) => each.node.value) ?? []
      const label = textOf(entry.node, 'label')
      return [{ name, label, options, path: [...path, 'fields', entry.key] as Path }]
    }),
  )

/** Names that a condition may ask for. */
export const conditionNames = ({ tree, vocabulary }: Omit<Asked, 'path'>): readonly Name[] => [
  ...namesOf(Object.keys(vocabulary.playFields), 'field'),
  ...namesOf(Object.keys(vocabulary.conditionFields), 'condition'),
  ...ownFieldsIn(tree, vocabulary).map(({ name, label }) => named(name, 'own', label)),
  ...namesOf(
    Object.keys(vocabulary.engagementFields).map((name) => `engagement.${name}`),
    'engagement',
  ),
]

/** The values that a field may have, where they are known. */
export const optionsOf = ({
  tree,
  vocabulary,
  field,
}: Omit<Asked, 'path'> & { field: string }): readonly Name[] => {
  const name = field.replace(/^data\./, '')
  const info: FieldInfo | undefined = name.startsWith('engagement.')
    ? own(vocabulary.engagementFields, name.slice('engagement.'.length))
    : (own(vocabulary.playFields, name) ?? own(vocabulary.conditionFields, name))
  if (info?.kind === 'checkbox') return namesOf(['true', 'false'], 'value')
  const options =
    info?.options ??
    (name === 'category' ? listAt(tree, ['record', 'categories']) : null) ??
    ownFieldsIn(tree, vocabulary).find((each) => each.name === name)?.options ??
    []
  return namesOf(options, 'value')
}

export const statesOf = (vocabulary: Vocabulary, collection: string | null): readonly Name[] => {
  const collections = collection === null ? Object.keys(vocabulary.records) : [collection]
  return collections.flatMap((each) =>
    (own(vocabulary.records, each)?.states ?? []).map((name) => named(name, 'recordState', each)),
  )
}

export const listAt = (tree: TreeNode, path: Path): readonly string[] =>
  nodeAt({ tree, path })?.entries.map(({ node }) => node.value) ?? []

export const namesOf = (names: readonly string[], kind: NameKind): readonly Name[] =>
  names.map((name) => ({ name, kind }))

export const named = (name: string, kind: NameKind, about: string | null): Name =>
  about === null || about === '' ? { name, kind } : { name, kind, about }

export const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined
