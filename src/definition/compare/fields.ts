import type { Path } from '../located.ts'
import type { Activity, FormField } from '../types.ts'
import { fieldLikeness } from './alike.ts'
import { nameOf } from './outline.ts'
import { movedOf, pairAlike, pairByKey, stepsOf } from './pair.ts'
import { isSame } from './same.ts'
import type { Change, Named } from './types.ts'

type Node = { readonly path: Path; readonly field: FormField }

/** What an activity asks for otherwise than it did. */
export function compareFields({
  activity,
  path,
  before,
  now,
}: {
  activity: Activity
  path: Path
  before: readonly FormField[]
  now: readonly FormField[]
}): Change[] {
  const nodes = (fields: readonly FormField[]) =>
    fields.map((field, index): Node => ({ path: [...path, 'fields', index], field }))
  const sides = { before: nodes(before), now: nodes(now) }
  const pairs = pairByKey({ ...sides, keyOf: ({ field }) => field.name })
  pairAlike({ pairs, ...sides, likeness: (old, each) => fieldLikeness(old.field, each.field) })
  const moved = movedOf({ ...sides, pairs })
  const kept = new Set(pairs.values())
  const own = { activity: nameOf(activity) }
  return stepsOf({ ...sides, pairs, isGone: (each) => !kept.has(each) }).flatMap(
    ({ now: node, gone }): Change[] => {
      if (node === undefined) {
        const { field } = gone
        return [{ kind: 'field-removed', path: [...path, 'fields'], ...own, ...describe(field) }]
      }
      const was = pairs.get(node)
      if (was === undefined)
        return [{ kind: 'field-added', path: node.path, ...own, ...describe(node.field) }]
      const previous = sides.now[sides.now.indexOf(node) - 1]
      const place = {
        kind: 'field-moved',
        path: node.path,
        ...own,
        ...about(node.field),
        behind: previous === undefined ? null : fieldName(previous.field),
      } as const
      return [...(moved.has(node) ? [place] : []), ...compareField({ own, node, before: was.field })]
    },
  )
}

function compareField({
  own: { activity },
  node: { path, field: now },
  before,
}: {
  own: { activity: Named }
  node: Node
  before: FormField
}): Change[] {
  const at = (property: string) => ({ path: [...path, property], activity, ...about(now) })
  const changes: Change[] = []
  for (const property of ['name', 'label', 'type'] as const) {
    if (before[property] === now[property]) continue
    // Whether it has a type goes with whether the playbook declares it.
    if (property === 'type' && before.own !== now.own) continue
    const texts = { before: before[property], after: now[property] }
    changes.push({ kind: `field-${property}`, ...at(property), ...texts })
  }
  for (const property of ['own', 'required'] as const) {
    if (before[property] === now[property]) continue
    const flags = { before: before[property], after: now[property] }
    changes.push({ kind: `field-${property}`, ...at(property === 'own' ? 'type' : property), ...flags })
  }
  if (!isSame(before.options, now.options)) {
    changes.push({ kind: 'field-options', ...at('options'), before: before.options, after: now.options })
  }
  if (!isSame(before.when, now.when)) {
    changes.push({ kind: 'field-when', ...at('when'), before: before.when, after: now.when })
  }
  return changes
}

function fieldName({ name, label }: FormField): Named {
  return { key: name, label }
}

function about(field: FormField): { readonly field: Named; readonly own: boolean } {
  return { field: fieldName(field), own: field.own }
}

function describe(field: FormField) {
  return { ...about(field), required: field.required }
}
