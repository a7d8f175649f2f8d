import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { type AskedField, type Comparison, comparisonsOf, isJunction } from './comparisons.ts'

/**
 * Why a condition can never be true, or null when it can, or when that would take too long to find out.
 *
 * The condition is turned into its branches (alternatives of comparisons that must hold together); a branch is
 * impossible when one of its fields has no value that fits everything that is asked of it. Fields are independent of
 * each other. Candidates per field are chosen so that if any value fits, one of them does.
 */
export function whyNever({
  condition,
  path,
  fields,
}: {
  condition: Condition
  path: Path
  fields: ReadonlyMap<string, AskedField>
}): { comparisons: readonly Comparison[]; branches: number } | null {
  const branches = branchesOf({ condition, path })
  if (branches === null) return null
  let first: readonly Comparison[] | null = null
  for (const branch of branches) {
    const impossible = [...groupByField(branch)].find(([name, asked]) => {
      const field = fields.get(name)
      return field !== undefined && !isPossible({ field, asked })
    })
    if (impossible === undefined) return null
    first ??= impossible[1]
  }
  return first === null ? null : { comparisons: first, branches: branches.length }
}

type Branch = readonly Comparison[]

const MOST_BRANCHES = 256

/** The alternatives of a condition; null when there are too many to look at. */
function branchesOf({ condition, path }: { condition: Condition; path: Path }): Branch[] | null {
  let branches: Branch[] = [[]]
  for (const [name, value] of Object.entries(condition)) {
    const inside = [...path, name]
    const factors = isJunction(name)
      ? junctionOf({ name, parts: value as Condition[], path: inside })
      : [[comparisonsOf({ condition: { [name]: value }, path })]]
    if (factors === null) return null
    for (const alternatives of factors) {
      if (branches.length * alternatives.length > MOST_BRANCHES) return null
      branches = branches.flatMap((branch) => alternatives.map((more) => [...branch, ...more]))
    }
  }
  return branches
}

/** `and`: every part is a factor of its own; `or`: all parts' branches are the alternatives of one factor. */
function junctionOf({
  name,
  parts,
  path,
}: {
  name: 'and' | 'or'
  parts: Condition[]
  path: Path
}): Branch[][] | null {
  const factors: Branch[][] = []
  for (const [index, part] of parts.entries()) {
    const branches = branchesOf({ condition: part, path: [...path, index] })
    if (branches === null) return null
    factors.push(branches)
  }
  return name === 'and' ? factors : [factors.flat()]
}

export function groupByField(branch: Branch): Map<string, Comparison[]> {
  const groups = new Map<string, Comparison[]>()
  for (const comparison of branch) {
    groups.set(comparison.field, [...(groups.get(comparison.field) ?? []), comparison])
  }
  return groups
}

/** A value that a field may have; null is none. */
export type Candidate = string | number | boolean | null

function isPossible({ field, asked }: { field: AskedField; asked: readonly Comparison[] }): boolean {
  if (field.kind === 'list') return isPossibleList({ field, asked })
  const measured = asked.map(({ operator, value }) => ({ operator, value: measure({ field, value }) }))
  return candidatesOf({ field, asked: measured }).some((candidate) =>
    measured.every((comparison) => holds({ ...comparison, candidate })),
  )
}

type Measured = { readonly operator: string; readonly value: unknown }

/** Dates are compared as points in time, an empty text counts as none; everything else as it is. */
export function measure({ field, value }: { field: AskedField; value: unknown }): unknown {
  if (Array.isArray(value)) return value.map((one) => measure({ field, value: one }))
  if (value === '') return null
  return field.kind === 'date' && typeof value === 'string' ? Date.parse(value) : value
}

export function candidatesOf({
  field,
  asked,
}: {
  field: AskedField
  asked: readonly Measured[]
}): Candidate[] {
  if (field.values !== null) return [...field.values, null]
  const constants = asked
    .filter(({ operator }) => operator !== 'exists')
    .flatMap(({ value }) => value as Candidate)
  if (field.kind === 'number' || field.kind === 'date') {
    const points = constants.filter((value) => typeof value === 'number').sort((one, other) => one - other)
    const between = points.map((point, index) => (point + (points[index - 1] ?? point - 2)) / 2)
    return [...points, ...between, (points.at(-1) ?? 0) + 1, null]
  }
  // A text nobody wrote, alone and together with all that is searched for, stands for every other text.
  const searched = asked.flatMap(({ operator, value }) =>
    operator === 'like' || operator === 'contains' ? [String(value)] : [],
  )
  return [...constants, FRESH, searched.join(' '), [...searched, FRESH].join(' '), null]
}

const FRESH = '\u{F8FF}'

export function holds({ operator, value, candidate }: Measured & { candidate: Candidate }): boolean {
  switch (operator) {
    case 'equals':
      return same(candidate, value)
    case 'not_equals':
      return !same(candidate, value)
    case 'in':
      return (value as unknown[]).some((one) => same(candidate, one))
    case 'not_in':
      return !(value as unknown[]).some((one) => same(candidate, one))
    case 'exists':
      return (candidate !== null) === value
    case 'greater_than':
      return candidate !== null && (candidate as number) > (value as number)
    case 'greater_than_equal':
      return candidate !== null && (candidate as number) >= (value as number)
    case 'less_than':
      return candidate !== null && (candidate as number) < (value as number)
    case 'less_than_equal':
      return candidate !== null && (candidate as number) <= (value as number)
    case 'like':
      return candidate !== null && isLike({ text: candidate, words: value })
    case 'not_like':
      return candidate === null || !isLike({ text: candidate, words: value })
    default:
      return candidate !== null && String(candidate).toLowerCase().includes(String(value).toLowerCase())
  }
}

/** Ids may be written as numbers or as text. */
function same(candidate: Candidate, value: unknown): boolean {
  return candidate === value || (candidate !== null && value !== null && String(candidate) === String(value))
}

function isLike({ text, words }: { text: Candidate; words: unknown }): boolean {
  const searched = String(text).toLowerCase()
  return String(words)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word))
}

/**
 * A list holds all that it may hold, or nothing: what asks for something in it is best served by the longest list, what
 * asks for none by an empty one. A list holds `equals`, `in` or `contains` when one of its entries does.
 */
function isPossibleList({ field, asked }: { field: AskedField; asked: readonly Comparison[] }): boolean {
  const wanted = asked.map(inTermsOfLists)
  const forbidden = new Set(
    wanted.flatMap(({ operator, value }) => (operator === 'not_in' ? (value as unknown[]) : [])).map(String),
  )
  const isAllowed = (value: unknown) =>
    !forbidden.has(String(value)) && (field.values === null || field.values.some((one) => same(one, value)))
  const full = wanted.every(({ operator, value }) => {
    if (operator === 'in') return (value as unknown[]).some(isAllowed)
    if (operator === 'all') return (value as unknown[]).length > 0 && (value as unknown[]).every(isAllowed)
    return operator !== 'exists' || value === true
  })
  const empty = wanted.every(
    ({ operator, value }) => operator === 'not_in' || (operator === 'exists' && value === false),
  )
  return full || empty
}

function inTermsOfLists({ operator, value }: Comparison): Measured {
  if (operator === 'equals')
    return value === null ? { operator: 'exists', value: false } : { operator: 'in', value: [value] }
  if (operator === 'not_equals') {
    return value === null ? { operator: 'exists', value: true } : { operator: 'not_in', value: [value] }
  }
  return operator === 'contains' ? { operator: 'in', value: [value] } : { operator, value }
}
