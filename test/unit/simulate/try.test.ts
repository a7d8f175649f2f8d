import { describe, expect, test } from 'vitest'
import {
  applyStep,
  replay,
  runScenarios,
  type Step,
  startTry,
  type Try,
  toScenario,
  undo,
  viewOfTry,
} from '../../../src/simulate/index.ts'
import { LAUNCH, launch, sound } from './support.ts'

const steps: Step[] = [
  { complete: 'facts', with: { shortDescription: 'Shop: "new", #1' } },
  { add: 'tasks', state: 'paused', count: 2 },
  { complete: 'work-done' },
  { complete: 'hello', body: 'Hi:\n- all of you' },
]
const tried = (given = {}): Try =>
  steps.reduce((attempt, step) => applyStep({ attempt, step }), startTry({ definition: launch(), given }))

describe('a try', () => {
  test('keeps its steps, also those that were refused', () => {
    const attempt = tried()
    expect(attempt.steps).toEqual(steps)
    expect(attempt.frames.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      null,
      null,
      null,
      'blocked',
      null,
    ])
    expect(viewOfTry({ attempt }).play?.current).toEqual(['work-done'])
  })
  test('is undone step by step, as if they had never been', () => {
    const attempt = tried()
    const shorter = steps
      .slice(0, 2)
      .reduce(
        (some, step) => applyStep({ attempt: some, step }),
        startTry({ definition: attempt.definition }),
      )
    expect(undo({ attempt, count: 2 })).toEqual(shorter)
    expect(undo({ attempt: undo({ attempt }) })).toEqual(shorter)
    expect(undo({ attempt, count: 99 }).frames).toHaveLength(1)
  })
  test('is done again with a definition that changed meanwhile', () => {
    const { definition } = sound(LAUNCH.replace('open: [new, in-progress, paused]', 'open: [new]'))
    const again = replay({ attempt: tried(), definition })
    expect(again.frames.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, null, null, null])
    expect(viewOfTry({ attempt: again }).play?.current).toEqual(['wrap-up'])
  })
})

describe('kept as a scenario', () => {
  const keep = (attempt: Try, name = 'Tried: "it" # works') => {
    const { scenario, yaml } = toScenario({ attempt, name, description: 'Why: because.' })
    const text = `${LAUNCH}scenarios:\n${yaml.replace(/^(?=.)/gm, '  ')}`
    return { scenario, yaml, read: sound(text) }
  }
  test('it reads back as it is, and passes', () => {
    const { scenario, read } = keep(
      tried({ engagement: { stage: 'adoption' }, records: { tasks: { complete: 1 } } }),
    )
    expect(read.definition.scenarios).toEqual([scenario])
    expect(runScenarios({ definition: read.definition })).toMatchObject({ total: 1, failed: 0 })
    expect(scenario.steps[2]?.expect).toEqual({ refused: 'blocked', reasons: ['records-open'] })
    expect(scenario.expect).toEqual({ state: 'in-progress', progress: 'on-track', current: ['work-done'] })
  })
  test('it notices when the playbook changes', () => {
    const { yaml } = keep(tried())
    const text = `${LAUNCH.replace('open: [new, in-progress, paused]', 'open: [new]')}scenarios:\n${yaml}`
    expect(runScenarios({ definition: sound(text).definition })).toMatchObject({ failed: 1 })
  })
  test('a start that is refused is one, too', () => {
    const { scenario, read } = keep(startTry({ definition: launch(), given: { roles: ['viewer'] } }))
    expect(scenario.expect).toEqual({ refused: 'forbidden' })
    expect(runScenarios({ definition: read.definition })).toMatchObject({ failed: 0 })
  })
})
