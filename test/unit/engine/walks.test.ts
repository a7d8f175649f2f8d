import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Definition } from '../../../src/definition/types.ts'
import {
  type Command,
  currentOf,
  type Decision,
  decide,
  explain,
  type Facts,
  type PlaySnapshot,
  start,
} from '../../../src/engine/index.ts'
import { aDefinition, aStep, commandOf, goodInput } from './arbitraries.ts'
import { accepted, canceling, closing, factsOf, LATER, reopening, tasks, written } from './builders.ts'
import { playModel, rowsOf, type Step, startModel, summary } from './model.ts'

const RUNS = 300

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}
const factsFor = (step: Pick<Step, 'stranger' | 'openTasks'>): Facts =>
  factsOf({
    now: LATER,
    actor: step.stranger ? { id: 8, roles: ['viewer'] } : { id: 7, roles: ['agent'] },
    records: tasks({ new: step.openTasks, complete: 1 }, [{ number: 'TSK1', state: 'new' }]),
  })
const outcome = (decision: Decision): string =>
  decision.ok ? 'ok' : decision.refusal.kind === 'refused' ? decision.refusal.code : decision.refusal.kind

type At = {
  definition: Definition
  play: PlaySnapshot
  rows: ReturnType<typeof rowsOf>
  data: Map<string, unknown>
}

/** Walks through a random play and hands over every play on the way, and every decision with what it was asked. */
const walkThrough = (
  definition: Definition,
  steps: Step[],
  visit: {
    start?: (at: At) => void
    step?: (
      at: At & {
        step: Step
        command: Command
        facts: Facts
        decision: Decision
        before: PlaySnapshot
        expected: string
        model: ReturnType<typeof startModel>
      },
    ) => void
  },
) => {
  const rows = rowsOf(definition)
  const data = { flag: true }
  const blank: PlaySnapshot = {
    state: 'new',
    progress: 'not-started',
    rev: -1,
    run: { phases: {}, lanes: {}, activities: {} },
    data: {},
    fields: {},
  }
  let play = written(blank, start(frozen({ definition, facts: factsOf(), fields: {}, data })))
  const model = startModel(rows, data)
  visit.start?.({ definition, play, rows, data: model.data })
  for (const step of steps) {
    const before = frozen(play)
    const activity = rows.find((row) => row.activity.key === step.activity)?.activity
    const command = frozen(commandOf(step, activity, model.data, play.rev))
    const facts = frozen(factsFor(step))
    const decision = decide({ definition, play, facts, command })
    const expected = playModel(model, rows, definition, step)
    if (decision.ok) {
      play = written(play, decision)
    }
    visit.step?.({
      definition,
      play,
      rows,
      data: model.data,
      step,
      command,
      facts,
      decision,
      before,
      expected,
      model,
    })
  }
}

const property = (check: (definition: Definition, steps: Step[]) => void, runs = RUNS) =>
  fc.assert(fc.property(aDefinition, fc.array(aStep, { maxLength: 25 }), check), { numRuns: runs })

const everyState = (at: At) =>
  at.rows.map((row) => ({ ...row, state: at.play.run.activities[row.activity.key]?.state ?? 'missing' }))

/** A step and how it ends. */
const WORTH_SEEING = [
  ...['complete', 'skip', 'close', 'cancel', 'pause', 'resume', 'reopen', 'edit'].map((type) => `${type} ok`),
  'complete already-done',
  'complete not-current',
  'complete blocked',
  'complete invalid',
  'complete conflict',
  'complete play-closed',
  'close blocked',
]
const MOST_ROUNDS = 20

