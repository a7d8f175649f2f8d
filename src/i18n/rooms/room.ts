/** The shape of a room's texts in another language: exactly the keys of English. */
export type Room<T> = { readonly [K in keyof T]: T[K] extends string ? string : Room<T[K]> }
