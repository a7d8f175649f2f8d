import type { Path } from '../definition/located.ts'
import type { Expectation, ExpectedReason } from '../definition/scenario-shape.ts'
import type { Definition } from '../definition/types.ts'
import type { Reason } from '../engine/index.ts'
import { isSame } from './stream.ts'
import { entryFailure } from './stream-expectations.ts'
import { type Tell, tellIn } from './texts.ts'
import type { Frame, FrameView, SaidActivity, SimulatedEntry } from './types.ts'
import { viewOf } from './view.ts'
import { listed, say } from './words.ts'

/** An expectation that does not hold: where it stands in the playbook's text, what it is about, in words. */
export type Failure = {
  readonly path: Path
  /** What it is about: `state`, `activity related-work`; `outcome`: whether it was done at all. */
  readonly what: string
  readonly expected: string
  readonly actual: string
}

/** The first expectation that does not hold; null when all do. Total. */
export function firstFailure({
  definition,
  frame,
  expect,
  entries,
  language,
}: {
  definition: Definition
  frame: Frame
  expect: Expectation
  /** The entries that `stream` is about: those of the step, or of the whole scenario. */
  entries: readonly SimulatedEntry[]
  language: string
}): Failure | null {
  if (frame.refusal === null && Object.keys(expect).length === 0) return null
  const tell = tellIn(language)
  const view = viewOf({ definition, frame, language })
  const activities = new Map<string, SaidActivity>()
  const lanes = new Map<string, string>()
  const phases = new Map<string, string>()
  for (const phase of view.phases) {
    phases.set(phase.key, phase.state)
    for (const lane of phase.lanes) {
      lanes.set(`${phase.key}/${lane.key}`, lane.state)
      for (const activity of lane.activities) activities.set(activity.key, activity)
    }
  }
  const stateOf = (key: string) => activities.get(key)?.state
  for (const failure of failures()) return failure
  return null

  /** Lazily, in the order in which people would look. */
  function* failures(): Generator<Failure> {
    yield* outcome()
    yield* equal(tell, ['state'], tell('what:state'), expect.state, view.play?.state)
    yield* equal(tell, ['progress'], tell('what:progress'), expect.progress, view.play?.progress)
    if (expect.current !== undefined) {
      const wanted = typeof expect.current === 'string' ? [expect.current] : expect.current
      yield* sameSet(tell, ['current'], tell('what:current'), wanted, view.play?.current ?? [])
    }
    yield* each('activities', 'activity', expect.activities, stateOf)
    yield* each('lanes', 'lane', expect.lanes, (key) => lanes.get(key))
    yield* each('phases', 'phase', expect.phases, (key) => phases.get(key))
    for (const [key, wanted] of Object.entries(expect.allowed ?? {})) {
      yield* sameSet(
        tell,
        ['allowed', key],
        tell('what:allowed', { key }),
        wanted,
        activities.get(key)?.allowed ?? [],
      )
    }
    for (const [key, wanted] of Object.entries(expect.blocked ?? {})) {
      const codes = (activities.get(key)?.blockedBy ?? []).map(({ code }) => code)
      yield* sameSet(tell, ['blocked', key], tell('what:blocked', { key }), wanted, codes)
    }
    for (const [name, wanted] of Object.entries(expect.actions ?? {})) {
      const action = view.actions?.[name as keyof NonNullable<FrameView['actions']>]
      const possible = action?.allowed === true && action.blockedBy.length === 0
      yield* equal(tell, ['actions', name], tell('what:possible', { key: name }), wanted, possible)
    }
    yield* equal(tell, ['early'], tell('what:early'), expect.early, view.actions?.close.early)
    yield* each('fields', 'field', expect.fields, (name) => own(view.play?.fields, name))
    yield* each('data', 'data', expect.data, (name) => own(view.play?.data, name))
    yield* canceled()
    yield* records()
    const wrong = expect.stream && entryFailure({ expected: expect.stream, entries, tell })
    if (wrong) yield { ...wrong, path: ['stream', ...wrong.path] }
  }

  function* outcome(): Generator<Failure> {
    const { refusal } = view
    const wanted = expect.refused ?? (expect.reasons?.length || expect.errors ? 'refused' : undefined)
    const said =
      refusal === null ? tell('done') : tell('refused', { code: refusal.code, message: refusal.message })
    if (wanted === undefined) {
      if (refusal !== null) yield { path: [], what: 'outcome', expected: tell('toBeDone'), actual: said }
      return
    }
    const place = expect.refused ? ['refused'] : expect.errors ? ['errors'] : ['reasons']
    if (refusal === null || (expect.refused !== undefined && refusal.code !== wanted)) {
      const expected = expect.refused ? tell('toBeRefusedAs', { code: wanted }) : tell('toBeRefused')
      yield { path: place, what: 'outcome', expected, actual: said }
      return
    }
    if (expect.reasons !== undefined) yield* reasons(expect.reasons, refusal.reasons)
    for (const [path, code] of Object.entries(expect.errors ?? {})) {
      const found = refusal.errors.find((error) => error.path === path)?.code
      yield* equal(tell, ['errors', path], tell('what:error', { key: path }), code, found)
    }
  }

  function* reasons(wanted: readonly ExpectedReason[], found: readonly Reason[]): Generator<Failure> {
    const left = [...found]
    for (const [index, reason] of wanted.entries()) {
      const at = left.findIndex((each) => fits(reason, each))
      if (at === -1) {
        const actual = listed(found.map(sayReason), tell)
        yield { path: ['reasons', index], what: tell('what:reason'), expected: sayReason(reason), actual }
      } else left.splice(at, 1)
    }
    if (left.length > 0) {
      const expected = listed(wanted.map(sayReason), tell)
      yield {
        path: ['reasons'],
        what: tell('what:reasons'),
        expected,
        actual: listed(found.map(sayReason), tell),
      }
    }
  }

  function* canceled(): Generator<Failure> {
    const { activities: keys, records: numbers = {} } = expect.canceled ?? {}
    if (keys)
      yield* sameSet(
        tell,
        ['canceled', 'activities'],
        tell('what:canceledActivities'),
        keys,
        frame.canceled.activities,
      )
    for (const [collection, count] of Object.entries(numbers)) {
      const there = own(frame.canceled.records, collection)
      const found = Array.isArray(there) ? there.length : 0
      yield* equal(
        tell,
        ['canceled', 'records', collection],
        tell('what:canceledRecords', { key: collection }),
        count,
        found,
      )
    }
  }

  function* records(): Generator<Failure> {
    for (const [collection, states] of Object.entries(expect.records ?? {})) {
      for (const [state, count] of Object.entries(states)) {
        const there = frame.world.records.get(collection) ?? []
        const found = there.filter((record) => record.state === state).length
        yield* equal(
          tell,
          ['records', collection, state],
          tell('what:records', { key: collection, state }),
          count,
          found,
        )
      }
    }
  }

  function* each(
    name: string,
    what: 'activity' | 'lane' | 'phase' | 'field' | 'data',
    wanted: Readonly<Record<string, unknown>> | undefined,
    found: (key: string) => unknown,
  ): Generator<Failure> {
    for (const [key, value] of Object.entries(wanted ?? {})) {
      yield* equal(tell, [name, key], tell(`what:${what}`, { key }), value, found(key))
    }
  }
}

