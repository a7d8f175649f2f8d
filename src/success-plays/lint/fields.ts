import { describe, list, quote } from '../../definition/describe.ts'
import type { Path } from '../../definition/located.ts'
import { didYouMean } from '../../definition/near-miss.ts'
import type { Definition } from '../../definition/types.ts'
import { fieldsPath } from '../build.ts'
import { DATES_ALLOWED, momentOf } from '../dates.ts'
import { type ItemField, itemFields } from '../item-fields.ts'
import { wordsOf } from '../people.ts'
import { isTemplate } from '../templates.ts'
import type { Item, TemplateValue } from '../types.ts'
import type { Rule, RuleContext } from './rule.ts'

type PlacedItem = {
  item: Item
  path: Path
  playbook: Definition | null
  fields: Readonly<Record<string, ItemField>>
}

/** Items whose fields are known: all but plays of a playbook that is not. */
function itemsOf({ successPlay, playbooks, vocabulary }: RuleContext): PlacedItem[] {
  return successPlay.creates.flatMap((item, index) => {
    const playbook = item.playbook === null ? null : (playbooks?.get(item.playbook) ?? null)
    if (item.kind === 'play' && playbook === null) return []
    const path = ['creates', index, ...fieldsPath(item.kind)]
    return [{ item, path, playbook, fields: itemFields({ item, playbook, vocabulary }) }]
  })
}

const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'error',
  check(context) {
    for (const { item, path, playbook, fields } of itemsOf(context)) {
      const allowed = Object.keys(fields)
      for (const name of Object.keys(item.fields)) {
        if (Object.hasOwn(fields, name)) continue
        const message =
          name === 'engagement'
            ? 'the engagement is that of where the launch is from; allowed: nothing'
            : `unknown field ${quote(name)} of ${quote(playbook?.label ?? item.kind)}; allowed: ${list(allowed)}${didYouMean({ word: name, among: allowed })}`
        context.report({ path: [...path, name], at: 'key', message })
      }
    }
  },
}

/** What is written out, not left to a template, is something that the field could be. */
const fieldValue: Rule = {
  id: 'field-value',
  severity: 'error',
  check(context) {
    for (const { item, path, playbook, fields } of itemsOf(context)) {
      for (const [name, value] of Object.entries(item.fields)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined
        if (!field) continue
        const internal =
          playbook?.record.visibility === 'internal' && name === 'visibleToCustomer' && value === true
        const allowed = internal
          ? 'false, for nothing of an internal playbook reaches a customer'
          : wrongFor({ name, field, value })
        if (allowed === null) continue
        const words = field.options ?? wordsOf(name) ?? []
        const guess = typeof value === 'string' ? didYouMean({ word: value, among: words }) : ''
        context.report({
          path: [...path, name],
          message: `${name}: found ${describe(value)}; allowed: ${allowed}${guess}`,
        })
      }
    }
  },
}

/** What is allowed instead; null: the value is right, or only rendering will tell. */
function wrongFor({
  name,
  field,
  value,
}: {
  name: string
  field: ItemField
  value: TemplateValue
}): string | null {
  const { kind, options } = field
  const words = wordsOf(name)
  const isMany = kind === 'list' || kind === 'relationships'
  if (Array.isArray(value) && !isMany) return 'one value'
  const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[]
  if (words !== null) return values.every((each) => words.includes(String(each))) ? null : list(words)
  for (const each of values) {
    if (typeof each === 'string' && isTemplate(each)) continue
    if (kind === 'checkbox' && typeof each !== 'boolean') return 'true, false'
    if (kind === 'number' && typeof each !== 'number') return 'a number'
    if (kind === 'checkbox' || kind === 'number') continue
    if (typeof each !== 'string') return 'text'
    if (kind === 'date' && momentOf({ text: each, now: '2026-01-01T00:00:00Z' }) === null)
      return DATES_ALLOWED
    if (options !== null && !options.includes(each)) return list(options)
  }
  return null
}

/** A play cannot be started without what its create activity requires. */
const fieldRequired: Rule = {
  id: 'field-required',
  severity: 'error',
  check(context) {
    for (const { item, path, playbook } of itemsOf(context)) {
      const create = playbook?.phases[0]?.lanes[0]?.activities[0]
      const required =
        create?.type === 'create'
          ? create.fields.filter((field) => field.required && field.when === null)
          : []
      for (const { name } of required) {
        if (name === 'engagement' || Object.hasOwn(item.fields, name)) continue
        const message = `the field ${quote(name)} is missing, without which ${quote(playbook?.label ?? '')} does not start; allowed: a value`
        context.report({ path: path.slice(0, -1), at: 'key', message })
      }
    }
  },
}

export const fieldRules: readonly Rule[] = [fieldUnknown, fieldValue, fieldRequired]
