import type { I18nSource } from './translate.ts'
import { TEXTS, translate } from './translate.ts'
import type { CollectionTextKey, FieldKey, HelpKey, TranslationKey } from './types.ts'

/** What Payload calls for a label: it hands over the `i18n` of whoever looks. */
export type Label = (args: { i18n: I18nSource }) => string

/** A label in the language of whoever looks. */
export const label =
  (key: TranslationKey): Label =>
  ({ i18n }) =>
    translate({ key, i18n })

export const fieldLabel = (name: FieldKey): Label => label(`fields:${name}`)

export const help = (name: HelpKey): Label => label(`help:${name}`)

export const collectionLabels = (key: CollectionTextKey): { singular: Label; plural: Label } => ({
  singular: label(`collections:${key}:singular`),
  plural: label(`collections:${key}:plural`),
})

/** A group of the navigation: Payload takes no function there, only a text for each language. */
export const group = (name: GroupKey): Record<string, string> => inEveryLanguage(`groups:${name}`)

/** For labels that Payload takes as a text for each language only. */
export const inEveryLanguage = (key: TranslationKey): Record<string, string> =>
  Object.fromEntries(Object.keys(TEXTS).map((language) => [language, translate({ key, language })]))

type GroupKey = keyof (typeof TEXTS)['en']['groups']
