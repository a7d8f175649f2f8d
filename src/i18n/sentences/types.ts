import type { Same } from '../same.ts'
import type { sentences } from './en.ts'

/** The shape of every language: exactly the keys of English. */
export type Sentences = Same<typeof sentences>
