import { conditionIn } from './say-condition.ts'
import type { Change, Named, Place } from './types.ts'
import { excerpts, type Words, wordsIn } from './words.ts'

/**
 * A change as a sentence: `Activity "Legal review" was added to lane "Checks".` Total: whatever language is
 * asked for, English where there is no other.
 */
export function sayChange({ change, language }: { change: Change; language: string }): string {
  return say(change, wordsIn(language))
}

type Params = Record<string, string>

function say(change: Change, words: Words): string {
  const { quoted, t } = words
  const [part, property] = split(change.kind)
  const about = aboutOf(change, words)
  const told = (suffix: string, params: Params = {}) =>
    t(`${part}:${property}${suffix}`, { ...about, ...params })
  switch (change.kind) {
    case 'playbook-added':
    case 'playbook-removed':
      return told('', {
        phases: t('phases', { count: change.phases }),
        activities: t('activities', { count: change.activities }),
      })
    case 'playbook-visibility':
      return told(`-${change.after}`)
    case 'playbook-close-records':
    case 'playbook-cancel-records':
      return told('', {
        before: t(`openRecords:${change.before}`),
        after: t(`openRecords:${change.after}`),
      })
    case 'phase-added':
    case 'phase-removed':
    case 'lane-added':
    case 'lane-removed':
      return change.activities.length === 0
        ? told('-empty')
        : told('', { activities: words.quotedList(change.activities.map(nameOf)) })
    case 'lane-moved':
    case 'activity-moved':
      if (change.from !== null) return told('-from')
      return change.behind === null ? told('-first') : told('', { behind: quoted(nameOf(change.behind)) })
    case 'phase-moved':
    case 'field-moved':
      return change.behind === null ? told('-first') : told('', { behind: quoted(nameOf(change.behind)) })
    case 'scenario-moved':
      return change.behind === null ? told('-first') : told('', { behind: quoted(change.behind) })
    case 'phase-lane-order':
      return told(`-${change.after}`)
    case 'phase-when':
    case 'lane-when':
    case 'activity-when':
    case 'field-when': {
      const { before, after } = change
      return told(setOrUnset(change), {
        ...(before && { before: conditionIn({ condition: before, words }) }),
        ...(after && { after: conditionIn({ condition: after, words }) }),
      })
    }
    case 'activity-skippable':
    case 'field-required':
    case 'field-own':
      return told(change.after ? '-on' : '-off')
    case 'record-roles':
    case 'record-categories':
    case 'record-closure-codes':
    case 'field-options':
    case 'activity-open':
      return sayList({
        ...change,
        told,
        list: (values) =>
          change.kind === 'activity-open' ? words.plainList(values) : words.quotedList(values),
      })
    case 'activity-after':
      return sayAfter({ ...change, told, words })
    case 'activity-roles':
      return told(setOrUnset(change), {
        before: words.quotedList(change.before ?? []),
        after: words.quotedList(change.after ?? []),
      })
    case 'activity-property':
      return told('', {
        property: quoted(change.property),
        before: words.plain(change.before),
        after: words.plain(change.after),
      })
    case 'activity-added':
    case 'activity-removed':
    case 'scenario-added':
    case 'scenario-removed':
    case 'scenario-changed':
    case 'field-removed':
      return told('')
    case 'field-added':
      return told(change.required ? '-required' : '')
    default:
      return told(setOrUnset(change), textsOf({ ...change, words }))
  }
}

/** `activity-closure-codes` is the property `closure-codes` of an activity. */
function split(kind: string): readonly [part: string, property: string] {
  const at = kind.indexOf('-')
  return [kind.slice(0, at), kind.slice(at + 1)]
}

