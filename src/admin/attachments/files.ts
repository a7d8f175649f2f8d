import type { Texts } from '../payload/texts.ts'

export type FileLook = 'picture' | 'pdf' | 'table' | 'slides' | 'text' | 'mail' | 'archive' | 'file'

/** What a file looks like in a list, by its MIME type. */
export const lookOf = (mimeType: string): FileLook => {
  if (mimeType.startsWith('image/')) return 'picture'
  if (mimeType === 'application/pdf') return 'pdf'
  if (/csv|excel|spreadsheet/.test(mimeType)) return 'table'
  if (/powerpoint|presentation/.test(mimeType)) return 'slides'
  if (mimeType === 'message/rfc822') return 'mail'
  if (mimeType === 'application/zip') return 'archive'
  return mimeType.startsWith('text/') || /word|document/.test(mimeType) ? 'text' : 'file'
}

/** What a browser shows by itself. */
export const isShown = (mimeType: string): boolean => ['picture', 'pdf'].includes(lookOf(mimeType))

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "14 kB", as the language writes it. */
export const sizeText = (bytes: number, { language }: Pick<Texts, 'language'>): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1024 ** step)
}

export const megabytes = (bytes: number, { language }: Pick<Texts, 'language'>): string =>
  new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(bytes / 1024 ** 2)

/** A name without what a form cannot carry. The server cleans names, too. */
export const sendableName = (name: string): string => name.replace(/\p{Cc}/gu, '') || 'file'
