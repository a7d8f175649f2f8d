import type { Path } from '../located.ts'
import { refuse } from './types.ts'

/*
 * The same operations on plain data: what an edit of the text must come to. Nothing is changed in place.
 */

export type Mapping = Record<string, unknown>

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values mean the same; the order of keys means nothing. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => same(item, other[index]))
    )
  }
  if (isMapping(one)) {
    if (!isMapping(other)) return false
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
    )
  }
  return Object.is(one, other)
}

/** What is at a path; undefined: nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (Array.isArray(found) ? typeof step !== 'number' : !(isMapping(found) && Object.hasOwn(found, step))) {
      return undefined
    }
    found = (found as Mapping)[step]
  }
  return found
}

/** With another value at a path whose parent is there. */
export function withValue(value: unknown, path: Path, put: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return put
  if (Array.isArray(value)) {
    const index = Number(step)
    return index === value.length
      ? [...value, withValue(undefined, rest, put)]
      : value.map((item, at) => (at === index ? withValue(item, rest, put) : item))
  }
  const mapping = isMapping(value) ? value : {}
  return { ...mapping, [step]: withValue(mapping[step], rest, put) }
}

/** Without what is at a path. */
export function withoutValue(value: unknown, path: Path): unknown {
  const parent = valueAt(value, path.slice(0, -1))
  const step = path.at(-1) as string | number
  if (Array.isArray(parent)) return withValue(value, path.slice(0, -1), parent.toSpliced(Number(step), 1))
  const { [step]: _gone, ...rest } = isMapping(parent) ? parent : refuse('not-found')
  return withValue(value, path.slice(0, -1), rest)
}

/** With another item in a list; a list that is not there is made. */
export function withItem(value: unknown, list: Path, at: number, item: unknown): unknown {
  const items = valueAt(value, list)
  return withValue(value, list, (Array.isArray(items) ? items : []).toSpliced(at, 0, item))
}

/** Without keys whose value is undefined, at any depth. */
export function tidyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyValue)
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, tidyValue(each)]),
  )
}
