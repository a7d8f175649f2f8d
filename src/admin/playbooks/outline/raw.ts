import type { Path } from '../../../definition/located.ts'

/** What is written in a mapping of the text, however wrong it is. */
export type Raw = Readonly<Record<string, unknown>>

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The texts of a list; numbers and truth values as they would be read aloud. */
export const textsOf = (value: unknown): readonly string[] => listOf(value).filter(isPlain).map(String)

/** Text as people wrote it; empty where there is none. */
export const textOf = (value: unknown): string => (isPlain(value) ? String(value) : '')

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === 'number' ? node[step] : undefined
    return isRaw(node) && Object.hasOwn(node, step) ? node[step as string] : undefined
  }, value)

/** A path as one word, to compare and to look up by. */
export const placeOf = (path: Path): string => path.join('/')

/** Whether one path is the other or leads into it. */
export const isInside = ({ path, of }: { path: Path; of: Path }): boolean =>
  of.every((step, at) => path[at] === step)

export const isSamePath = (one: Path, other: Path): boolean =>
  one.length === other.length && isInside({ path: one, of: other })

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
