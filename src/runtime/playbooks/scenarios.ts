import { setImmediate } from 'node:timers/promises'
import type { Definition } from '../../definition/types.ts'
import { runScenarios, type Scenario, type ScenarioReport } from '../../simulate/index.ts'

/** No scenario at all. */
export const NO_SCENARIOS: ScenarioReport = { results: [], total: 0, passed: 0, failed: 0, milliseconds: 0 }

/** Milliseconds of work after which others have their turn. */
const TURN = 20

/** Runs scenarios like `runScenarios`, and lets the server answer others between them. */
export const runScenariosInTurns = async ({
  definition,
  scenarios = definition.scenarios ?? [],
  language,
}: {
  definition: Definition
  scenarios?: readonly Scenario[]
  language: string
}): Promise<ScenarioReport> => {
  const results: ScenarioReport['results'][number][] = []
  let turn = performance.now()
  for (const scenario of scenarios) {
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
    const report = runScenarios({ definition, scenarios, language, select: (each) => each === scenario })
    results.push(...report.results)
  }
  const passed = results.filter(({ outcome }) => outcome === 'passed').length
  return {
    results,
    total: results.length,
    passed,
    failed: results.length - passed,
    milliseconds: results.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }
}
