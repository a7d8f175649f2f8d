import type { Activity, Condition, Definition } from '../../../src/definition/types.ts'

/**
 * A second, naive reading of the rules: what the random walks are compared with. It moves one thing at a time and
 * starts over, keeps no times, and knows only the conditions that `arbitraries.ts` makes.
 */
export type Model = {
  state: string
  progress: string
  activities: Map<string, string>
  /** Phases, lanes and activities whose `when` was looked at and held. */
  begun: Set<unknown>
  data: Map<string, unknown>
  closure: boolean
  before: { state: string; progress: string } | null
}

type Row = {
  activity: Activity
  lane: object
  phase: object
  laneWhen: Condition | null
  phaseWhen: Condition | null
  parallel: boolean
  before: readonly string[]
  laneId: string
  phaseId: string
}

/** The definition as one flat table; of doubled keys the first row stays. */
export const rowsOf = (definition: Definition): Row[] => {
  const rows: Row[] = []
  const phases = definition.phases.filter(
    (phase, index, all) => all.findIndex(({ key }) => key === phase.key) === index,
  )
  for (const phase of phases) {
    const lanes = phase.lanes.filter(
      (lane, index, all) => all.findIndex(({ key }) => key === lane.key) === index,
    )
    for (const lane of lanes) {
      let previous: string | null = null
      for (const activity of lane.activities) {
        if (rows.some((row) => row.activity.key === activity.key)) {
          continue
        }
        rows.push({
          activity,
          lane,
          phase,
          laneWhen: lane.when,
          phaseWhen: phase.when,
          parallel: phase.laneOrder === 'parallel',
          before: activity.after ?? (previous === null ? [] : [previous]),
          laneId: `${phase.key}/${lane.key}`,
          phaseId: phase.key,
        })
        previous = activity.key
      }
    }
  }
  return rows
}

export const holds = (model: Pick<Model, 'data'>, when: Condition | null): boolean => {
  if (when === null) {
    return true
  }
  const [name = ''] = Object.keys(when)
  return (name === 'flag' || name === 'other') && model.data.get(name) === true
}

const stateOf = (model: Model, key: string) => model.activities.get(key) ?? 'unknown'
export const done = (model: Model, key: string) => ['completed', 'skipped'].includes(stateOf(model, key))

/** Moves one thing; false when nothing moves. */
const step = (model: Model, rows: Row[]): boolean => {
  const unfinished = rows.filter((row) => !done(model, row.activity.key))
  const active = unfinished.filter((row) => row.phase === unfinished[0]?.phase)
  const [first] = active
  if (!first) {
    return false
  }
  const enter = (part: object, when: Condition | null, inside: Row[]): boolean => {
    if (model.begun.has(part)) {
      return false
    }
    if (holds(model, when)) {
      model.begun.add(part)
    } else {
      for (const row of inside) {
        model.activities.set(row.activity.key, 'skipped')
      }
    }
    return true
  }
  if (enter(first.phase, first.phaseWhen, active)) {
    return true
  }
  for (const row of active.filter((each) => each.parallel || each.lane === first.lane)) {
    if (
      enter(
        row.lane,
        row.laneWhen,
        active.filter((each) => each.lane === row.lane),
      )
    ) {
      return true
    }
    const { key, when } = row.activity
    if (stateOf(model, key) === 'pending' && row.before.every((other) => done(model, other))) {
      const goes = model.begun.has(key) || holds(model, when)
      model.activities.set(key, goes ? 'in-progress' : 'skipped')
      if (goes) {
        model.begun.add(key)
      }
      return true
    }
  }
  return false
}

export const settleModel = (model: Model, rows: Row[]): void => {
  while (step(model, rows)) {
    // One thing at a time.
  }
}

export const startModel = (rows: Row[], data: Record<string, unknown>): Model => {
  const model: Model = {
    state: 'new',
    progress: 'not-started',
    activities: new Map(rows.map((row) => [row.activity.key, 'pending'])),
    begun: new Set(),
    data: new Map(Object.entries(data)),
    closure: false,
    before: null,
  }
  settleModel(model, rows)
  for (;;) {
    const create = rows.find(
      (row) => row.activity.type === 'create' && stateOf(model, row.activity.key) === 'in-progress',
    )
    if (!create) {
      return model
    }
    model.activities.set(create.activity.key, 'completed')
    settleModel(model, rows)
  }
}

