/** Looking up texts, whichever there are: what is small and what needs all of them share it. */

/** The key under which the plugin's texts live in `config.i18n.translations`. */
export const NAMESPACE = 'playbooks'

export type TranslationParams = Readonly<Record<string, string | number>>

/** Payload's `i18n` of a request or of a label function: the language, and the texts as the host has changed them. */
export type I18nSource = { readonly language: string; readonly translations?: unknown }

/** Where the language comes from: itself, a request, or Payload's `i18n`. */
export type LanguageSource = {
  readonly language?: string
  readonly req?: { readonly i18n?: I18nSource }
  readonly i18n?: I18nSource
}

/** Finds a text by its key and fills it in; null when there is none. */
export type Lookup = (args: LanguageSource & { key: string; params?: TranslationParams }) => string | null

/**
 * A lookup in texts by language. Total: a language or a text that is missing falls back to English, a parameter that is
 * missing leaves its placeholder. Texts that the host has changed win where a request or `i18n` is given.
 */
export const lookupIn =
  (texts: Readonly<Record<string, unknown>>): Lookup =>
  ({ key, params = {}, language, req, i18n = req?.i18n }) => {
    const count = typeof params.count === 'number' ? params.count : undefined
    const hostTexts = own(i18n?.translations, NAMESPACE)
    const text =
      (language === undefined || language === i18n?.language
        ? textAt({ texts: hostTexts, key, count })
        : null) ??
      textAt({ texts: own(texts, language ?? i18n?.language ?? 'en'), key, count }) ??
      textAt({ texts: texts.en, key, count })
    return text === null ? null : fillIn(text, params)
  }

const textAt = ({
  texts,
  key,
  count,
}: {
  texts: unknown
  key: string
  count: number | undefined
}): string | null => {
  const path = key.split(':')
  const last = path.pop() ?? ''
  let node: unknown = texts
  for (const part of path) node = own(node, part)
  const plural = count === undefined ? undefined : own(node, `${last}_${count === 1 ? 'one' : 'other'}`)
  const text = plural ?? own(node, last)
  return typeof text === 'string' ? text : null
}

const own = (node: unknown, key: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, key)
    ? (node as Record<string, unknown>)[key]
    : undefined

const fillIn = (text: string, params: TranslationParams): string =>
  text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : placeholder,
  )
