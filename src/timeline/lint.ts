import { describe, list, quote } from '../definition/describe.ts'
import {
  type AskedField,
  comparisonsOf,
  fits,
  OPERATORS,
  operandsOf,
} from '../definition/lint/comparisons.ts'
import type { Path } from '../definition/located.ts'
import { didYouMean } from '../definition/near-miss.ts'
import type { Reported } from '../definition/read-shaped.ts'
import type { Finding } from '../definition/types.ts'
import { checkTemplate } from '../success-plays/templates.ts'
import type { TimelineFile } from './build.ts'
import { templateNames } from './names.ts'
import { fieldsOf, type SourceKey } from './sources.ts'
import { type ActivityType, EVERY_LANGUAGE, type LanguageTexts } from './types.ts'

type Report = (found: Reported) => void

/**
 * What the activity types of one file may not say although its shape is right. A source of `open` may have fields that
 * are not known here, because a host has changed its collection: what asks for one is only doubtful.
 */
export function lintTimeline({
  file,
  open = [],
  report,
}: {
  file: TimelineFile
  open?: readonly string[]
  report: Report
}): void {
  for (const [index, { label }] of file.facets.entries()) {
    lintLanguages({ texts: label, path: ['facets', index, 'label'], report })
  }
  for (const [index, type] of file.activities.entries()) {
    const path: Path = ['activities', index]
    const unknown = open.includes(type.source) ? 'warning' : 'error'
    lintOccasion({ type, path, report })
    lintChanged({ type, path, unknown, report })
    lintCondition({ type, path, unknown, report })
    for (const name of ['label', 'message'] as const) {
      lintLanguages({ texts: type[name], path: [...path, name], report })
    }
    lintMessages({ type, path, unknown, report })
  }
}

type Part = { type: ActivityType; path: Path; report: Report }
type WithUnknown = Part & { unknown: Finding['severity'] }

function lintOccasion({ type, path, report }: Part): void {
  if (type.source === 'engagements' && type.on === 'delete') {
    const message = 'an engagement that is deleted takes its timeline along; allowed: create, update'
    report({ path: [...path, 'on'], rule: 'occasion', message })
  }
  if (type.changed !== null && type.on !== 'update') {
    const message = `nothing changes on ${type.on}; allowed: changed with on: update`
    report({ path: [...path, 'changed'], at: 'key', rule: 'changed-field', message })
  }
}

function lintChanged({ type, path, unknown, report }: WithUnknown): void {
  const allowed = Object.keys(fieldsOf(type.source))
  for (const [index, name] of (type.changed ?? []).entries()) {
    if (allowed.includes(name)) continue
    const message = `${type.source} have no field ${quote(name)}; allowed: ${list(allowed)}${didYouMean({ word: name, among: allowed })}`
    report({ path: [...path, 'changed', index], rule: 'changed-field', severity: unknown, message })
  }
}

function lintCondition({ type, path, unknown, report }: WithUnknown): void {
  if (type.when === null) return
  const fields = askable({ source: type.source, withBefore: type.on === 'update' })
  for (const comparison of comparisonsOf({ condition: type.when, path: [...path, 'when'] })) {
    const field = fields.get(comparison.field)
    if (!field) {
      const allowed = [...fields.keys()]
      const word = comparison.field
      const message = `unknown field ${quote(word)} in a condition; allowed: ${list(allowed)}${didYouMean({ word, among: allowed })}`
      const at = { path: comparison.path.slice(0, -1), at: 'key' } as const
      report({ ...at, rule: 'condition-field', severity: unknown, message })
      continue
    }
    if (!OPERATORS[field.kind].includes(comparison.operator)) {
      const message = `the operator ${comparison.operator} does not fit ${quote(comparison.field)}; allowed: ${list(OPERATORS[field.kind])}`
      report({ path: comparison.path, at: 'key', rule: 'condition-operator', message })
      continue
    }
    for (const { operand, path: place } of operandsOf(comparison)) {
      const { ok, allowed } = fits({ field, operand })
      if (ok) continue
      const among = field.values?.map(String) ?? []
      const guess = typeof operand === 'string' ? didYouMean({ word: operand, among }) : ''
      const message = `${quote(comparison.field)} is never ${describe(operand)}; allowed: ${allowed}${guess}`
      report({ path: place, rule: 'condition-value', message })
    }
  }
}

function askable({
  source,
  withBefore,
}: {
  source: SourceKey
  withBefore: boolean
}): ReadonlyMap<string, AskedField> {
  const fields = Object.entries(fieldsOf(source)).map(([name, { kind, values }]): [string, AskedField] => [
    name,
    {
      kind: kind === 'moment' ? 'date' : kind,
      values: kind === 'checkbox' ? [true, false] : values,
    },
  ])
  const before = fields.map(([name, field]): [string, AskedField] => [`before.${name}`, field])
  return new Map(withBefore ? [...fields, ...before] : fields)
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

function lintLanguages({ texts, path, report }: { texts: LanguageTexts; path: Path; report: Report }): void {
  for (const language of Object.keys(texts)) {
    if (language === EVERY_LANGUAGE || LANGUAGE.test(language)) continue
    const message = `${quote(language)} is no language; allowed: a tag such as en, de or pt-BR`
    report({ path: [...path, language], at: 'key', rule: 'language', message })
  }
}

function lintMessages({ type, path, unknown, report }: WithUnknown): void {
  const names = templateNames({ source: type.source, on: type.on })
  for (const [language, template] of Object.entries(type.message)) {
    const place = language === EVERY_LANGUAGE ? [...path, 'message'] : [...path, 'message', language]
    for (const { rule, message, line, column } of checkTemplate({ template, names })) {
      // The names of an open source are not all known here; Liquid is.
      const severity = rule === 'liquid-syntax' ? 'error' : unknown
      report({ path: place, rule, severity, message, inside: { template, line, column } })
    }
  }
}
