import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { askableFields, comparisonsOf, isUnderstood } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { whyNever } from './satisfiable.ts'
import { conditionsOf } from './walk.ts'

/** An alternative of `or` that can never hold, by itself or with what must hold beside it. */
export const conditionBranch: Rule = {
  id: 'condition-branch',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    for (const { condition, path } of conditionsOf(definition)) {
      if (!isUnderstood({ comparisons: comparisonsOf({ condition, path }), fields })) continue
      const alternatives = alternativesOf({ condition, path, beside: [] })
      // Where nothing holds at all, `condition-never` has said so.
      if (alternatives.length === 0 || alternatives.length > MOST) continue
      if (whyNever({ condition, path, fields }) !== null) continue
      for (const { path: place, alone, together } of alternatives) {
        if (whyNever({ condition: together, path: place, fields }) === null) continue
        const beside = whyNever({ condition: alone, path: place, fields }) === null
        report({
          path: place,
          message: `this alternative can never hold${beside ? ' with what must hold beside it' : ''}; allowed: alternatives that may`,
          fix: { title: 'Remove the alternative', changes: [{ kind: 'remove', path: place }] },
        })
      }
    }
  },
}

const MOST = 50

type Alternative = { readonly path: Path; readonly alone: Condition; readonly together: Condition }

/** Every alternative of every `or`, alone and together with all that must hold at the same time. */
function alternativesOf({
  condition,
  path,
  beside,
}: {
  condition: Condition
  path: Path
  beside: readonly Condition[]
}): Alternative[] {
  const found: Alternative[] = []
  for (const name of ['and', 'or'] as const) {
    const parts = condition[name] as readonly Condition[] | undefined
    if (parts === undefined) continue
    const { [name]: _, ...rest } = condition
    const outer = Object.keys(rest).length > 0 ? [...beside, rest] : beside
    for (const [index, part] of parts.entries()) {
      const place = [...path, name, index]
      const others = name === 'and' ? parts.filter((other) => other !== part) : []
      const around = [...outer, ...others]
      if (name === 'or') found.push({ path: place, alone: part, together: { and: [...around, part] } })
      found.push(...alternativesOf({ condition: part, path: place, beside: around }))
    }
  }
  return found
}
