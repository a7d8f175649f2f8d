import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Rule, RuleContext } from './rule.ts'
import { conditionsOf } from './walk.ts'

/** The same part of `and` or `or`, or the same value of a list, twice: probably another one was meant. */
export const conditionRepeated: Rule = {
  id: 'condition-repeated',
  severity: 'warning',
  check({ definition, report }) {
    for (const { condition, path } of conditionsOf(definition)) {
      checkParts({ condition, path, report })
      for (const { value, path: place } of comparisonsOf({ condition, path })) {
        if (Array.isArray(value)) checkUnique({ what: 'value', items: value, path: place, report })
      }
    }
  },
}

type Part = { condition: Condition; path: Path; report: RuleContext['report'] }

function checkParts({ condition, path, report }: Part): void {
  for (const name of ['and', 'or'] as const) {
    const parts = condition[name] as readonly Condition[] | undefined
    if (parts === undefined) continue
    const place = [...path, name]
    checkUnique({ what: name === 'and' ? 'part' : 'alternative', items: parts, path: place, report })
    for (const [index, part] of parts.entries()) {
      checkParts({ condition: part, path: [...place, index], report })
    }
  }
}

function checkUnique({
  what,
  items,
  path,
  report,
}: {
  what: string
  items: readonly unknown[]
  path: Path
  report: RuleContext['report']
}): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const written = JSON.stringify(item)
    if (seen.has(written)) {
      const place = [...path, index]
      report({
        path: place,
        message: `the same ${what} is here twice; allowed: each once`,
        fix: { title: `Remove the second ${what}`, changes: [{ kind: 'remove', path: place }] },
      })
    }
    seen.add(written)
  }
}
