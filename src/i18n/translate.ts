import { de } from './de.ts'
import { en } from './en.ts'
import {
  type I18nSource,
  type LanguageSource,
  type Lookup,
  lookupIn,
  NAMESPACE,
  type TranslationParams,
} from './lookup.ts'
import { pt } from './pt.ts'
import type { Texts, TranslationKey } from './types.ts'

export { type I18nSource, type LanguageSource, NAMESPACE, type TranslationParams } from './lookup.ts'

export const TEXTS = { en, de, pt } as const satisfies Record<string, Texts>

/** What the plugin adds to `config.i18n.translations`; the host's own texts are to be merged over it. */
export const pluginTranslations: Record<string, Record<typeof NAMESPACE, Texts>> = Object.fromEntries(
  Object.entries(TEXTS).map(([language, texts]) => [language, { [NAMESPACE]: texts }]),
) as Record<string, Record<typeof NAMESPACE, Texts>>

/** Like `translate` for a key that is put together at run time: null when there is no such text. */
export const translateKnown: Lookup = lookupIn(TEXTS)

/**
 * A text in the language asked for. Total: a language or a text that is missing falls back to English, a parameter
 * that is missing leaves its placeholder. Texts that the host has changed win where a request or `i18n` is given.
 */
export const translate = ({
  key,
  params = {},
  ...source
}: LanguageSource & { key: TranslationKey; params?: TranslationParams }): string =>
  translateKnown({ key, params, ...source }) ?? key

/** The language of a request; English where it has none. */
export const languageOf = (req: { readonly i18n?: I18nSource }): string => req.i18n?.language ?? 'en'
