import type { PayloadRequest } from 'payload'
import { isStorable } from '../../engine/texts.ts'
import { invalid, type Problem } from '../errors.ts'

/** What an address or a GraphQL call asks: texts, or nothing. */
export type Asked = Readonly<Record<string, unknown>>

/** Reads what is asked for, collects what is wrong with it, and refuses it as a whole. */
export const queryReader = ({ req, query }: { req: PayloadRequest; query: Asked }) => {
  const errors: Problem[] = []
  const given = (name: string): string | null => {
    const value = query[name]
    return value === undefined || value === null || value === '' ? null : String(value)
  }
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const text = given(name)
    if (text === null) return otherwise
    const found = allowed.find((each) => each === text)
    if (found === undefined) {
      errors.push({ path: name, code: 'not-an-option', params: { allowed: allowed.join(', ') } })
    }
    return found ?? otherwise
  }
  const whole = (
    name: string,
    { from, to, otherwise }: { from: number; to: number; otherwise: number },
  ): number => {
    const text = given(name)
    if (text === null) return otherwise
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= from && number <= to) return number
    errors.push({ path: name, code: 'not-an-option', params: { allowed: `${from} … ${to}` } })
    return otherwise
  }
  const text = (name: string, { longest }: { longest: number }): string | null => {
    const found = given(name)
    if ((found?.length ?? 0) > longest)
      errors.push({ path: name, code: 'too-long', params: { max: longest } })
    // Databases refuse to look for it.
    else if (found !== null && !isStorable(found)) errors.push({ path: name, code: 'unstorable-text' })
    return found
  }
  /** @throws ValidationError that names every query that is wrong, and what is allowed */
  const refuse = (): void => {
    if (errors.length > 0) throw invalid({ errors, req })
  }
  return { oneOf, whole, text, add: (problem: Problem) => void errors.push(problem), refuse }
}
