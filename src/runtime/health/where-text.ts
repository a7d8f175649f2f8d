import type { PayloadRequest } from 'payload'
import { typedId } from '../../access/ids.ts'
import { instantOf } from '../../engine/dates.ts'
import { isStorable } from '../../engine/texts.ts'
import { isRecord } from '../../engine/values.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { COMPARISONS, type Comparison, type Condition, plainFields } from '../conditions-on-fields.ts'
import { shown } from '../input.ts'

/** What an indicator's `where` may ask at most. */
const MAX_COMPARISONS = 50
const MAX_LEVELS = 5
const MAX_LISTED = 100

const ORDERED: readonly Comparison[] = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/**
 * Reads a `Where` that is written as JSON: comparisons of the collection's own plain fields, joined by `and` and `or`.
 * It means what it means in a query of Payload.
 * @returns the condition, or one sentence a problem, each with its path
 */
export const readWhere = ({
  req,
  collection,
  text,
}: {
  req: PayloadRequest
  /** Slug of a collection that there is. */
  collection: string
  text: string
}): { readonly condition: Condition } | { readonly problems: readonly string[] } => {
  const say = (key: TranslationKey, params: Record<string, string | number> = {}): string =>
    translate({ key, params, req })
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return { problems: [say('healthRules:whereNotJson', { problem: (error as Error).message })] }
  }
  const fields = plainFields(req.payload.collections[collection]?.config.flattenedFields ?? [])
  const problems: string[] = []
  let comparisons = 0
  let isTooMuch = false

  const conditionOf = (node: unknown, path: string, level: number): Condition => {
    if (level > MAX_LEVELS) isTooMuch = true
    if (isTooMuch || !isRecord(node)) {
      if (!isTooMuch) problems.push(say('healthRules:whereNotObject', { path: path || 'where' }))
      return { all: [] }
    }
    return {
      all: Object.entries(node).map(([name, value]) => {
        const inner = path === '' ? shown(name) : `${path}.${shown(name)}`
        const joint = name.toLowerCase()
        if (joint !== 'and' && joint !== 'or') return comparisonsOf(name, value, inner)
        if (!Array.isArray(value) || value.length === 0) {
          problems.push(say('healthRules:whereNotList', { path: inner }))
          return { all: [] }
        }
        const parts = value.map((each, at) => conditionOf(each, `${inner}.${at}`, level + 1))
        return joint === 'and' ? { all: parts } : { any: parts }
      }),
    }
  }

  const comparisonsOf = (name: string, value: unknown, path: string): Condition => {
    const field = fields.get(name)
    if (!field) {
      const known = [...fields.keys()].join(', ')
      problems.push(say('healthRules:whereField', { path, field: shown(name), fields: known }))
      return { all: [] }
    }
    if (!isRecord(value)) {
      problems.push(say('healthRules:whereNotObject', { path }))
      return { all: [] }
    }
    const allowed = COMPARISONS.filter(
      (each) => !ORDERED.includes(each) || field.kind === 'number' || field.kind === 'date',
    )
    const parts = Object.entries(value).map(([comparison, operand]): Condition => {
      if (++comparisons > MAX_COMPARISONS) isTooMuch = true
      const known = allowed.find((each) => each === comparison)
      if (!known) {
        const params = { path, comparison: shown(comparison), comparisons: allowed.join(', ') }
        problems.push(say('healthRules:whereComparison', params))
        return { all: [] }
      }
      const found = operandOf({ req, field, comparison: known, operand })
      if ('value' in found) return { field: name, kind: field.kind, comparison: known, value: found.value }
      const type = say(found.needed)
      problems.push(
        say('healthRules:whereValue', {
          path: `${path}.${comparison}`,
          type: found.isList ? `${say('healthRules:aList', { max: MAX_LISTED })} (${type})` : type,
        }),
      )
      return { all: [] }
    })
    return { all: parts }
  }

  const condition = conditionOf(given, '', 0)
  if (isTooMuch) {
    return { problems: [say('healthRules:whereTooMuch', { max: MAX_COMPARISONS, levels: MAX_LEVELS })] }
  }
  return problems.length > 0 ? { problems } : { condition }
}

type Needed = {
  readonly needed: `healthRules:${'aText' | 'aNumber' | 'aDate' | 'trueOrFalse' | 'anId'}`
  readonly isList: boolean
}

const operandOf = ({
  req,
  field: { kind, relationTo },
  comparison,
  operand,
}: {
  req: PayloadRequest
  field: {
    readonly kind: 'text' | 'number' | 'date' | 'checkbox' | 'record'
    readonly relationTo: string | null
  }
  comparison: Comparison
  operand: unknown
}): { readonly value: unknown } | Needed => {
  if (comparison === 'exists') {
    return typeof operand === 'boolean'
      ? { value: operand }
      : { needed: 'healthRules:trueOrFalse', isList: false }
  }
  const one = (value: unknown): unknown => {
    switch (kind) {
      case 'text':
        return typeof value === 'string' && value.length <= 500 && isStorable(value) ? value : null
      case 'number':
        return typeof value === 'number' && Number.isFinite(value) ? value : null
      case 'checkbox':
        return typeof value === 'boolean' ? value : null
      case 'date':
        return momentOf(value)
      case 'record':
        return typedId({ req, collection: relationTo ?? '', id: value })
    }
  }
  const needed = NEEDED[kind]
  if (comparison !== 'in' && comparison !== 'not_in') {
    const value = one(operand)
    return value === null ? { needed, isList: false } : { value }
  }
  const isFine = Array.isArray(operand) && operand.length > 0 && operand.length <= MAX_LISTED
  const values = isFine ? operand.map(one) : [null]
  return values.includes(null) ? { needed, isList: true } : { value: values }
}

const NEEDED = {
  text: 'healthRules:aText',
  number: 'healthRules:aNumber',
  date: 'healthRules:aDate',
  checkbox: 'healthRules:trueOrFalse',
  record: 'healthRules:anId',
} as const

/** A moment as it is stored; null for what is none. */
export const momentOf = (value: unknown): string | null => {
  const instant = instantOf(value)
  return instant === null ? null : new Date(instant).toISOString()
}
