import { describe, expect, test } from 'vitest'
import {
  type Attempt,
  accepted,
  fromScenario,
  goOn,
  jumpTo,
  misfitsOf,
  newAttempt,
  runAttempt,
  tidyGiven,
  withGiven,
  withStep,
} from '../../../src/admin/playbooks/try/attempt.ts'
import {
  activityInputs,
  conditionFields,
  engagementInputs,
  playInputs,
} from '../../../src/admin/playbooks/try/inputs.ts'
import { stepWords } from '../../../src/admin/playbooks/try/step-words.ts'
import { addScenario } from '../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../src/definition/fixes/apply.ts'
import type { Definition } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { translate, translateKnown } from '../../../src/i18n/index.ts'
import { runScenarios, type Step, toScenario, viewOfTry } from '../../../src/simulate/index.ts'
import { LAUNCH, launch, sound } from '../simulate/support.ts'

const STEPS: readonly Step[] = [
  { complete: 'facts', with: { shortDescription: 'A shop' } },
  { add: 'tasks', state: 'new' },
  { complete: 'work-done' },
  { complete: 'hello', body: 'Hello.' },
]
const LOOSE = LAUNCH.replace('open: [new, in-progress, paused]', 'open: [in-progress]')

const doneAll = (definition: Definition, steps = STEPS, from = newAttempt()): Attempt =>
  steps.reduce((attempt, step) => withStep({ attempt, definition, step }).attempt, from)
const outcomes = ({ done }: Attempt): string[] => done.map(({ outcome }) => outcome)

const texts = {
  language: 'en',
  t: (key: string, params?: Readonly<Record<string, string | number>>) =>
    translate({ key: key as 'fields:state', ...(params && { params }) }),
  known: (key: string, fallback: string) => translateKnown({ key }) ?? fallback,
}

describe('what was tried', () => {
  test('keeps what came of each step, also of those that are refused', () => {
    const definition = launch()
    const attempt = doneAll(definition)
    expect(outcomes(attempt)).toEqual(['done', 'done', 'blocked, records-open', 'done'])
    const { frame } = withStep({ attempt, definition, step: { complete: 'nobody' } })
    expect(frame.refusal?.code).toBe('impossible')
    const { frame: invalid } = withStep({
      attempt: newAttempt(),
      definition,
      step: { complete: 'facts' },
    })
    expect(invalid.refusal?.errors).toMatchObject([{ path: 'shortDescription', code: 'required' }])
  })
  test('goes back and forth without losing a step, and a new step forgets what came next', () => {
    const definition = launch()
    const attempt = doneAll(definition)
    const back = jumpTo({ attempt, count: 1 })
    expect([back.done.length, back.ahead]).toEqual([1, STEPS.slice(1)])
    expect(goOn({ attempt: back, definition, count: 9 })).toEqual(attempt)
    const one = goOn({ attempt: back, definition })
    expect([one.done.length, one.ahead.length]).toEqual([2, 2])
    expect(jumpTo({ attempt: jumpTo({ attempt, count: 3 }), count: -5 }).ahead).toEqual(STEPS)
    expect(withStep({ attempt: back, definition, step: { pause: true } }).attempt.ahead).toEqual([])
  })
  test('says where a changed text makes it go otherwise, and takes that as right when told to', () => {
    const attempt = doneAll(launch())
    expect(misfitsOf({ attempt, tried: runAttempt({ attempt, definition: launch() }) })).toEqual([])
    const { definition } = sound(LOOSE)
    const tried = runAttempt({ attempt, definition })
    expect(misfitsOf({ attempt, tried })).toEqual([
      { index: 2, before: 'blocked, records-open', now: 'done' },
    ])
    const right = accepted({ attempt, tried })
    expect(misfitsOf({ attempt: right, tried })).toEqual([])
    const without = sound(LAUNCH.replaceAll('hello', 'greeting')).definition
    expect(
      misfitsOf({ attempt, tried: runAttempt({ attempt, definition: without }) }).map(({ index }) => index),
    ).toEqual([3])
  })
  test('a start that is no longer possible is told, too', () => {
    const attempt = doneAll(launch())
    const { definition } = sound(
      LAUNCH.replace('roles: [customer-success-agent, ale-success-agent]', 'roles: [ale-success-agent]'),
    )
    const given = withGiven({ attempt, definition: launch(), given: { roles: ['customer-success-agent'] } })
    expect(misfitsOf({ attempt: given, tried: runAttempt({ attempt: given, definition }) })[0]).toEqual({
      index: -1,
      before: 'done',
      now: 'forbidden',
    })
  })
  test('other facts do everything again', () => {
    const definition = launch()
    const attempt = withGiven({
      attempt: doneAll(definition),
      definition,
      given: { records: { tasks: { new: 0, paused: 2 }, meetings: { draft: 0 } }, engagement: {} },
    })
    expect(attempt.given).toEqual({ records: { tasks: { paused: 2 } } })
    expect(outcomes(attempt)[2]).toBe('blocked, records-open')
    expect(runAttempt({ attempt, definition }).frames.at(-1)?.world.records.get('tasks')).toHaveLength(3)
    expect(tidyGiven({ fields: {}, data: {}, roles: [] })).toEqual({})
  })
  test('kept as a scenario in the text it passes; loaded again it goes the same way', () => {
    const definition = launch()
    const attempt = doneAll(definition)
    const { yaml } = toScenario({
      attempt: runAttempt({ attempt, definition }),
      name: 'Tasks: "keep" it shut',
    })
    const made = addScenario({ text: LAUNCH, yaml })
    if ('problem' in made) throw new Error(made.problem)
    const kept = sound(applyEdits({ text: LAUNCH, edits: made.edits })).definition
    expect(runScenarios({ definition: kept })).toMatchObject({ total: 1, passed: 1 })
    const [scenario] = kept.scenarios ?? []
    if (!scenario) throw new Error('No scenario')
    const loaded = fromScenario(scenario)
    expect([loaded.done, loaded.ahead.length, loaded.scenario]).toEqual([[], 4, 'Tasks: "keep" it shut'])
    expect(outcomes(goOn({ attempt: loaded, definition: kept, count: 4 }))).toEqual(outcomes(attempt))
  })
})

