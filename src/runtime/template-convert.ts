import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import { instantOf } from '../engine/dates.ts'
import { valueError } from '../engine/fields.ts'
import type { InputError, RecordId } from '../engine/types.ts'
import { inputErrorMessage, translate } from '../i18n/index.ts'
import { choicesOf, choiceWord, type FillableField } from './template-fields.ts'
import { validatorMessage } from './validators.ts'

/** A value as the record's field takes it, or why the text makes none. */
export type Converted =
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly problem: string; readonly value?: undefined }

/** Finds the id of a record by what a template calls it: an id or an e-mail address. */
export type FindRecord = (args: { collection: string; text: string }) => RecordId | null

/**
 * The text of a filled-in template as a field's value: dates are ISO dates, `+7 days`, `-2 weeks`, `+1 month`, `today`
 * or `tomorrow` and become moments at noon UTC; checkboxes are true, false, yes, no, 1, 0; records are named by e-mail
 * address or id, several separated by commas.
 */
export const converted = ({
  req,
  context,
  fillable,
  playbook,
  text,
  find,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  fillable: FillableField
  playbook: string | null
  text: string
  find: FindRecord
  now: Date
}): Converted => {
  const { field, own } = fillable
  const fail = (code: InputError['code'], params?: InputError['params']): Converted => ({
    problem: inputErrorMessage({ error: { path: '', code, ...(params ? { params } : {}) }, req }),
  })
  const type = own ? (own.type ?? 'text') : (field?.type ?? 'text')
  const trimmed = text.trim()
  const choices = choicesOf({ context, fillable, playbook })
  const value = (): Converted => {
    switch (type) {
      case 'number': {
        const number = Number(trimmed)
        return Number.isFinite(number) ? { value: number } : fail('wrong-type', { type: 'number' })
      }
      case 'checkbox': {
        const truth = TRUTHS[trimmed.toLowerCase()]
        return truth === undefined ? fail('wrong-type', { type: 'checkbox' }) : { value: truth }
      }
      case 'date': {
        const at = momentOf({ text: trimmed, now })
        if (at === null)
          return { problem: translate({ key: 'templates:badDate', params: { text: trimmed }, req }) }
        return { value: own ? at.slice(0, 10) : at }
      }
      case 'relationship':
        return records({ fillable, text: trimmed, find, fail })
      case 'multi-select':
        return { value: partsOf(trimmed) }
      case 'textarea':
        return { value: text }
      default:
        return { value: choices ? (choiceNamed({ req, choices, text: trimmed }) ?? trimmed) : oneLine(text) }
    }
  }
  const result = value()
  if (result.problem !== undefined) return result
  if (own) {
    const error = valueError({ field: own, value: result.value, path: own.name })
    return error ? { problem: inputErrorMessage({ error, req }) } : result
  }
  if (choices && choices.length > 0 && !choices.some((choice) => choice.value === result.value)) {
    return fail('not-an-option', { allowed: choices.map((choice) => choice.value).join(', ') })
  }
  const message = field ? validatorMessage({ req, field, value: result.value }) : null
  return message === null ? result : { problem: message }
}

const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
}

const DAY = 86_400_000

/** A moment: ISO, or counted from now; days are kept with their noon. */
const momentOf = ({ text, now }: { text: string; now: Date }): string | null => {
  const lower = text.toLowerCase()
  if (lower === 'today' || lower === 'now') return atNoon(now.getTime())
  if (lower === 'tomorrow') return atNoon(now.getTime() + DAY)
  const match = /^([+-])\s*(\d{1,4})\s*(day|week|month|year)s?$/.exec(lower)
  if (match) {
    const count = Number(match[2]) * (match[1] === '-' ? -1 : 1)
    if (match[3] === 'day' || match[3] === 'week') {
      return atNoon(now.getTime() + count * (match[3] === 'week' ? 7 : 1) * DAY)
    }
    return afterMonths({ now, months: count * (match[3] === 'year' ? 12 : 1) })
  }
  const at = instantOf(text)
  if (at === null) return null
  return text.length === 10 ? atNoon(at) : new Date(at).toISOString()
}

const atNoon = (at: number): string => `${new Date(at).toISOString().slice(0, 10)}T12:00:00.000Z`

/** The last day of a month that is too short for the day. */
const afterMonths = ({ now, months }: { now: Date; months: number }): string => {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(now.getUTCDate(), days))
  return atNoon(date.getTime())
}

const records = ({
  fillable,
  text,
  find,
  fail,
}: {
  fillable: FillableField
  text: string
  find: FindRecord
  fail: (code: InputError['code'], params?: InputError['params']) => Converted
}): Converted => {
  const { field } = fillable
  if (field?.type !== 'relationship' || typeof field.relationTo !== 'string') {
    return fail('wrong-type', { type: 'text' })
  }
  const ids: RecordId[] = []
  for (const part of partsOf(text)) {
    const id = find({ collection: field.relationTo, text: part })
    if (id === null) return fail('not-found', { id: part.slice(0, 60) })
    if (!ids.includes(id)) ids.push(id)
  }
  if (field.hasMany) return { value: ids }
  return ids.length === 1 ? { value: ids[0] } : fail('wrong-type', { type: 'text' })
}

/** What stands between commas. */
export const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A choice by its value, or by the word that people read. */
const choiceNamed = ({
  req,
  choices,
  text,
}: {
  req: PayloadRequest
  choices: readonly { readonly value: string; readonly label?: string; readonly labelKey?: string }[]
  text: string
}): string | null => {
  const lower = text.toLowerCase()
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(
      (choice) => choice.value.toLowerCase() === lower || choiceWord({ req, choice }).toLowerCase() === lower,
    )
  return found?.value ?? null
}
