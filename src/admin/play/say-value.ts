import type { Texts } from '../payload/texts.ts'

/** A field's value as people read it: names instead of records, words instead of keys, dates as the language writes them. */
export const sayValue = ({
  value,
  name,
  texts,
}: {
  value: unknown
  name: string
  texts: Pick<Texts, 'known' | 'language' | 't'>
}): string => {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((each) => sayValue({ value: each, name, texts })).join(', ')
  if (typeof value === 'boolean') return texts.t(value ? 'page:yes' : 'page:no')
  if (typeof value === 'object') {
    const { number, name: called, title, id } = value as Record<string, unknown>
    return [number, called ?? title].filter(Boolean).join(' · ') || String(id ?? '')
  }
  if (typeof value === 'number') return new Intl.NumberFormat(texts.language).format(value)
  const text = String(value)
  if (DATE.test(text)) {
    return new Intl.DateTimeFormat(texts.language, { dateStyle: 'medium' }).format(new Date(text))
  }
  return texts.known(`values:${name}:${text}`, text)
}

const DATE = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
