import { isAlias, isMap, type Pair } from 'yaml'
import { scalarEdit } from '../fixes/edits.ts'
import type { TextEdit } from '../fixes/types.ts'
import type { Path } from '../located.ts'
import { isMapping, valueAt, withoutValue, withValue } from './data.ts'
import { editText } from './draft.ts'
import { isKey, takenKeys } from './keys.ts'
import { writeValue } from './reconcile.ts'
import { placeOf, type Source } from './source.ts'
import { type EditResult, refuse } from './types.ts'
import { isDoubled, type Use, usesIn } from './uses.ts'
import { kindAt } from './walk.ts'

/**
 * Gives a phase, lane or activity another key, and changes every place that names it along with it: `after`, and the
 * steps and expectations of scenarios. Where another one has the same key, only the key itself changes.
 */
export function renameKey({ text, path, to }: { text: string; path: Path; to: string }): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const kind = kindAt(path)
      if (kind === null || kind === 'field') refuse('wrong-place')
      const node = valueAt(root, path)
      if (!isMapping(node)) refuse('not-found')
      if (!isKey(to)) refuse('invalid')
      if (node.key === to) return { path, value: root }
      if (takenKeys({ root, kind, phase: path.slice(0, 2) }).includes(to)) refuse('taken')
      const keyPath = [...path, 'key']
      const uses = typeof node.key !== 'string' || isDoubled({ root, path }) ? [] : usesIn({ root, path })
      const renames = uses.map((use) => ({ use, to: renamed({ use, key: String(node.key), to, kind }) }))
      if (typeof node.key === 'string') {
        const own: Use = { path: keyPath, at: 'value', kind: 'after', name: node.key }
        draft.apply(editsFor({ source: draft.source, renames: [{ use: own, to }, ...renames] }))
      } else {
        writeValue({ draft, path: keyPath, value: to })
      }
      return { path, value: renames.reduce(renameInData, withValue(root, keyPath, to)) }
    },
  })
}

type Rename = { readonly use: Use; readonly to: string }

/** The name as it is written there: a lane's is `phase/lane`. */
function renamed({ use, key, to, kind }: { use: Use; key: string; to: string; kind: string }): string {
  if (kind === 'lane') return `${use.name.slice(0, use.name.length - key.length)}${to}`
  return `${to}${use.name.slice(key.length)}`
}

function editsFor({ source, renames }: { source: Source; renames: readonly Rename[] }): TextEdit[] {
  return renames.map(({ use: { path, at }, to }) => {
    const { node, parent, index } = placeOf({ source, path })
    const target = at === 'key' && isMap(parent) ? (parent.items[index] as Pair).key : node
    if (isAlias(target)) refuse('alias')
    return scalarEdit({ text: source.text, node: target, value: to }) ?? refuse('unusual')
  })
}

function renameInData(root: unknown, { use: { path, at }, to }: Rename): unknown {
  if (at === 'value') return withValue(root, path, to)
  return withValue(withoutValue(root, path), [...path.slice(0, -1), to], valueAt(root, path))
}