describe('inputs of a try', () => {
  const around = { definition: launch(), vocabulary: defaultVocabulary, texts }
  const activityOf = (key: string) => {
    const attempt = runAttempt({ attempt: newAttempt(), definition: around.definition })
    const view = viewOfTry({ attempt })
    const all = view.phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
    const found = all.find((activity) => activity.key === key)
    if (!found) throw new Error(key)
    return found
  }
  test('are those of the definition: picked fields with words, declared ones with their types', () => {
    const inputs = activityInputs({ activity: activityOf('facts'), named: [], ...around })
    expect(inputs.map(({ name, kind, required }) => [name, kind, required])).toEqual([
      ['shortDescription', 'text', true],
      ['priority', 'select', false],
      ['regulated', 'checkbox', false],
    ])
    expect(inputs[1]?.options[0]).toEqual({ value: 'critical', label: 'Critical' })
    const more = activityInputs({ activity: activityOf('facts'), named: ['regulator'], ...around })
    expect(more.at(-1)).toMatchObject({ name: 'regulator', label: 'Regulator', required: true })
    expect(activityInputs({ activity: activityOf('hello'), named: [], ...around })).toMatchObject([
      { name: 'body', kind: 'textarea', required: true },
    ])
    expect(activityInputs({ activity: activityOf('wrap-up'), named: [], ...around })[0]?.options).toEqual([
      { value: 'Achieved', label: 'Achieved' },
      { value: 'Not achieved', label: 'Not achieved' },
    ])
  })
  test('fields of conditions come first, and records are made up', () => {
    expect(conditionFields(around.definition)).toEqual(['regulated'])
    const inputs = playInputs(around)
    expect(inputs[0]?.name).toBe('regulated')
    expect(inputs.find(({ name }) => name === 'assignedTo')?.options.map(({ value }) => value)).toEqual([
      'some-assignedTo',
      'another-assignedTo',
    ])
    const { definition } = sound(
      LAUNCH.replace(
        'label: Talk\n',
        'label: Talk\n        when: { engagement.stage: { equals: adoption } }\n',
      ),
    )
    const [stage] = engagementInputs({ ...around, definition })
    expect(stage).toMatchObject({ name: 'stage', kind: 'select' })
    expect(stage?.options).toContainEqual({ value: 'adoption', label: 'Adoption' })
  })
  test('every step has words', () => {
    const say = (step: Step) => stepWords({ step, definition: around.definition, texts })
    expect(say({ complete: 'work-done' })).toBe('Complete "Work done"')
    expect(say({ skip: 'hello', reason: 'No', as: ['viewer'] })).toBe('Skip "Hello" (as Viewer)')
    expect(say({ add: 'tasks', state: 'paused', count: 2 })).toBe('Add 2 × tasks: Paused')
    expect(say({ set: 'meetings', to: 'complete' })).toBe('Set all meetings to Complete')
    expect(say({ now: '2026-03-01' })).toMatch(/^The clock says .*2026/)
    expect(say({ edit: { priority: 'high' } })).toBe('Edit the play: priority')
    expect(say({})).toBe('Look')
  })
})
