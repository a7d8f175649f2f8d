import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scenario, ScenarioStep } from '../../../src/definition/scenario-shape.ts'
import {
  applyStep,
  runScenarios,
  simulate,
  startTry,
  toMermaid,
  toScenario,
  undo,
  viewOf,
} from '../../../src/simulate/index.ts'
import { aDefinition } from '../engine/arbitraries.ts'

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '__proto__', 'constructor', 'last', 'nowhere']
const key = fc.constantFrom(...KEYS)
const name = fc.oneof(key, fc.constantFrom('flag', 'other', 'text', 'priority', 'progress'))
const values = fc.dictionary(name, fc.oneof(fc.boolean(), fc.string(), fc.integer(), fc.constant(null)))
const collection = fc.constantFrom('tasks', 'meetings', '__proto__', 'things')
const state = fc.constantFrom('new', 'draft', 'paused', 'complete', 'canceled', '__proto__')

/** Steps as the shape allows them, most of them nonsense. */
const aStep: fc.Arbitrary<ScenarioStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ reach: key }) },
  { weight: 2, arbitrary: fc.record({ complete: key, with: values }) },
  fc.record({ complete: key, body: fc.string() }),
  fc.record({ skip: key, reason: fc.string() }),
  fc.constant<ScenarioStep>({ close: { closureCode: 'Achieved', closeNotes: 'Done.' } }),
  fc.constant<ScenarioStep>({ close: {} }),
  fc.constant<ScenarioStep>({ cancel: { reason: 'Enough.' } }),
  fc.constant<ScenarioStep>({ reopen: { reason: 'Once more.' } }),
  fc.constantFrom<ScenarioStep>({ pause: true }, { resume: true }),
  fc.record({ edit: values }),
  fc.record({ add: collection, state, count: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ set: collection, to: state }),
  fc.record({ set: collection, from: state, to: state, count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ engagement: values }),
  fc.record({ now: fc.oneof(fc.string(), fc.constant('2026-02-30')) }),
)

const anExpectation = fc.record(
  {
    state: fc.constantFrom('new' as const, 'closed' as const),
    current: fc.array(key),
    activities: fc.dictionary(key, fc.constantFrom('pending' as const, 'completed' as const)),
    lanes: fc.dictionary(fc.constantFrom('p/x', '__proto__'), fc.constant('skipped' as const)),
    blocked: fc.dictionary(key, fc.array(fc.string())),
    refused: fc.constantFrom('blocked' as const, 'invalid' as const),
    reasons: fc.array(
      fc.oneof(fc.string(), fc.record({ code: fc.constant('records-open' as const), count: fc.nat() })),
    ),
    errors: fc.dictionary(key, fc.string()),
    fields: values,
    data: values,
    records: fc.dictionary(collection, fc.dictionary(state, fc.nat())),
    stream: fc.array(fc.record({ kind: fc.constantFrom('comment' as const, 'playbook' as const) })),
  },
  { requiredKeys: [] },
)

const aScenario: fc.Arbitrary<Scenario> = fc
  .record({
    name: fc.string(),
    given: fc.record(
      {
        fields: values,
        data: values,
        engagement: values,
        records: fc.dictionary(collection, fc.dictionary(state, fc.integer({ min: 0, max: 9 }))),
      },
      { requiredKeys: [] },
    ),
    steps: fc.array(fc.tuple(aStep, fc.option(anExpectation, { nil: undefined })), { maxLength: 8 }),
    expect: fc.option(anExpectation, { nil: undefined }),
  })
  .map(({ steps, ...scenario }) => ({
    ...scenario,
    steps: steps.map(([step, expected]) => ({ ...step, expect: expected })),
  }))

const runs = { numRuns: 300 }
const agents = { roles: ['agent'] }

