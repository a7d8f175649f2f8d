import type { z } from 'zod'
import { describe, list, quote } from './describe.ts'
import type { Path } from './located.ts'
import { didYouMean } from './near-miss.ts'
import { FORMATS } from './shapes.ts'

/** One thing that does not fit the schema; `at` says whether the key or the value of the path is meant. */
export type Problem = {
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly rule: string
  readonly message: string
  /** The key should not be there at all. */
  readonly unknownKey: boolean
}

/**
 * Checks a value against a shape and says in the words of the language what does not fit: what was found, what is
 * allowed, and at a near miss what was probably meant.
 */
export function checkShape<Shape extends z.ZodType>({
  shape,
  value,
}: {
  shape: Shape
  value: unknown
}): { data: z.output<Shape> | null; problems: readonly Problem[] } {
  // Zod's final issues no longer know the shape that refused; a message carries the number of its raw issue instead.
  const raw: RawIssue[] = []
  const result = shape.safeParse(value, {
    error: (issue) => String(raw.push(issue as RawIssue) - 1),
    reportInput: true,
  })
  if (result.success) return { data: result.data, problems: [] }
  const problems = result.error.issues.flatMap((issue) =>
    explain({ issue: issue as Issue, parents: [], raw }),
  )
  return { data: null, problems }
}

type Issue = {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly input: unknown
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
}

/** What zod tells an error map about an issue, as far as it matters here. */
type RawIssue = {
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly discriminator?: string
  readonly options?: readonly string[]
  readonly origin?: string
  readonly params?: { readonly rule: string; readonly found: string; readonly allowed: string }
  readonly inst?: { readonly _zod: { readonly def: { readonly shape?: object } } }
}

type Explained = { issue: Issue; parents: Path; raw: readonly RawIssue[] }

function explain({ issue, parents, raw }: Explained): Problem[] {
  const path = [...parents, ...issue.path]
  const details = raw[Number(issue.message)] as RawIssue
  if (issue.code === 'unrecognized_keys')
    return explainKeys({ path, keys: issue.keys as readonly string[], details })
  if (issue.code === 'invalid_union' && details.discriminator === undefined) {
    return explainUnion({ issue, path, raw })
  }
  return [{ path, at: 'value', unknownKey: false, ...explainValue({ issue, path, details }) }]
}

function explainKeys({
  path,
  keys,
  details,
}: {
  path: Path
  keys: readonly string[]
  details: RawIssue
}): Problem[] {
  const allowed = Object.keys(details.inst?._zod.def.shape as object)
  const isOperator = allowed.includes('not_equals')
  return keys.map((key) => ({
    path: [...path, key],
    at: 'key',
    unknownKey: true,
    rule: isOperator ? 'condition-operator' : 'unknown-key',
    message: `unknown ${isOperator ? 'operator' : 'key'} ${quote(key)}; allowed: ${list(allowed)}${didYouMean({ word: key, among: allowed })}`,
  }))
}

/** Of several shapes the one is explained that the value was meant for: the one whose kind it is. */
function explainUnion({
  issue,
  path,
  raw,
}: {
  issue: Issue
  path: Path
  raw: readonly RawIssue[]
}): Problem[] {
  const branches = issue.errors as readonly (readonly Issue[])[]
  const meant = branches.find(
    (issues) => !issues.some(({ code, path: inner }) => code === 'invalid_type' && inner.length === 0),
  )
  if (meant !== undefined) return meant.flatMap((inner) => explain({ issue: inner, parents: path, raw }))
  const kinds = branches.flatMap((issues) => issues.map(({ message }) => raw[Number(message)]?.expected))
  return [
    {
      path,
      at: 'value',
      unknownKey: false,
      ...wrongType({ name: path.at(-1), value: issue.input, allowed: list(kinds.map(kindName)) }),
    },
  ]
}

