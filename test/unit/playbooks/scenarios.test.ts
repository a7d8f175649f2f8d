import { expect, it } from 'vitest'
import { parseDefinition } from '../../../src/definition/parse.ts'
import type { Definition } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { runScenariosInTurns } from '../../../src/runtime/playbooks/scenarios.ts'
import { runScenarios, type ScenarioReport } from '../../../src/simulate/index.ts'
import { smallText } from '../../support/playbooks.ts'

const steps = Array.from({ length: 40 }, () => '      - { pause: true }\n      - { resume: true }\n').join('')
const scenarios = Array.from(
  { length: 40 },
  (_, at) =>
    `  - name: Scenario ${at}\n    steps:\n${steps}    expect: { state: ${at % 4 === 0 ? 'closed' : 'new'} }\n`,
).join('')

const definition = parseDefinition({
  file: 'check-in.yaml',
  text: smallText({ more: `scenarios:\n${scenarios}` }),
  vocabulary: defaultVocabulary,
}).definition as Definition

const timeless = ({ results, total, passed, failed }: ScenarioReport) => ({
  results: results.map(({ milliseconds: _, ...result }) => result),
  total,
  passed,
  failed,
})

it('runs scenarios like the simulation, and lets others have their turn', async () => {
  expect(definition.scenarios).toHaveLength(40)
  let turns = 0
  let isRunning = true
  const others = (): void => {
    turns++
    if (isRunning) setImmediate(others)
  }
  setImmediate(others)
  const report = await runScenariosInTurns({ definition, language: 'en' })
  isRunning = false
  expect(turns).toBeGreaterThan(1)
  expect(timeless(report)).toEqual(timeless(runScenarios({ definition })))
  expect(report.total).toBe(40)
  expect(report.failed).toBeGreaterThan(0)
  expect(report.milliseconds).toBeGreaterThan(0)
})
