import { isDeepStrictEqual } from 'node:util'
import { evaluateCondition } from '../engine/conditions.ts'
import { instantOf } from '../engine/dates.ts'
import { idOf, isRecord } from '../engine/values.ts'
import { fieldsOf, type SourceKey } from './sources.ts'
import { type ActivityType, type LanguageTexts, type Occasion, textIn } from './types.ts'

/** Something that happened to a record. Relationships may be ids or documents. */
export type Happening = {
  readonly source: SourceKey
  readonly on: Occasion
  /** The record afterwards; of a deletion as it was. */
  readonly record: Readonly<Record<string, unknown>>
  /** The record before a change; empty otherwise. */
  readonly before: Readonly<Record<string, unknown>>
}

/**
 * The activity types that may tell of a happening, going by what is stored: a derived field counts as changed when
 * something has that it is made of.
 */
export function candidates({
  activities,
  happening,
}: {
  activities: Iterable<ActivityType>
  happening: Happening
}): ActivityType[] {
  const { source, on } = happening
  return [...activities].filter(
    (type) =>
      type.active &&
      type.source === source &&
      type.on === on &&
      (on !== 'update' || changedFields({ type }).some((name) => mayHaveChanged({ name, happening }))),
  )
}

/** Those of the candidates that tell of it, now that the derived fields are among the values. */
export function matching({
  activities,
  happening,
}: {
  activities: readonly ActivityType[]
  happening: Happening
}): ActivityType[] {
  const { source, on, record, before } = happening
  const lookup = (name: string): unknown =>
    name.startsWith(BEFORE)
      ? asked({ name: name.slice(BEFORE.length), record: before, source })
      : asked({ name, record, source })
  return activities.filter((type) => {
    const changed = on !== 'update' || changedFields({ type }).some((name) => isChanged({ name, happening }))
    return changed && (type.when === null || evaluateCondition({ condition: type.when, lookup }))
  })
}

/** The derived fields that some activity types ask for. */
export function derivedFields({
  activities,
  mentioned,
}: {
  activities: readonly ActivityType[]
  /** Fields that the messages of a type mention. */
  mentioned: (type: ActivityType) => ReadonlySet<string>
}): ReadonlySet<string> {
  const found = new Set<string>()
  for (const type of activities) {
    const when = JSON.stringify(type.when)
    for (const [name, { from }] of Object.entries(fieldsOf(type.source))) {
      if (from === null) continue
      const asked = type.changed?.includes(name) || when.includes(`"${name}"`) || when.includes(`.${name}"`)
      if (asked || mentioned(type).has(name)) found.add(name)
    }
  }
  return found
}

const BEFORE = 'before.'

/** Named ones, or every one that people write. */
function changedFields({ type }: { type: ActivityType }): readonly string[] {
  if (type.changed !== null) return type.changed
  return Object.entries(fieldsOf(type.source)).flatMap(([name, { own, from }]) =>
    own || from !== null ? [] : [name],
  )
}

function mayHaveChanged({ name, happening }: { name: string; happening: Happening }): boolean {
  const from = fieldsOf(happening.source)[name]?.from ?? null
  return (from ?? [name]).some((each) => isChanged({ name: each, happening }))
}

function isChanged({ name, happening: { record, before } }: { name: string; happening: Happening }): boolean {
  return !isDeepStrictEqual(plain(fieldOf(record, name)), plain(fieldOf(before, name)))
}

function fieldOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Conditions see the English text of what is derived as one for each language. */
function asked({
  name,
  record,
  source,
}: {
  name: string
  record: Readonly<Record<string, unknown>>
  source: SourceKey
}): unknown {
  const value = fieldOf(record, name)
  const isDerived = (fieldsOf(source)[name]?.from ?? null) !== null
  return isDerived && isRecord(value) ? textIn({ texts: value as LanguageTexts, language: 'en' }) : value
}

/** Alike whether it was read with or without its relationships, from a database or from what was sent. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  const instant = instantOf(value)
  if (instant !== null) return instant
  return idOf(value)
}
