import type { Path } from '../located.ts'
import { isMapping, valueAt } from './data.ts'
import { openSource } from './source.ts'
import { type EditProblem, Refused } from './types.ts'
import { activitiesIn, kindAt, mappingsAt, phasesIn } from './walk.ts'

/** A place that names a phase, a lane or an activity. */
export type Use = {
  readonly path: Path
  /** `key`: the name is the key of the mapping's entry at the path, `value`: it is what stands there. */
  readonly at: 'key' | 'value'
  readonly kind: 'after' | 'scenario'
  /** What is written there: the key, or `phase/lane`. */
  readonly name: string
}

/** Where else in the playbook the phase, lane or activity at a path is named. */
export function usesOf({
  text,
  path,
}: {
  text: string
  path: Path
}): { readonly uses: readonly Use[] } | { readonly problem: EditProblem } {
  try {
    const { value } = openSource(text.replace(/^\uFEFF/, ''))
    if (!isMapping(valueAt(value, path)) || kindAt(path) === null) return { problem: 'not-found' }
    return { uses: usesIn({ root: value, path }) }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem }
    throw error
  }
}

/** The same, of a playbook as data. */
export function usesIn({ root, path }: { root: unknown; path: Path }): Use[] {
  const key = valueAt(root, [...path, 'key'])
  if (typeof key !== 'string') return []
  switch (kindAt(path)) {
    case 'activity':
      return [...afterUses({ root, key }), ...activityUses({ root, key })]
    case 'lane': {
      const name = `${String(valueAt(root, [...path.slice(0, 2), 'key']))}/${key}`
      return expectations(root).flatMap((at) =>
        keyUses({ root, path: [...at, 'lanes'], is: (each) => each === name }),
      )
    }
    case 'phase':
      return expectations(root).flatMap((at) => [
        ...keyUses({ root, path: [...at, 'phases'], is: (each) => each === key }),
        ...keyUses({ root, path: [...at, 'lanes'], is: (each) => each.startsWith(`${key}/`) }),
      ])
    default:
      return []
  }
}

function afterUses({ root, key }: { root: unknown; key: string }): Use[] {
  return activitiesIn(root, undefined).flatMap(({ path }) =>
    listUses({ root, path: [...path, 'after'], key }).map((use) => ({ ...use, kind: 'after' as const })),
  )
}

function activityUses({ root, key }: { root: unknown; key: string }): Use[] {
  const steps = stepsIn(root).flatMap(({ path }) =>
    ['complete', 'skip', 'reach'].flatMap((verb) => valueUses({ root, path: [...path, verb], key })),
  )
  const expected = expectations(root).flatMap((at) => [
    ...valueUses({ root, path: [...at, 'current'], key }),
    ...listUses({ root, path: [...at, 'current'], key }),
    ...['activities', 'allowed', 'blocked'].flatMap((name) =>
      keyUses({ root, path: [...at, name], is: (each) => each === key }),
    ),
    ...listUses({ root, path: [...at, 'canceled', 'activities'], key }),
    ...mappingsAt(root, [...at, 'reasons']).flatMap(({ path }) => [
      ...valueUses({ root, path: [...path, 'activity'], key }),
      ...listUses({ root, path: [...path, 'waitsFor'], key }),
    ]),
    ...mappingsAt(root, [...at, 'stream']).flatMap(({ path }) =>
      valueUses({ root, path: [...path, 'activity'], key }),
    ),
  ])
  return [...steps, ...expected]
}

function stepsIn(root: unknown) {
  return mappingsAt(root, ['scenarios']).flatMap(({ path }) => mappingsAt(root, [...path, 'steps']))
}

/** Paths of every `expect`, whether there is one or not. */
function expectations(root: unknown): Path[] {
  return [...mappingsAt(root, ['scenarios']), ...stepsIn(root)].map(({ path }) => [...path, 'expect'])
}

function valueUses({ root, path, key }: { root: unknown; path: Path; key: string }): Use[] {
  return valueAt(root, path) === key ? [{ path, at: 'value', kind: 'scenario', name: key }] : []
}

function listUses({ root, path, key }: { root: unknown; path: Path; key: string }): Use[] {
  const list = valueAt(root, path)
  if (!Array.isArray(list)) return []
  return list.flatMap((_, index) => valueUses({ root, path: [...path, index], key }))
}

function keyUses({ root, path, is }: { root: unknown; path: Path; is: (name: string) => boolean }): Use[] {
  const mapping = valueAt(root, path)
  const names = isMapping(mapping) ? Object.keys(mapping).filter(is) : []
  return names.map((name) => ({ path: [...path, name], at: 'key', kind: 'scenario', name }))
}

/** Whether more than one activity, or phase, or lane of the phase has a key: then nobody knows which one is named. */
export function isDoubled({ root, path }: { root: unknown; path: Path }): boolean {
  const key = valueAt(root, [...path, 'key'])
  const kind = kindAt(path)
  const among =
    kind === 'activity'
      ? activitiesIn(root)
      : kind === 'phase'
        ? phasesIn(root)
        : mappingsAt(root, path.slice(0, -1))
  return among.filter(({ node }) => node.key === key).length > 1
}
