import type { Texts } from '../payload/texts.ts'
import { entryText } from './entry-text.ts'
import type { Entry } from './useStream.ts'

export type Filters = {
  /** Empty: all kinds. */
  readonly kind: string
  /** Empty: whoever may read it. */
  readonly visibility: string
  readonly fieldChanges: boolean
  readonly search: string
}

export const NO_FILTERS: Filters = { kind: '', visibility: '', fieldChanges: true, search: '' }

export const isFiltering = ({ kind, visibility, fieldChanges, search }: Filters): boolean =>
  kind !== '' || visibility !== '' || !fieldChanges || search.trim() !== ''

/** What of the loaded entries is asked for. The search is in everything that an entry shows. */
export const filtered = ({
  entries,
  filters,
  texts,
}: {
  entries: readonly Entry[]
  filters: Filters
  texts: Texts
}): readonly Entry[] => {
  const words = lower(filters.search, texts).split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (filters.kind !== '' && entry.kind !== filters.kind) return false
    if (filters.visibility !== '' && entry.visibility !== filters.visibility) return false
    if (!filters.fieldChanges && filters.kind !== 'field-change' && entry.kind === 'field-change')
      return false
    if (words.length === 0) return true
    const text = lower(entryText({ entry, texts }), texts)
    return words.every((word) => text.includes(word))
  })
}

const lower = (text: string, { language }: Texts): string => text.toLocaleLowerCase(language)