function* equal(
  tell: Tell,
  path: Path,
  what: string,
  expected: unknown,
  actual: unknown,
): Generator<Failure> {
  if (expected !== undefined && !isSame(expected, actual)) {
    yield { path, what, expected: say(expected, tell), actual: say(actual, tell) }
  }
}

function* sameSet(
  tell: Tell,
  path: Path,
  what: string,
  expected: readonly string[],
  actual: readonly string[],
): Generator<Failure> {
  if (!isSame([...new Set(expected)].sort(), [...new Set(actual)].sort())) {
    yield { path, what, expected: say(expected, tell), actual: say(actual, tell) }
  }
}

/** Whether a reason is the expected one: by its code, or by all that is said of it. */
function fits(wanted: ExpectedReason, reason: Reason): boolean {
  if (typeof wanted === 'string') return wanted === reason.code
  return Object.entries(wanted).every(
    ([key, value]) => value === undefined || isSame(value, own(reason, key)),
  )
}

function sayReason(reason: ExpectedReason | Reason): string {
  if (typeof reason === 'string') return reason
  const { code, ...details } = reason as { code: string; message?: string }
  delete details.message
  const rest = say(details)
  return rest === '' ? code : `${code} (${rest})`
}

function own(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, key)
    ? (record as Record<string, unknown>)[key]
    : undefined
}
