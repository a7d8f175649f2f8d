import type { Path } from '../../../definition/located.ts'
import type { Vocabulary } from '../../../definition/types.ts'
import { entryAt, offsetOfPath, pathAt } from '../tree/places.ts'
import { readTree } from '../tree/read-tree.ts'
import type { TreeEntry, TreeNode } from '../tree/types.ts'
import { namesForKey, namesForValue } from './known-names.ts'
import { activitiesIn, lanesIn, type Name, ownFieldsIn, phasesIn } from './names.ts'
import { type Schema, schemasAt } from './schema.ts'

/** What stands at a place of the text: a word with what is known of it. */
export type About = {
  readonly from: number
  readonly to: number
  readonly path: Path
  readonly on: 'key' | 'value'
  /** What the language says about it. */
  readonly schemas: readonly Schema[]
  readonly required: boolean
  /** What it names; null: nothing. */
  readonly name: Name | null
  /** Where what it names is written; null: not in this text. */
  readonly target: number | null
}

export const aboutAt = ({
  text,
  offset,
  vocabulary,
}: {
  text: string
  offset: number
  vocabulary: Vocabulary
}): About | null => {
  const tree = readTree(text)
  const path = pathAt({ tree, offset })
  const entry = entryAt({ tree, path })
  const part = entry && partAt(entry, offset)
  if (!entry || !part) return null
  const parent = path.slice(0, -1)
  const schemas = schemasAt({ tree, path })
  const around = schemasAt({ tree, path: parent })
  const word = part.on === 'key' ? String(entry.key) : entry.node.value
  const names =
    part.on === 'key'
      ? namesForKey({ tree, path: parent, vocabulary })
      : namesForValue({ tree, path, vocabulary })
  const name = names.find((each) => each.name === word) ?? null
  return {
    ...part,
    path,
    schemas,
    required: around.some(({ required = [] }) => required.includes(String(entry.key))),
    name,
    target: name === null ? null : targetOf({ tree, name, vocabulary }),
  }
}

const partAt = (entry: TreeEntry, offset: number): Pick<About, 'from' | 'to' | 'on'> | null => {
  const { key, from, keyTo, node } = entry
  if (typeof key === 'string' && offset <= keyTo) return { from, to: keyTo, on: 'key' }
  if (node.kind !== 'scalar' || offset < node.from || offset > node.to) return null
  return { from: node.from, to: node.to, on: 'value' }
}

const targetOf = ({
  tree,
  name: { name, kind },
  vocabulary,
}: {
  tree: TreeNode
  name: Name
  vocabulary: Vocabulary
}): number | null => {
  const places = {
    activity: () => activitiesIn(tree),
    phase: () => phasesIn(tree),
    lane: () => lanesIn(tree),
    own: () => ownFieldsIn(tree, vocabulary).map((field) => ({ ...field, key: field.name })),
  } as const
  if (!(kind in places)) return null
  const found = places[kind as keyof typeof places]().find(({ key }) => key === name)
  return found ? offsetOfPath({ tree, path: [...found.path, kind === 'own' ? 'name' : 'key'] }) : null
}
