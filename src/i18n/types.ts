import type { en } from './en.ts'
import type { Leaves, Same } from './same.ts'

/** The shape of every language: exactly the keys of English. */
export type Texts = Same<typeof en>

/** A text by its path, its parts joined with `:` as in Payload's `t`; plural forms are named without `_one`, `_other`. */
export type TranslationKey = Leaves<typeof en>

export type FieldKey = keyof (typeof en)['fields']
export type HelpKey = keyof (typeof en)['help']
export type ValueList = keyof (typeof en)['values']
export type CollectionTextKey = keyof (typeof en)['collections']