describe('whatever the definition', () => {
  test('scenarios pass or fail with a reason, and never throw', () => {
    let failed = 0
    fc.assert(
      fc.property(aDefinition, fc.array(aScenario, { maxLength: 3 }), (definition, scenarios) => {
        const report = runScenarios({ definition: { ...definition, scenarios } })
        expect(report.total).toBe(scenarios.length)
        for (const { outcome, failure } of report.results) {
          expect(outcome === 'failed').toBe(failure !== null)
          expect(failure?.message ?? '').not.toContain('could not be run')
          if (failure) failed++
        }
      }),
      runs,
    )
    expect(failed).toBeGreaterThan(50)
  })

  test('a simulation is the same each time, refuses without a change, and can be seen', () => {
    fc.assert(
      fc.property(aDefinition, fc.array(aStep, { maxLength: 10 }), (definition, commands) => {
        const frames = simulate({ definition, facts: agents, commands })
        expect(simulate({ definition, facts: agents, commands })).toEqual(frames)
        for (const [index, frame] of frames.entries()) {
          const view = viewOf({ definition, frame })
          expect(view.refusal === null).toBe(frame.refusal === null)
          if (frame.refusal === null || index === 0) continue
          const before = frames[index - 1]
          expect({ play: frame.play, world: frame.world }).toEqual({
            play: before?.play,
            world: before?.world,
          })
          expect(frame.entries).toEqual([])
          expect(view.refusal?.message).not.toBe('')
        }
      }),
      runs,
    )
  })

  test('an ended play has nothing open, and reach leads where it says', () => {
    fc.assert(
      fc.property(aDefinition, fc.array(aStep, { maxLength: 10 }), (definition, commands) => {
        for (const { play, world, step, refusal } of simulate({ definition, facts: agents, commands })) {
          const states = Object.values(play?.run.activities ?? {}).map((each) => each.state)
          if (play?.state === 'closed' || play?.state === 'canceled') {
            expect(states.filter((each) => each === 'pending' || each === 'in-progress')).toEqual([])
            const rule = definition[play.state === 'closed' ? 'close' : 'cancel'].openRecords
            const open = [...(world.records.get('tasks') ?? [])].filter((each) => each.state === 'new')
            if (rule !== 'leave') expect(open).toEqual([])
          }
          if (step?.reach !== undefined && refusal === null) {
            expect(play?.run.activities[step.reach]?.state).toBe('in-progress')
          }
        }
      }),
      runs,
    )
  })

  test('a try that is kept passes, and undone it is as before', () => {
    fc.assert(
      fc.property(aDefinition, fc.array(aStep, { minLength: 1, maxLength: 8 }), (definition, steps) => {
        let attempt = startTry({ definition, given: agents })
        for (const step of steps) {
          const before = attempt
          attempt = applyStep({ attempt, step })
          expect(undo({ attempt })).toEqual(before)
        }
        // What makes no sense cannot be expected: such a try tells so when it is run.
        fc.pre(attempt.frames.every(({ refusal }) => refusal?.code !== 'impossible'))
        const { scenario } = toScenario({ attempt, name: 'Kept' })
        expect(runScenarios({ definition, scenarios: [scenario] }).results[0]?.failure).toBeNull()
      }),
      runs,
    )
  })

  test('it can be drawn, each bracket closed', () => {
    fc.assert(
      fc.property(aDefinition, fc.string(), (definition, label) => {
        const [first, ...others] = definition.phases
        const named = { ...definition, phases: first ? [{ ...first, label }, ...others] : others }
        const lines = toMermaid({ definition: named })
          .split('\n')
          .map((line) => line.trim())
        expect(lines.filter((line) => line.startsWith('subgraph '))).toHaveLength(
          lines.filter((line) => line === 'end').length,
        )
        for (const line of lines.slice(1, -1)) expect(line).toMatch(LINE)
      }),
      runs,
    )
  })
})

const ID = String.raw`p\d+(?:l\d+(?:a\d+)?)?`
const LABEL = String.raw`"[^"\[\]{}()<>]*(?:<br/>[^"\[\]{}()<>]*)*"`
const LINE = new RegExp(
  `^(?:end|subgraph ${ID}\\[${LABEL}\\]|${ID} (?:-->|-\\.->) ${ID}|${ID}(?:\\[${LABEL}\\]|\\(\\[${LABEL}\\]\\)|\\{${LABEL}\\}))$`,
  'u',
)
