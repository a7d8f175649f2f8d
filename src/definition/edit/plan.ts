import { STRANGE_CHARACTERS } from '../guard.ts'
import type { Path } from '../located.ts'
import { isMapping, same, tidyValue, valueAt, withoutValue, withValue } from './data.ts'
import { isDefault, isRequired, shapeAt } from './shape.ts'
import { refuse } from './types.ts'

/** What is to be done in the text, and what the whole playbook is as data `after` it. */
export type Step =
  | { readonly kind: 'none'; readonly path: Path; readonly after: unknown }
  | { readonly kind: 'remove'; readonly path: Path; readonly after: unknown }
  /** The parent of the path is there, and is a mapping or list. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown; readonly after: unknown }

/** What setting a value comes to: `root` is the playbook as data. */
export function planSetting({ root, path, value }: { root: unknown; path: Path; value: unknown }): Step {
  if (path.length === 0) refuse('wrong-place')
  const put = tidyValue(value)
  if (put !== undefined && !isPlainValue(put)) refuse('invalid')
  if (put === undefined || isDefault({ shape: shapeAt({ value: root, path }), value: put })) {
    const isThere = valueAt(root, path) !== undefined
    return isThere ? planRemoval({ root, path }) : { kind: 'none', path, after: root }
  }
  const { path: to, value: whole } = withParents({ root, path, value: put })
  if (same(valueAt(root, to), whole)) return { kind: 'none', path, after: root }
  return { kind: 'set', path: to, value: whole, after: withValue(root, to, whole) }
}

/** The path whose parent is there, and the value that it gets so that the path asked for has its. */
function withParents({ root, path, value }: { root: unknown; path: Path; value: unknown }): {
  path: Path
  value: unknown
} {
  for (let length = 1; length < path.length; length++) {
    const to = path.slice(0, length)
    const rest = path.slice(length)
    const found = valueAt(root, to)
    if (found === undefined || found === null) {
      checkStep({ root, path: to })
      return { path: to, value: nest(rest, value) }
    }
    if (typeof found === 'string' && path[length - 2] === 'fields' && rest.length > 0) {
      const field =
        rest[0] === 'name' ? { name: value } : { name: found, [String(rest[0])]: nest(rest.slice(1), value) }
      return { path: to, value: bareWhereEnough(field) }
    }
  }
  checkStep({ root, path })
  return { path, value }
}

/** In a list only what is there can be set, or what comes right after the last one. */
function checkStep({ root, path }: { root: unknown; path: Path }): void {
  const parent = valueAt(root, path.slice(0, -1))
  const step = path.at(-1)
  if (
    Array.isArray(parent)
      ? typeof step !== 'number' || step > parent.length || step < 0
      : !isMapping(parent) || typeof step !== 'string'
  ) {
    refuse('not-found')
  }
}

function nest(path: Path, value: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'string') return { [step]: nest(rest, value) }
  return step === 0 ? [nest(rest, value)] : refuse('not-found')
}

/** What taking a value away comes to. */
export function planRemoval({ root, path }: { root: unknown; path: Path }): Step {
  if (path.length === 0) refuse('wrong-place')
  if (valueAt(root, path) === undefined) refuse('not-found')
  const parentPath = path.slice(0, -1)
  const parent = valueAt(root, parentPath)
  const shape = shapeAt({ value: root, path: parentPath })
  if (Array.isArray(parent) && parent.length === 1) return planEmptying({ root, path: parentPath, empty: [] })
  if (isMapping(parent)) {
    const { [String(path.at(-1))]: _gone, ...rest } = parent
    if (Object.keys(rest).length === 0) return planEmptying({ root, path: parentPath, empty: {} })
    if (parentPath.at(-2) === 'fields' && !isRequired(shape, String(path.at(-1)))) {
      const value = bareWhereEnough(rest)
      if (typeof value === 'string') {
        return { kind: 'set', path: parentPath, value, after: withValue(root, parentPath, value) }
      }
    }
  }
  return { kind: 'remove', path, after: withoutValue(root, path) }
}

/** An empty list or mapping goes away where it may be absent, or stays empty where that means something. */
function planEmptying({ root, path, empty }: { root: unknown; path: Path; empty: [] | object }): Step {
  const name = path.at(-1)
  const shape = shapeAt({ value: root, path })
  if (typeof name !== 'string') refuse('last-one')
  const isOptional = !isRequired(shapeAt({ value: root, path: path.slice(0, -1) }), name)
  if (!isOptional) refuse('last-one')
  const says = Array.isArray(empty) && !shape?.minItems && !isDefault({ shape, value: empty })
  if (!says) return planRemoval({ root, path })
  return { kind: 'set', path, value: empty, after: withValue(root, path, empty) }
}

/** A field of which nothing but the name is said is written as the name. */
export function bareWhereEnough(field: object): unknown {
  const [only, ...more] = Object.entries(field)
  return only?.[0] === 'name' && typeof only[1] === 'string' && more.length === 0 ? only[1] : field
}

/** Data that YAML can say, and that a playbook may hold. */
export function isPlainValue(value: unknown, depth = 0): boolean {
  if (depth > MOST_DEPTH) return false
  if (typeof value === 'string') return !STRANGE_CHARACTERS.test(value)
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (value === null || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every((each) => isPlainValue(each, depth + 1))
  return (
    isMapping(value) &&
    Object.entries(value).every(
      ([key, each]) =>
        key !== '' && key !== '__proto__' && !STRANGE_CHARACTERS.test(key) && isPlainValue(each, depth + 1),
    )
  )
}

const MOST_DEPTH = 24