/** State of a lane or phase from those of its activities. */
export const summary = (states: string[]): string => {
  const kinds = new Set(states)
  const only = (...some: string[]) => [...kinds].every((kind) => some.includes(kind))
  if (only('skipped')) return 'skipped'
  if (only('skipped', 'completed')) return 'completed'
  if (only('skipped', 'completed', 'canceled')) return 'canceled'
  return only('pending') ? 'pending' : 'in-progress'
}

/** A command as the walks send it, with whether its input is good. */
export type Step = {
  type: 'complete' | 'skip' | 'close' | 'cancel' | 'pause' | 'resume' | 'reopen' | 'edit'
  activity: string
  good: boolean
  rev: 'none' | 'current' | 'stale'
  stranger: boolean
  openTasks: number
  flag: boolean
  other: boolean
}

/** What should come of a step: 'ok', or the kind or code of the refusal. Changes the model when it is 'ok'. */
export const playModel = (model: Model, rows: Row[], definition: Definition, asked: Step): string => {
  const row = rows.find((each) => each.activity.key === asked.activity)
  const onActivity = asked.type === 'complete' || asked.type === 'skip'
  const over = model.state === 'closed' || model.state === 'canceled'
  if (asked.stranger) return 'forbidden'
  if (onActivity && !row) return 'unknown-activity'
  if (over && asked.type !== 'reopen') return 'play-closed'
  if (asked.rev === 'stale') return 'conflict'
  if (model.state === 'paused' && !['resume', 'close', 'cancel'].includes(asked.type)) return 'blocked'
  if (onActivity && done(model, asked.activity)) return 'already-done'
  if (onActivity && stateOf(model, asked.activity) !== 'in-progress') return 'not-current'
  if ((asked.type === 'resume' && model.state !== 'paused') || (asked.type === 'reopen' && !over))
    return 'not-current'
  if (!asked.good && asked.type !== 'pause' && asked.type !== 'resume') return 'invalid'
  if (asked.type === 'skip' && !row?.activity.skippable) return 'blocked'
  if (asked.type === 'complete' && row?.activity.type === 'records' && asked.openTasks > 0) return 'blocked'
  if (asked.type === 'close' && definition.close.openRecords === 'refuse' && asked.openTasks > 0)
    return 'blocked'
  if (asked.type === 'cancel' && definition.cancel.openRecords === 'refuse' && asked.openTasks > 0)
    return 'blocked'
  changes[asked.type](model, rows, asked, row)
  if (model.state === 'new' || model.state === 'in-progress') {
    settleModel(model, rows)
  }
  return 'ok'
}

const end = (model: Model, state: string, progress: string) => {
  model.state = state
  model.progress = progress
  for (const [key, was] of model.activities) {
    if (was === 'pending' || was === 'in-progress') {
      model.activities.set(key, 'canceled')
    }
  }
}

const changes: Record<Step['type'], (model: Model, rows: Row[], asked: Step, row?: Row) => void> = {
  complete(model, _rows, asked, row) {
    model.activities.set(asked.activity, 'completed')
    if (model.state === 'new' && model.progress !== 'at-risk') model.progress = 'on-track'
    model.state = 'in-progress'
    const fields = row && 'fields' in row.activity ? row.activity.fields : []
    for (const { name } of fields) {
      if (name === 'flag') model.data.set(name, asked.flag)
      if (name === 'other') model.data.set(name, asked.other)
    }
    for (const { name, when } of fields.filter((field) => field.name === 'text').slice(0, 1)) {
      if (holds(model, when)) model.data.set(name, 'some text')
      else model.data.delete(name)
    }
  },
  skip(model, _rows, asked) {
    model.activities.set(asked.activity, 'skipped')
  },
  close(model, rows) {
    end(model, 'closed', rows.every((row) => done(model, row.activity.key)) ? 'completed' : 'canceled')
  },
  cancel(model) {
    end(model, 'canceled', 'canceled')
  },
  pause(model) {
    model.before = { state: model.state, progress: model.progress }
    model.state = 'paused'
    model.progress = 'paused'
  },
  resume(model) {
    Object.assign(model, model.before)
  },
  reopen(model) {
    model.state = 'in-progress'
    model.progress = 'on-track'
    for (const [key, was] of model.activities) {
      if (was === 'canceled') model.activities.set(key, 'pending')
    }
  },
  edit(model, _rows, asked) {
    model.progress = asked.flag ? 'at-risk' : 'on-track'
    model.data.set('other', asked.other)
  },
}
