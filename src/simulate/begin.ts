import type { Definition } from '../definition/types.ts'
import { type Decision, type Facts, type PlaySnapshot, type Refusal, start } from '../engine/index.ts'
import { addRecords, countAll, MAX_RECORDS, recordFacts } from './records.ts'
import { entriesOf } from './stream.ts'
import { type ImpossibleCode, tellIn } from './texts.ts'
import type { Effects, Frame, Given, SimulatedRefusal, World } from './types.ts'

/** What the clock says where nothing is written. */
export const NOW = '2026-01-05T09:00:00.000Z'

/** Who works in a simulation. */
const ACTOR = 'somebody'

export const NOTHING: Effects = { activities: [], records: {} }

/** Starts a simulated play. It is started for an engagement unless `given.fields` says `engagement: null`. */
export function begin({ definition, given = {} }: { definition: Definition; given?: Given }): Frame {
  const world = worldOf({ definition, given })
  const visible = definition.record.visibility === 'customer'
  const fields = { engagement: 'some-engagement', visibleToCustomer: visible, ...given.fields }
  const nothing = { step: null, world, entries: [], canceled: NOTHING }
  if (fields.engagement === null) {
    const refusal = refusalOf({ kind: 'invalid', errors: [{ path: 'engagement', code: 'required' }] })
    return { ...nothing, refusal, play: null }
  }
  if (countAll(world.records) > MAX_RECORDS) {
    return { ...nothing, refusal: impossible('too-many-records', { max: MAX_RECORDS }), play: null }
  }
  const decision = start({ definition, facts: factsOf({ world }), fields, data: given.data })
  if (!decision.ok) return { ...nothing, refusal: refusalOf(decision.refusal), play: null }
  return {
    ...nothing,
    refusal: null,
    play: playAfter({ play: { ...UNSAVED, fields }, decision }),
    entries: entriesOf({ events: decision.events, changes: [], definition }),
  }
}

/** The facts of a world as the engine wants them; `roles` are those of whoever does the next step. */
export function factsOf({ world, roles = world.roles }: { world: World; roles?: readonly string[] }): Facts {
  return {
    now: world.now,
    actor: { id: ACTOR, roles },
    engagement: world.engagement,
    records: recordFacts(world.records),
  }
}

/** The play as it would be stored after a decision. */
export function playAfter({
  play,
  decision: { changes },
}: {
  play: PlaySnapshot
  decision: Extract<Decision, { ok: true }>
}): PlaySnapshot {
  const { state, progress, run, data, fields } = changes
  return { state, progress, run, data, fields: { ...play.fields, ...fields }, rev: play.rev + 1 }
}

export function refusalOf(refusal: Refusal): SimulatedRefusal {
  switch (refusal.kind) {
    case 'refused':
      return { code: refusal.code, reasons: refusal.reasons, errors: [] }
    case 'invalid':
      return { code: 'invalid', reasons: [], errors: refusal.errors }
    case 'forbidden':
      return { code: 'forbidden', reasons: [], errors: [] }
    case 'unknown-activity':
      return impossible('no-activity', { key: JSON.stringify(refusal.activity.slice(0, 60)) })
  }
}

/** A step that makes no sense, and why. */
export function impossible(
  code: ImpossibleCode,
  params: Readonly<Record<string, string | number>> = {},
): SimulatedRefusal {
  const problem = tellIn('en')(`impossible:${code}`, params)
  return { code: 'impossible', reasons: [], errors: [], problem, impossible: { code, params } }
}

/** A date, or a date with time, as the clock says it; null when it is neither. */
export function clock(text: string): string | null {
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}

const UNSAVED: PlaySnapshot = {
  state: 'new',
  progress: 'not-started',
  rev: 0,
  run: { phases: {}, lanes: {}, activities: {} },
  data: {},
  fields: {},
}

function worldOf({ definition, given }: { definition: Definition; given: Given }): World {
  let records: World['records'] = new Map()
  for (const [collection, states] of Object.entries(given.records ?? {})) {
    for (const [state, count] of Object.entries(states)) {
      if (count > 0) records = addRecords({ records, collection, state, count })
    }
  }
  return {
    now: clock(given.now ?? NOW) ?? NOW,
    roles: given.roles ?? definition.record.roles.slice(0, 1),
    engagement: given.engagement ?? {},
    records,
  }
}
