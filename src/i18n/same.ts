/** The shape of texts in another language: exactly the same keys. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** A text by its path, its parts joined with `:`; plural forms are named without `_one`, `_other`. */
export type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}:${Leaves<T[K]>}`
}[keyof T & string]

type Singular<K extends string> = K extends `${infer Base}_one`
  ? Base
  : K extends `${infer Base}_other`
    ? Base
    : K
