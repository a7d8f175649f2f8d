import type { FormField } from '../definition/types.ts'
import { hiddenNames } from './asked.ts'
import { lookupOf } from './conditions.ts'
import { categoryError, valueError } from './fields.ts'
import { dataPath, errorAt } from './refusals.ts'
import { type Situation, type Taken, taken, wrong } from './situation.ts'
import type { InputError, PlaySnapshot } from './types.ts'
import { entriesOf, idOf, isFilled, isRecord, own } from './values.ts'

/**
 * Reads what a form was given and merges it into the play, key by key; null clears. Afterwards every required field
 * that is asked for must be filled, whether by this call or before it.
 *
 * A field whose `when` does not hold, with all values merged, is not asked for: its own stored value is cleared, and
 * a new value for it is refused. Sending back the value that is stored is no attempt to set it.
 */
export function readForm({
  situation,
  fields,
  data,
}: {
  situation: Situation
  fields: readonly FormField[]
  data: unknown
}): Taken {
  if (data !== undefined && data !== null && !isRecord(data)) {
    return wrong([errorAt('data', 'not-an-object')])
  }
  const asked = byName(fields)
  const given = new Map(entriesOf(data))
  const errors = new Map<string, InputError>()
  const stored = new Map(Object.entries(situation.play.data))
  const picked = new Map<string, unknown>()

  for (const [name, value] of given) {
    const field = asked.get(name)
    if (!field) {
      errors.set(dataPath(name), errorAt(dataPath(name), 'unknown-field'))
      continue
    }
    const path = pathOf(field)
    const error = field.own
      ? valueError({ field, value, path })
      : name === 'category'
        ? categoryError({ definition: situation.definition, value })
        : null
    if (error) {
      errors.set(path, error)
    }
    if (!field.own) {
      picked.set(name, value)
    } else if (!error) {
      put(stored, name, value)
    }
  }

  const hidden = hiddenFields({
    situation,
    fields: [...asked.values()],
    data: Object.fromEntries(stored),
    picked: Object.fromEntries(picked),
  })
  for (const [name, field] of asked) {
    const path = pathOf(field)
    const before = own(field.own ? situation.play.data : situation.play.fields, name)
    if (hidden.has(name)) {
      const value = given.get(name) ?? null
      errors.delete(path)
      if (value !== null && !isSameValue(value, before)) {
        errors.set(path, errorAt(path, 'not-allowed-here'))
      }
      picked.delete(name)
      if (field.own) {
        stored.delete(name)
      }
      continue
    }
    const value = given.has(name) ? given.get(name) : before
    if (field.required && !isFilled(value)) {
      errors.set(path, errorAt(path, 'required'))
    }
  }
  return errors.size > 0
    ? wrong([...errors.values()])
    : taken({ data: Object.fromEntries(stored), fields: Object.fromEntries(picked) })
}

/** The fields of a form that are asked for, now. */
export function askedFields({
  situation,
  fields,
}: {
  situation: Situation
  fields: readonly FormField[]
}): FormField[] {
  const each = [...byName(fields).values()]
  const hidden = hiddenFields({ situation, fields: each, data: situation.play.data, picked: {} })
  return each.filter((field) => !hidden.has(field.name))
}

/** Reads values for declared fields that come without a form: at the start of a play, or in a plain write. */
export function readDeclared({
  situation: { outline, play },
  data,
}: {
  situation: Situation
  data: unknown
}): { ok: true; data: Readonly<Record<string, unknown>> } | { ok: false; errors: readonly InputError[] } {
  if (data === undefined || data === null) {
    return { ok: true, data: play.data }
  }
  if (!isRecord(data)) {
    return { ok: false, errors: [errorAt('data', 'not-an-object')] }
  }
  const stored = new Map(Object.entries(play.data))
  const errors: InputError[] = []
  for (const [name, value] of entriesOf(data)) {
    const field = outline.declared.get(name)
    const path = dataPath(name)
    const error = field ? valueError({ field, value, path }) : errorAt(path, 'unknown-field')
    if (error) {
      errors.push(error)
    }
    put(stored, name, value)
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, data: Object.fromEntries(stored) }
}

/** Names of the fields that are not asked for, with all values merged. */
function hiddenFields({
  situation,
  fields,
  data,
  picked,
}: {
  situation: Situation
  fields: readonly FormField[]
  data: Readonly<Record<string, unknown>>
  picked: Readonly<Record<string, unknown>>
}): ReadonlySet<string> {
  const { definition, outline, facts } = situation
  const play: PlaySnapshot = { ...situation.play, data, fields: { ...situation.play.fields, ...picked } }
  return hiddenNames({ fields, lookup: lookupOf({ definition, play, facts, declared: outline.declared }) })
}

function byName(fields: readonly FormField[]): ReadonlyMap<string, FormField> {
  const names = new Map<string, FormField>()
  for (const field of fields) {
    if (!names.has(field.name)) {
      names.set(field.name, field)
    }
  }
  return names
}

function pathOf(field: FormField): string {
  return field.own ? dataPath(field.name) : field.name
}

function put(stored: Map<string, unknown>, name: string, value: unknown): void {
  if (value === null) {
    stored.delete(name)
  } else {
    stored.set(name, value)
  }
}

function isSameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((entry, index) => idOf(entry) === idOf(right[index]))
  }
  return idOf(left) === idOf(right)
}
