import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { type AskedField, comparisonsOf, isJunction } from './comparisons.ts'
import { type Candidate, candidatesOf, groupByField, holds, measure } from './satisfiable.ts'

/**
 * Whether a condition holds whatever the play is like. Values of each field stand for all that it may have; every
 * combination of them is tried. false where that would take too long, or where some values cannot stand for all.
 */
export function isAlways({
  condition,
  path,
  fields,
}: {
  condition: Condition
  path: Path
  fields: ReadonlyMap<string, AskedField>
}): boolean {
  const comparisons = comparisonsOf({ condition, path })
  if (comparisons.length === 0 || comparisons.length > MOST_COMPARISONS) return false
  // Most conditions fail where nothing has been filled in: then nothing needs to be tried.
  if (!isTrue({ condition, values: new Map(), fields })) return false
  let combinations: ReadonlyMap<string, Candidate>[] = [new Map()]
  for (const [name, asked] of groupByField(comparisons)) {
    const field = fields.get(name)
    if (field === undefined || field.kind === 'list') return false
    if (asked.some(({ operator }) => SEARCHING.has(operator))) return false
    const measured = asked.map(({ operator, value }) => ({ operator, value: measure({ field, value }) }))
    const candidates = [...new Set(candidatesOf({ field, asked: measured }))]
    if (combinations.length * candidates.length > MOST_COMBINATIONS) return false
    combinations = combinations.flatMap((before) =>
      candidates.map((candidate) => new Map([...before, [name, candidate]])),
    )
  }
  return combinations.every((values) => isTrue({ condition, values, fields }))
}

const MOST_COMPARISONS = 50
const MOST_COMBINATIONS = 1024
/** What a text holds has more cases than a few texts can stand for. */
const SEARCHING: ReadonlySet<string> = new Set(['like', 'not_like', 'contains'])

function isTrue({
  condition,
  values,
  fields,
}: {
  condition: Condition
  values: ReadonlyMap<string, Candidate>
  fields: ReadonlyMap<string, AskedField>
}): boolean {
  return Object.entries(condition).every(([name, asked]) => {
    if (isJunction(name)) {
      const parts = asked as Condition[]
      const part = (inner: Condition) => isTrue({ condition: inner, values, fields })
      return name === 'and' ? parts.every(part) : parts.some(part)
    }
    const field = fields.get(name)
    const candidate = values.get(name) ?? null
    return Object.entries(asked as object).every(
      ([operator, value]) =>
        field !== undefined && holds({ operator, value: measure({ field, value }), candidate }),
    )
  })
}
