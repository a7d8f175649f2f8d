import { idOf } from '../access/ids.ts'
import type { InputError } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'

/** Within a squad a user has each responsibility once. */
export const squadProblems = (data: Readonly<Record<string, unknown>>): InputError[] => {
  const seen = new Set<string>()
  const errors: InputError[] = []
  for (const [at, member] of (Array.isArray(data.members) ? data.members : []).entries()) {
    if (!isRecord(member)) continue
    const pair = JSON.stringify([String(idOf(member.user)), member.responsibility ?? null])
    if (seen.has(pair)) errors.push({ path: `members.${at}.responsibility`, code: 'duplicate' })
    seen.add(pair)
  }
  return errors
}
