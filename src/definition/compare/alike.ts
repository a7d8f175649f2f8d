import type { Activity, FormField } from '../types.ts'
import { isSame } from './same.ts'

/**
 * How much one activity is like another of another key; 0: they are two. The label alone is enough within a type, so are
 * the fields within a lane.
 */
export function likenessOf({
  before,
  now,
  sameLane,
}: {
  before: Activity
  now: Activity
  sameLane: boolean
}): number {
  const score =
    (before.type === now.type ? 2 : 0) +
    4 * textLikeness(before.label, now.label) +
    2 * textLikeness(before.key, now.key) +
    (sameLane ? 1 : 0) +
    (before.instructions !== null && before.instructions === now.instructions ? 2 : 0) +
    (hasSameContent(before, now) ? 3 : 0)
  return score >= ENOUGH ? score : 0
}

const ENOUGH = 6

/** A field of the playbook's own that got another name. */
export function fieldLikeness(before: FormField, now: FormField): number {
  if (!before.own || !now.own || before.type !== now.type) return 0
  const score =
    (before.label !== null && before.label === now.label ? 2 : 0) +
    (before.options.length > 0 && isSame(before.options, now.options) ? 2 : 0) +
    textLikeness(before.name, now.name)
  return score >= 2 ? score : 0
}

function hasSameContent(before: Activity, now: Activity): boolean {
  if ('fields' in before)
    return 'fields' in now && before.fields.length > 0 && isSame(before.fields, now.fields)
  if (!('open' in before) || !('open' in now)) return false
  return before.collection === now.collection && isSame(before.open, now.open)
}

/** 1: the same but for capitals; otherwise the share of pairs of letters that both have, 0 where it is below a half. */
export function textLikeness(one: string, other: string): number {
  if (one.toLowerCase() === other.toLowerCase()) return 1
  const [left, right] = [pairsOfLetters(one), pairsOfLetters(other)]
  if (left.size === 0 || right.size === 0) return 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common++
  const share = (2 * common) / (left.size + right.size)
  return share < 0.5 ? 0 : share
}

const known = new Map<string, ReadonlySet<string>>()

function pairsOfLetters(text: string): ReadonlySet<string> {
  const found = known.get(text)
  if (found !== undefined) return found
  const plain = text.toLowerCase().slice(0, 200)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2))
  // The same texts are asked for again and again, by one comparison; not by all that ever are.
  if (known.size > 1_000) known.clear()
  known.set(text, pairs)
  return pairs
}
