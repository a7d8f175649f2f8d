import type { Path } from '../definition/located.ts'
import type { ExpectedEntry } from '../definition/scenario-shape.ts'
import type { Tell } from './texts.ts'
import type { SimulatedEntry } from './types.ts'
import { listed, say } from './words.ts'

/** The first expected entry that is not there, in its order; null when all are. An empty list expects none at all. */
export function entryFailure({
  expected,
  entries,
  tell,
}: {
  expected: readonly ExpectedEntry[]
  entries: readonly SimulatedEntry[]
  tell: Tell
}): { path: Path; what: string; expected: string; actual: string } | null {
  const actual = listed(entries.map(sayEntry), tell)
  if (expected.length === 0 && entries.length > 0) {
    return { path: [], what: tell('what:stream'), expected: tell('noEntry'), actual }
  }
  let from = 0
  for (const [index, wanted] of expected.entries()) {
    const at = entries.findIndex((entry, place) => place >= from && fits(wanted, entry))
    if (at === -1) return { path: [index], what: tell('what:stream'), expected: sayExpected(wanted), actual }
    from = at + 1
  }
  return null
}

function fits(wanted: ExpectedEntry, entry: SimulatedEntry): boolean {
  const texts = [entry.body, entry.reason].filter((text) => text !== undefined)
  return (
    wanted.kind === entry.kind &&
    (wanted.event === undefined || wanted.event === entry.event) &&
    (wanted.activity === undefined || wanted.activity === entry.activity) &&
    (wanted.visibility === undefined || wanted.visibility === entry.visibility) &&
    (wanted.says === undefined || texts.some((text) => text.includes(wanted.says as string))) &&
    (wanted.field === undefined || (entry.changes ?? []).some(({ field }) => field === wanted.field))
  )
}

function sayExpected({ kind, event, ...rest }: ExpectedEntry): string {
  const more = say(rest)
  return [event ?? kind, ...(more === '' ? [] : [`(${more})`])].join(' ')
}

function sayEntry({ kind, event, activity, changes, visibility }: SimulatedEntry): string {
  const about = changes ? changes.map(({ field }) => field).join(' ') : activity
  return `${[event ?? kind, about].filter(Boolean).join(' ')} [${visibility}]`
}
