import type { Path } from '../located.ts'
import { isMapping, type Mapping, tidyValue, valueAt, withItem, withValue } from './data.ts'
import { editText } from './draft.ts'
import { insertItem } from './insert.ts'
import { clampIndex, listOfOwner } from './nodes.ts'
import { bareWhereEnough, isPlainValue } from './plan.ts'
import { writeValue } from './reconcile.ts'
import { isDefault, shapeAt } from './shape.ts'
import { inOrder } from './start.ts'
import { type EditResult, type Plain, refuse } from './types.ts'

/** What an entry of `fields` may say; `undefined` takes it away. */
export type FieldProperties = { readonly [property: string]: Plain | undefined }

/** Changes properties of an entry of `fields`; a bare name becomes a mapping, and back, as it is needed. */
export function setField({
  text,
  path,
  set,
}: {
  text: string
  path: Path
  set: FieldProperties
}): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const now = valueAt(root, path)
      if (path.at(-2) !== 'fields') refuse('wrong-place')
      if (typeof now !== 'string' && !isMapping(now)) refuse('not-found')
      const value = entryOf({ root, path, field: { ...(isMapping(now) ? now : { name: now }), ...set } })
      writeValue({ draft, path, value })
      return { path, value: withValue(root, path, value) }
    },
  })
}

/** Adds an entry to the `fields` of the activity at a path. */
export function addField({
  text,
  activity,
  at,
  field,
}: {
  text: string
  activity: Path
  at?: number
  field: FieldProperties & { readonly name: string }
}): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const list = listOfOwner({ root, owner: activity, kind: 'field' })
      const index = clampIndex({ root, list, at })
      const value = entryOf({ root, path: [...list, index], field })
      insertItem({ draft, list, at: index, value })
      return { path: [...list, index], value: withItem(root, list, index, value) }
    },
  })
}

/** An entry as people write it: without what is the default anyway, and as a bare name where that says it all. */
function entryOf({ root, path, field }: { root: unknown; path: Path; field: Mapping }): unknown {
  const filled = tidyValue(field) as Mapping
  if (!isPlainValue(filled) || typeof filled.name !== 'string') refuse('invalid')
  const shapeOf = (name: string) => shapeAt({ value: withValue(root, path, filled), path: [...path, name] })
  const said = Object.entries(filled).filter(([name, value]) => !isDefault({ shape: shapeOf(name), value }))
  const shape = shapeAt({ value: withValue(root, path, filled), path })
  const object = Array.isArray(shape?.anyOf)
    ? (shape.anyOf as Mapping[]).find(({ type }) => type === 'object')
    : null
  return bareWhereEnough(inOrder({ value: Object.fromEntries(said), shape: object ?? null }))
}
