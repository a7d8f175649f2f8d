/**
 * What an activity type of the customer timeline is once its YAML text has been read and found free of errors: plain,
 * frozen data.
 */
import type { Condition } from '../definition/types.ts'
import type { SourceKey } from './sources.ts'

/** What has to happen to a record of the source. */
export const OCCASIONS = ['create', 'update', 'delete'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** Pictures to choose from; the panel draws each. */
export const ICONS = [
  'contact',
  'contract',
  'date',
  'escalation',
  'health',
  'initiative',
  'meeting',
  'note',
  'objective',
  'outcome',
  'person',
  'play',
  'product',
  'risk',
  'stage',
  'state',
  'task',
  'team',
  'touchpoint',
] as const
export type IconName = (typeof ICONS)[number]

/** A text by language; a text that was written without languages is that of every language. */
export type LanguageTexts = Readonly<Record<string, string>>

/** The language of a text that was written without one. */
export const EVERY_LANGUAGE = '*'

export type ActivityType = {
  /** Unique in the directory; stored with every entry. */
  readonly key: string
  readonly label: LanguageTexts
  readonly icon: IconName
  /** Key of a facet. */
  readonly facet: string
  readonly source: SourceKey
  readonly on: Occasion
  /** Only when one of these fields has changed; null: when any has. */
  readonly changed: readonly string[] | null
  /** Over the record, and as `before.<field>` the record before the change. */
  readonly when: Condition | null
  /** Liquid templates. */
  readonly message: LanguageTexts
  /** false: nothing is written any more, what was written keeps its label. */
  readonly active: boolean
}

export type Facet = { readonly key: string; readonly label: LanguageTexts }

/** Everything that a directory of activity types says. */
export type Timeline = {
  readonly activities: ReadonlyMap<string, ActivityType>
  /** In the order in which they are offered. */
  readonly facets: readonly Facet[]
}

/** A text in a language: that of its region's language where it lacks the region, then English, then any. */
export function textIn({ texts, language }: { texts: LanguageTexts; language: string }): string {
  for (const each of [language, language.split('-')[0] ?? '', EVERY_LANGUAGE, 'en']) {
    if (Object.hasOwn(texts, each)) return texts[each] as string
  }
  return Object.values(texts)[0] ?? ''
}