function explainValue({ issue, path, details }: { issue: Issue; path: Path; details: RawIssue }): {
  rule: string
  message: string
} {
  const name = path.at(-1)
  const value = issue.input
  if (details.discriminator !== undefined)
    return activityType({ value, allowed: details.options as readonly string[] })
  if (issue.code === 'invalid_type' && value === undefined) {
    return {
      rule: 'missing-key',
      message: `the key ${quote(String(name))} is missing; allowed: ${kindName(details.expected)}`,
    }
  }
  if (issue.code === 'invalid_type') return wrongType({ name, value, allowed: kindName(details.expected) })
  if (issue.code === 'invalid_value')
    return notAllowed({ name, value, values: details.values as readonly unknown[] })
  if (issue.code === 'custom' && details.params !== undefined) {
    const { rule, found, allowed } = details.params
    return { rule, message: `found ${found}; allowed: ${allowed}` }
  }
  if (typeof value === 'number') {
    const allowed = issue.code === 'too_small' ? `${details.minimum} or more` : `up to ${details.maximum}`
    return { rule: 'not-allowed', message: `${subject(name)}: found ${describe(value)}; allowed: ${allowed}` }
  }
  if (issue.code === 'too_small') {
    return { rule: 'wrong-length', message: `${subject(name)} is empty; allowed: at least one entry` }
  }
  if (issue.code === 'too_big') {
    return {
      rule: 'wrong-length',
      message: `${subject(name)} is too long; allowed: up to ${details.maximum} characters`,
    }
  }
  const format = Object.values(FORMATS).find(({ pattern }) => String(pattern) === details.pattern)
  return {
    rule: 'wrong-format',
    message: `${subject(name)}: found ${describe(value)}; allowed: ${format?.allowed ?? 'another form'}`,
  }
}

function activityType({ value, allowed }: { value: unknown; allowed: readonly string[] }): {
  rule: string
  message: string
} {
  // Zod gives the mapping, not its type.
  const { type } = value as { type?: unknown }
  if (type === undefined) {
    return { rule: 'missing-key', message: `the key "type" is missing; allowed: ${list(allowed)}` }
  }
  const guess = typeof type === 'string' ? didYouMean({ word: type, among: allowed }) : ''
  return {
    rule: 'unknown-activity-type',
    message: `unknown activity type: found ${describe(type)}; allowed: ${list(allowed)}${guess}`,
  }
}

function notAllowed({
  name,
  value,
  values,
}: {
  name: string | number | undefined
  value: unknown
  values: readonly unknown[]
}) {
  const allowed = values.map(String)
  if (value === undefined) {
    return {
      rule: 'missing-key',
      message: `the key ${quote(String(name))} is missing; allowed: ${list(allowed)}`,
    }
  }
  const guess = typeof value === 'string' ? didYouMean({ word: value, among: allowed }) : ''
  return {
    rule: 'not-allowed',
    message: `${subject(name)}: found ${describe(value)}; allowed: ${list(allowed)}${guess}`,
  }
}

function wrongType({
  name,
  value,
  allowed,
}: {
  name: string | number | undefined
  value: unknown
  allowed: string
}) {
  return {
    rule: 'wrong-type',
    message: `${subject(name)}: found ${describe(value)}; allowed: ${allowed}${hint({ value, allowed })}`,
  }
}

/** YAML 1.2 knows neither `yes` nor `no`, and takes bare digits for a number: both surprise people. */
function hint({ value, allowed }: { value: unknown; allowed: string }): string {
  if (allowed === KINDS.boolean && typeof value === 'string') {
    const meant = { yes: 'true', on: 'true', no: 'false', off: 'false' }[value.toLowerCase()]
    return meant === undefined ? '' : `; did you mean ${meant}?`
  }
  const isBare = typeof value === 'number' || typeof value === 'boolean'
  return allowed === KINDS.string && isBare ? `; did you mean "${value}" in quotes?` : ''
}

const KINDS = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
} as const

function kindName(expected: string | undefined): string {
  return KINDS[expected as keyof typeof KINDS] ?? 'another kind of value'
}

function subject(name: string | number | undefined): string {
  if (name === undefined) return 'the file'
  return typeof name === 'number' ? `entry ${name + 1}` : name
}
