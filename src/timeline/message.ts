import { isRecord } from '../engine/values.ts'
import { translateKnown } from '../i18n/translate.ts'
import { renderLiquid } from '../runtime/liquid.ts'
import type { Happening } from './match.ts'
import { fieldsOf, SOURCES, type SourceField, type SourceKey } from './sources.ts'
import { type ActivityType, EVERY_LANGUAGE, type LanguageTexts, textIn } from './types.ts'

/** Longest message as it is stored. */
const LONGEST = 1000

/** What a related record is called, by the key of its collection and its id; null: not known. */
export type NameOf = (args: { of: string; id: string }) => string | null

/**
 * The messages of an activity type about a happening, by language, on one line each. A template that cannot be filled
 * in, or leaves nothing, gives the label instead; `problems` says what was wrong. Never throws.
 */
export function messagesOf({
  type,
  happening,
  actor,
  nameOf,
  languages,
}: {
  type: ActivityType
  happening: Happening
  /** Name of who did it; null: nobody. */
  actor: string | null
  nameOf: NameOf
  /** In which a message that was written without languages is told. */
  languages: readonly string[]
}): { texts: LanguageTexts; problems: readonly string[] } {
  const problems: string[] = []
  const texts: Record<string, string> = {}
  const written = Object.keys(type.message).filter((each) => each !== EVERY_LANGUAGE)
  for (const language of written.length > 0 ? written : languages) {
    const template = textIn({ texts: type.message, language })
    const values = {
      record: recordValues({ source: type.source, record: happening.record, language, nameOf }),
      before: recordValues({ source: type.source, record: happening.before, language, nameOf }),
      actor: { name: actor },
    }
    const { text, problem } = renderLiquid({ template, values, language })
    if (problem) problems.push(`${language}: ${problem.message}`)
    const line = (text ?? '').replace(/\s+/gu, ' ').trim()
    texts[language] = cut(line || textIn({ texts: type.label, language }))
  }
  return { texts, problems }
}

/** Relationships of a happening's record that messages name, by field. */
export function relatedIds({
  happening: { source, record, before },
  fields,
}: {
  happening: Happening
  fields: ReadonlySet<string>
}): { of: string; id: string | number }[] {
  const declared = fieldsOf(source)
  return [...fields].flatMap((name) => {
    const of = declared[name]?.of
    if (!of) return []
    return [record[name], before[name]]
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) => {
        const id = isRecord(value) ? value.id : value
        return typeof id === 'string' || typeof id === 'number' ? [{ of, id }] : []
      })
  })
}

function recordValues({
  source,
  record,
  language,
  nameOf,
}: {
  source: SourceKey
  record: Readonly<Record<string, unknown>>
  language: string
  nameOf: NameOf
}): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fieldsOf(source))) {
    const value = Object.hasOwn(record, name) ? record[name] : null
    values[name] = plainValue({ field, value, nameOf, language })
    if (field.labels !== null) {
      const key = `${field.labels}:${String(value)}`
      values[`${name}Label`] = value ? (translateKnown({ key, language }) ?? value) : null
    }
  }
  const { title } = SOURCES[source]
  if (title !== null) values.title = values[title]
  return values
}

function plainValue({
  field: { kind, of, from },
  value,
  nameOf,
  language,
}: {
  field: SourceField
  value: unknown
  nameOf: NameOf
  language: string
}): unknown {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    return value.map((each) => (of === null ? each : namedValue({ of, value: each, nameOf })))
  }
  if (of !== null) return namedValue({ of, value, nameOf })
  // What is derived may be a text for each language.
  if (from !== null && isRecord(value)) return textIn({ texts: value as LanguageTexts, language })
  // Days are kept with their noon; templates get the day alone.
  if (kind === 'date') return isoOf(value)?.slice(0, 10) ?? null
  if (kind === 'moment') return isoOf(value)
  return typeof value === 'object' ? null : value
}

function namedValue({ of, value, nameOf }: { of: string; value: unknown; nameOf: NameOf }): unknown {
  const id = isRecord(value) ? value.id : value
  return id === null || id === undefined ? null : { name: nameOf({ of, id: String(id) }) }
}

function isoOf(value: unknown): string | null {
  const date = value instanceof Date ? value : new Date(String(value))
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  // Not through the middle of a character.
  return `${[...text.slice(0, LONGEST - 1)].slice(0, -1).join('')}…`
}
