import type { Scenario } from '../scenario-shape.ts'
import { movedOf, pairAlike, pairByKey, stepsOf } from './pair.ts'
import { isSame } from './same.ts'
import type { Change } from './types.ts'

/** What changed of the examples: one of another name that says the same is the same. */
export function compareScenarios({
  before,
  now,
}: {
  before: readonly Scenario[]
  now: readonly Scenario[]
}): Change[] {
  const nodes = (scenarios: readonly Scenario[]) => scenarios.map((scenario, at) => ({ scenario, at }))
  const sides = { before: nodes(before), now: nodes(now) }
  const pairs = pairByKey({ ...sides, keyOf: ({ scenario }) => scenario.name })
  pairAlike({
    pairs,
    ...sides,
    likeness: (old, each) => (isSame(contentOf(old.scenario), contentOf(each.scenario)) ? 1 : 0),
  })
  const moved = movedOf({ ...sides, pairs })
  const kept = new Set(pairs.values())
  const steps = stepsOf({ ...sides, pairs, isGone: (each) => !kept.has(each) })
  return steps.flatMap(({ now: node, gone }): Change[] => {
    if (node === undefined)
      return [{ kind: 'scenario-removed', path: ['scenarios'], name: gone.scenario.name }]
    const { scenario, at } = node
    const path = ['scenarios', at]
    const was = pairs.get(node)?.scenario
    if (was === undefined) return [{ kind: 'scenario-added', path, name: scenario.name }]
    const changes: Change[] = []
    if (moved.has(node)) {
      const behind = now[at - 1]?.name ?? null
      changes.push({ kind: 'scenario-moved', path, name: scenario.name, behind })
    }
    if (was.name !== scenario.name) {
      changes.push({
        kind: 'scenario-name',
        path: [...path, 'name'],
        before: was.name,
        after: scenario.name,
      })
    }
    if (!isSame(contentOf(was), contentOf(scenario))) {
      changes.push({ kind: 'scenario-changed', path, name: scenario.name })
    }
    return changes
  })
}

function contentOf({ name: _name, ...content }: Scenario): Omit<Scenario, 'name'> {
  return content
}