/** What most sentences name. */
function aboutOf(change: Change, words: Words): Params {
  const { quoted } = words
  if ('field' in change) {
    const { field, activity } = change
    return { name: quoted(nameOf(field)), key: quoted(field.key), activity: quoted(nameOf(activity)) }
  }
  if ('activity' in change) {
    const { activity, place } = change
    const name = quoted(nameOf(activity))
    const from = change.kind === 'activity-moved' ? change.from : null
    const gate = change.kind === 'activity-open' ? gateOf({ ...change, words }) : ''
    return {
      name,
      place: placeIn({ place, other: from, words }),
      ...(from && { from: placeIn({ place: from, other: place, words }) }),
      gate,
    }
  }
  if ('lane' in change) {
    const { lane, phase } = change
    const from = change.kind === 'lane-moved' && change.from ? quoted(nameOf(change.from)) : ''
    return { name: quoted(nameOf(lane)), key: quoted(lane.key), phase: quoted(nameOf(phase)), from }
  }
  if ('phase' in change) return { name: quoted(nameOf(change.phase)) }
  if ('playbook' in change) return { name: quoted(nameOf(change.playbook)) }
  return 'name' in change ? { name: quoted(change.name) } : {}
}

function nameOf({ label, key }: Named): string {
  return label ?? key
}

/** A lane by its label; by its phase, too, where it has none, or where another phase is spoken of as well. */
function placeIn({ place, other, words }: { place: Place; other: Place | null; words: Words }): string {
  const lane = words.quoted(nameOf(place.lane))
  const phase = words.quoted(nameOf(place.phase))
  const alone = place.lane.label !== null && (other === null || other.phase.key === place.phase.key)
  return alone ? words.t('inLane', { lane }) : words.t('inLaneOfPhase', { lane, phase })
}

function gateOf({
  activity,
  collection,
  words,
}: {
  activity: Named
  collection: string
  words: Words
}): string {
  const known = collection === 'tasks' || collection === 'meetings' ? collection : 'other'
  return words.t(`gate:${known}`, {
    name: words.quoted(nameOf(activity)),
    collection: words.plain(collection),
  })
}

function setOrUnset({ before, after }: { before: unknown; after: unknown }): '' | '-set' | '-unset' {
  if (before === null) return '-set'
  return after === null ? '-unset' : ''
}

function textsOf({
  before,
  after,
  words,
}: {
  before: string | null
  after: string | null
  words: Words
}): Params {
  if (before === null || after === null) {
    return {
      ...(before !== null && { before: words.quoted(before) }),
      ...(after !== null && { after: words.quoted(after) }),
    }
  }
  const shown = excerpts({ before, after })
  return { before: words.quoted(shown.before), after: words.quoted(shown.after) }
}

type Told = (suffix: string, params?: Params) => string

/** What came, and what went; where nothing did, the list as it is now. */
function sayList({
  before,
  after,
  told,
  list,
}: {
  before: readonly string[] | null
  after: readonly string[] | null
  told: Told
  list: (values: readonly string[]) => string
}): string {
  const [old, now] = [before ?? [], after ?? []]
  const added = now.filter((each) => !old.includes(each))
  const removed = old.filter((each) => !now.includes(each))
  if (added.length + removed.length === 0) return told('-order', { values: list(now) })
  if (removed.length === 0) return told('-added', { values: list(added) })
  if (added.length === 0) return told('-removed', { values: list(removed) })
  return told('-both', { added: list(added), removed: list(removed) })
}

function sayAfter({
  before,
  after,
  told,
  words,
}: {
  before: readonly Named[] | null
  after: readonly Named[] | null
  told: Told
  words: Words
}): string {
  const list = (names: readonly Named[]) => words.quotedList(names.map(nameOf))
  if (before === null) {
    return after === null || after.length === 0 ? told('-set-empty') : told('-set', { values: list(after) })
  }
  if (after === null) {
    return before.length === 0 ? told('-unset-empty') : told('-unset', { values: list(before) })
  }
  if (before.length === 0) return told('-first', { values: list(after) })
  const byKey = new Map([...before, ...after].map((each) => [each.key, each]))
  return sayList({
    before: before.map(({ key }) => key),
    after: after.map(({ key }) => key),
    told,
    list: (keys) => list(keys.flatMap((key) => byKey.get(key) ?? [])),
  })
}
