import { isMap, isSeq } from 'yaml'
import type { Path } from '../located.ts'
import { isMapping, same, valueAt } from './data.ts'
import type { Draft } from './draft.ts'
import { insertItem, insertPair } from './insert.ts'
import { diffLists } from './list-diff.ts'
import { removeItem } from './remove.ts'
import { replaceValue } from './replace.ts'
import { nodeAt } from './source.ts'

/** Gives a path a value, whether something is there or not; the parent is. Only what is different is written. */
export function writeValue({ draft, path, value }: { draft: Draft; path: Path; value: unknown }): void {
  const now = valueAt(draft.source.value, path)
  if (now === undefined) {
    const parent = path.slice(0, -1)
    const step = path.at(-1)
    if (typeof step === 'number') insertItem({ draft, list: parent, at: step, value })
    else insertPair({ draft, map: parent, key: String(step), value })
  } else if (!same(now, value)) {
    const node = nodeAt({ source: draft.source, path })
    if (isMap(node) && isMapping(now) && isMapping(value)) writeMapping({ draft, path, now, value })
    else if (isSeq(node) && Array.isArray(now) && Array.isArray(value)) writeList({ draft, path, now, value })
    else replaceValue({ draft, path, value })
  }
}

function writeMapping({
  draft,
  path,
  now,
  value,
}: {
  draft: Draft
  path: Path
  now: Readonly<Record<string, unknown>>
  value: Readonly<Record<string, unknown>>
}): void {
  const stays = Object.keys(now).some((key) => Object.hasOwn(value, key))
  if (!stays) {
    replaceValue({ draft, path, value })
    return
  }
  for (const key of Object.keys(now)) {
    if (!Object.hasOwn(value, key)) removeItem({ draft, path: [...path, key] })
  }
  for (const [key, each] of Object.entries(value)) writeValue({ draft, path: [...path, key], value: each })
}

function writeList({
  draft,
  path,
  now,
  value,
}: {
  draft: Draft
  path: Path
  now: readonly unknown[]
  value: readonly unknown[]
}): void {
  if (now.length === 0 || value.length === 0) {
    replaceValue({ draft, path, value })
    return
  }
  for (const step of diffLists({ from: now, to: value })) {
    const at = [...path, step.at]
    if (step.kind === 'remove') removeItem({ draft, path: at })
    else if (step.kind === 'insert') insertItem({ draft, list: path, at: step.at, value: step.value })
    else writeValue({ draft, path: at, value: step.value })
  }
}