describe('random playbooks and random commands', () => {
  it('end where a naive model of the rules ends, decision by decision', () => {
    const seen = new Map<string, number>()
    const walk = () =>
      property((definition, steps) => {
        walkThrough(definition, steps, {
          start: ({ play, rows, data }) => {
            const model = startModel(rows, { flag: true })
            expect(Object.entries(play.run.activities).map(([key, { state }]) => [key, state])).toEqual([
              ...model.activities,
            ])
            expect(play.data).toEqual(Object.fromEntries(data))
          },
          step: ({ decision, expected, model, play, step }) => {
            expect(outcome(decision)).toBe(expected)
            expect({ state: play.state, progress: play.progress }).toEqual({
              state: model.state,
              progress: model.progress,
            })
            expect(Object.entries(play.run.activities).map(([key, { state }]) => [key, state])).toEqual([
              ...model.activities,
            ])
            expect(play.data).toEqual(Object.fromEntries(model.data))
            seen.set(`${step.type} ${expected}`, (seen.get(`${step.type} ${expected}`) ?? 0) + 1)
          },
        })
      })
    // The walks are worth something only if they come by everything that can happen; chance may need some more of them.
    const unseen = () => WORTH_SEEING.filter((outcomeOfStep) => !seen.has(outcomeOfStep))
    for (let round = 0; round === 0 || (round < MOST_ROUNDS && unseen().length > 0); round++) walk()
    expect(unseen()).toEqual([])
  })

  it('deterministic: the same question has the same answer, whatever the rev; nothing given is changed', () => {
    property((definition, steps) => {
      walkThrough(frozen(definition), steps, {
        step: ({ definition: same, before, facts, command, decision }) => {
          expect(JSON.stringify(decide({ definition: same, play: before, facts, command }))).toBe(
            JSON.stringify(decision),
          )
          const { rev: _rev, ...bare } = command
          const at = (rev: number) =>
            JSON.stringify(
              decide({ definition: same, play: { ...before, rev }, facts, command: bare as Command }),
            )
          expect(at(0)).toBe(at(1_000))
        },
      })
    })
  })

  it('a refusal says why: reasons when refused, errors when invalid', () => {
    property((definition, steps) => {
      walkThrough(definition, steps, {
        step: ({ decision }) => {
          if (!decision.ok && decision.refusal.kind === 'refused') {
            expect(decision.refusal.reasons.length).toBeGreaterThan(0)
          }
          if (!decision.ok && decision.refusal.kind === 'invalid') {
            expect(decision.refusal.errors.length).toBeGreaterThan(0)
          }
        },
      })
    })
  })

  it('keep the order of phases, lanes and activities; an ended play has nothing open', () => {
    property((definition, steps) => {
      const check = (at: At) => {
        const all = everyState(at)
        const over = at.play.state === 'closed' || at.play.state === 'canceled'
        const ended = (state: string) => state === 'completed' || state === 'skipped'
        if (over) {
          expect(all.every(({ state }) => ended(state) || state === 'canceled')).toBe(true)
          const parts = [...Object.values(at.play.run.phases), ...Object.values(at.play.run.lanes)]
          expect(parts.every(({ state }) => ended(state) || state === 'canceled')).toBe(true)
          return
        }
        expect(all.some(({ state }) => state === 'canceled')).toBe(false)
        expect(
          Object.values(at.play.run.phases).filter(({ state }) => state === 'in-progress').length,
        ).toBeLessThanOrEqual(1)
        all.forEach((one, index) => {
          if (one.state !== 'in-progress') {
            return
          }
          const ahead = all.slice(0, index)
          expect(ahead.filter(({ phase }) => phase !== one.phase).every(({ state }) => ended(state))).toBe(
            true,
          )
          if (!one.parallel) {
            expect(
              ahead
                .filter(({ phase, lane }) => phase === one.phase && lane !== one.lane)
                .every(({ state }) => ended(state)),
            ).toBe(true)
          }
          for (const key of one.before) {
            expect(ended(at.play.run.activities[key]?.state ?? 'missing')).toBe(true)
          }
        })
      }
      walkThrough(definition, steps, { start: check, step: check })
    })
  })

  it('never take back what is completed or skipped', () => {
    property((definition, steps) => {
      walkThrough(definition, steps, {
        step: ({ before, play }) => {
          for (const [key, item] of Object.entries(before.run.activities)) {
            if (item.state === 'completed' || item.state === 'skipped') {
              expect(play.run.activities[key]).toEqual(item)
            }
          }
        },
      })
    })
  })

  it('keep derived states and flat copies in line with the activities', () => {
    property((definition, steps) => {
      const check = (at: At) => {
        const all = everyState(at)
        for (const [id, { state }] of Object.entries(at.play.run.phases)) {
          expect(state).toBe(summary(all.filter(({ phaseId }) => phaseId === id).map((one) => one.state)))
        }
        for (const [id, { state }] of Object.entries(at.play.run.lanes)) {
          expect(state).toBe(summary(all.filter(({ laneId }) => laneId === id).map((one) => one.state)))
        }
        const current = all.find(({ state }) => state === 'in-progress')
        expect(currentOf({ run: at.play.run, definition: at.definition })).toEqual({
          currentPhase: current?.phaseId ?? null,
          currentActivity: current?.activity.key ?? null,
        })
      }
      walkThrough(definition, steps, {
        start: check,
        step: (at) => {
          check(at)
          if (at.decision.ok) {
            const { currentPhase, currentActivity, run } = at.decision.changes
            expect({ currentPhase, currentActivity }).toEqual(currentOf({ run, definition: at.definition }))
          }
        },
      })
    })
  })

  it('are explained as they are decided: allowed and not blocked, and it succeeds; otherwise it is refused', () => {
    property((definition, steps) => {
      walkThrough(definition, steps, {
        step: ({ play, rows, data, step }) => {
          const facts = factsFor(step)
          const { phases, actions } = explain({ definition, play, facts })
          const views = phases.flatMap((each) => each.lanes.flatMap((lane) => lane.activities))
          expect(views.map(({ key, state }) => [key, state])).toEqual(
            Object.entries(play.run.activities).map(([key, { state }]) => [key, state]),
          )
          for (const view of views) {
            const activity = rows.find((row) => row.activity.key === view.key)?.activity as Activity
            const input = goodInput(activity, data, step)
            const completed = decide({
              definition,
              play,
              facts,
              command: { type: 'complete', activity: view.key, ...input },
            })
            expect(completed.ok).toBe(view.allowed.includes('complete') && view.blockedBy.length === 0)
            const skipped = decide({
              definition,
              play,
              facts,
              command: { type: 'skip', activity: view.key, reason: 'x' },
            })
            expect(skipped.ok).toBe(view.allowed.includes('skip'))
            const over = view.state === 'completed' || view.state === 'skipped'
            if (!completed.ok && completed.refusal.kind === 'refused' && !over) {
              expect(view.blockedBy.map(({ code }) => code)).toEqual(
                expect.arrayContaining(completed.refusal.reasons.map(({ code }) => code)),
              )
            }
          }
          const commands = {
            close: closing,
            cancel: canceling,
            pause: { type: 'pause' },
            resume: { type: 'resume' },
            reopen: reopening,
          } as const
          for (const [name, command] of Object.entries(commands)) {
            const view = actions[name as keyof typeof commands]
            const decision = decide({ definition, play, facts, command })
            expect(decision.ok).toBe(view.allowed && view.blockedBy.length === 0)
            if (!decision.ok && decision.refusal.kind === 'refused') {
              expect(view.blockedBy).toEqual(decision.refusal.reasons)
            }
          }
        },
      })
    }, 150)
  })

  it('stand where they stood after closing and reopening', () => {
    property((definition, steps) => {
      walkThrough(definition, steps, {
        step: ({ play }) => {
          for (const ending of [closing, canceling]) {
            const closed = decide({ definition, play, facts: factsOf(), command: ending })
            if (!closed.ok) {
              continue
            }
            const then = written(play, closed)
            const back = accepted(decide({ definition, play: then, facts: factsOf(), command: reopening }))
            const { pausedFrom: _pausedFrom, ...run } = play.run
            expect(JSON.stringify(back.changes.run)).toBe(JSON.stringify(run))
            expect(closed.canceledActivities).toEqual(
              Object.entries(run.activities)
                .filter(([, { state }]) => state === 'pending' || state === 'in-progress')
                .map(([key]) => key),
            )
          }
        },
      })
    })
  })

  it('go on the same after a round trip through JSON', () => {
    property((definition, steps) => {
      walkThrough(definition, steps, {
        step: ({ before, facts, command, decision }) => {
          const stored = JSON.parse(JSON.stringify({ definition, play: before, facts }))
          expect(JSON.stringify(decide({ ...stored, command }))).toBe(JSON.stringify(decision))
          expect(hasUndefined(decision)).toBe(false)
          expect(JSON.stringify(explain(stored))).toBe(
            JSON.stringify(explain({ definition, play: before, facts })),
          )
          expect(hasUndefined(explain(stored))).toBe(false)
        },
      })
    }, 150)
  })
})

