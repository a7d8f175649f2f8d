import type { PayloadRequest } from 'payload'
import { parseDocument } from 'yaml'
import { LIMITS } from '../../definition/limits.ts'
import { FORMATS } from '../../definition/shapes.ts'
import { isStorable } from '../../engine/texts.ts'
import { invalid, type Problem } from '../errors.ts'

const LONGEST_NOTE = 2_000

/**
 * A text that may be stored as a draft: any text that a definition's file could be, whatever is wrong with it.
 * @throws ValidationError
 */
export const checkedText = ({ req, text }: { req: PayloadRequest; text: unknown }): string => {
  const fail = (problem: Problem): never => {
    throw invalid({ errors: [problem], req })
  }
  if (typeof text !== 'string') return fail({ path: 'text', code: 'wrong-type', params: { type: 'text' } })
  if (text.trim() === '') return fail({ path: 'text', code: 'required' })
  if (Buffer.byteLength(text, 'utf8') > LIMITS.bytes) {
    return fail({ path: 'text', code: 'too-long', params: { max: `${LIMITS.bytes / 1024} KiB` } })
  }
  if (!isStorable(text)) return fail({ path: 'text', code: 'unstorable-text' })
  return text
}

/** Why something is published. @throws ValidationError */
export const noteOf = ({ req, note }: { req: PayloadRequest; note: unknown }): string => {
  const fail = (problem: Problem): never => {
    throw invalid({ errors: [problem], req })
  }
  if (note === undefined || note === null) return fail({ path: 'note', code: 'required' })
  if (typeof note !== 'string') return fail({ path: 'note', code: 'wrong-type', params: { type: 'text' } })
  const said = note.trim()
  if (said === '') return fail({ path: 'note', code: 'required' })
  if (said.length > LONGEST_NOTE)
    return fail({ path: 'note', code: 'too-long', params: { max: LONGEST_NOTE } })
  if (!isStorable(said)) return fail({ path: 'note', code: 'unstorable-text' })
  return said
}

/** The playbook's key, as far as it can be read from a text that may be faulty; null when it cannot. */
export const keyOfText = (text: string): string | null => {
  const key = topLevel({ text, name: 'key' })
  return key !== null && key.length <= 64 && FORMATS.key.pattern.test(key) ? key : null
}

export const labelOfText = (text: string): string | null =>
  topLevel({ text, name: 'label' })?.slice(0, 200) ?? null

/** A text at the top, without reading what is below: the line alone, so that faults elsewhere do no harm. */
const topLevel = ({ text, name }: { text: string; name: 'key' | 'label' }): string | null => {
  const line = text.match(new RegExp(`^\\uFEFF?${name}:[ \\t]+[^\\r\\n]{1,1000}$`, 'm'))?.[0]
  if (!line) return null
  const value: unknown = parseDocument(line.replace(/^\uFEFF/, ''), { schema: 'core' }).get(name)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