describe('total: whatever a caller or a database holds, there is an answer', () => {
  const types = fc.constantFrom(
    'complete',
    'skip',
    'close',
    'cancel',
    'pause',
    'resume',
    'reopen',
    'edit',
    '__proto__',
    'x',
  )
  const wild = fc.anything({
    withBigInt: true,
    withDate: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
  })
  const wildCommand = fc.record(
    {
      type: types,
      activity: fc.oneof(fc.constantFrom('a', 'b', 'last', '__proto__'), wild),
      data: wild,
      body: wild,
      reason: wild,
      closureCode: wild,
      closeNotes: wild,
      progress: wild,
      rev: fc.oneof(fc.constant(0), wild),
    },
    { requiredKeys: ['type'] },
  )
  const wildRun = fc.oneof(wild, fc.record({ phases: wild, lanes: wild, activities: wild, pausedFrom: wild }))
  const state = fc.constantFrom('new', 'in-progress', 'paused', 'closed', 'canceled')

  it('to any command on any run', () => {
    fc.assert(
      fc.property(
        aDefinition,
        fc.array(wildCommand, { maxLength: 8 }),
        wildRun,
        state,
        wild,
        (definition, commands, run, at, values) => {
          let play = {
            state: at,
            progress: 'on-track',
            rev: 0,
            run,
            data: {},
            fields: { closureCode: values, category: values },
          } as PlaySnapshot
          for (const command of commands) {
            const decision = decide({ definition, play, facts: factsOf(), command: command as Command })
            if (decision.ok) {
              expect(
                Object.values(decision.changes.run.activities).every(
                  ({ state: known }) => typeof known === 'string',
                ),
              ).toBe(true)
              play = { ...written(play, decision), rev: 0 }
            }
            explain({ definition, play, facts: factsOf() })
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })
  it('to any start', () => {
    fc.assert(
      fc.property(aDefinition, wild, wild, (definition, data, category) => {
        expect(
          typeof start({ definition, facts: factsOf(), fields: { category, flag: data }, data }).ok,
        ).toBe('boolean')
      }),
      { numRuns: RUNS },
    )
  })
})

function hasUndefined(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' && value !== null && Object.values(value).some(hasUndefined))
  )
}
