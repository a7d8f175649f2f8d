import type { Path } from '../definition/located.ts'
import type { Scenario, ScenarioStep } from '../definition/scenario-shape.ts'
import type { Definition } from '../definition/types.ts'
import { advance } from './advance.ts'
import { begin } from './begin.ts'
import { type Failure, firstFailure } from './expectations.ts'
import { type Tell, tellIn } from './texts.ts'
import type { Frame } from './types.ts'
import { cut } from './words.ts'

export type ScenarioFailure = Failure & {
  /** Number of the step, from 0; null: of the start, or of what is expected at the end. */
  readonly step: number | null
  /** Where in the scenario: `step 3 (complete related-work)`, `at the end`; empty when it could not be run. */
  readonly where: string
  /** In one sentence: `step 3 (complete related-work): state: expected closed, found in-progress`. */
  readonly message: string
}

export type ScenarioResult = {
  readonly name: string
  /** Where it stands in the playbook's text. */
  readonly path: Path
  readonly outcome: 'passed' | 'failed'
  /** The first expectation that does not hold; its `path` is one of the playbook's text. */
  readonly failure: ScenarioFailure | null
  readonly milliseconds: number
}

export type ScenarioReport = {
  readonly results: readonly ScenarioResult[]
  readonly total: number
  readonly passed: number
  readonly failed: number
  readonly milliseconds: number
}

/**
 * Runs scenarios of a playbook, its own where none are given, with the real engine and without a database. Sentences
 * are in `language`; what stands in the text is told as it stands there. Never throws: what cannot be run has failed.
 */
export function runScenarios({
  definition,
  scenarios = definition.scenarios ?? [],
  language = 'en',
  select = () => true,
  clock = () => performance.now(),
}: {
  definition: Definition
  scenarios?: readonly Scenario[]
  language?: string
  /** Which scenarios to run; all of them where nothing is said. */
  select?: (scenario: Scenario) => boolean
  /** Milliseconds; only for the times of the report. */
  clock?: () => number
}): ScenarioReport {
  const begun = clock()
  const results = scenarios.flatMap((scenario, index): ScenarioResult[] => {
    if (!select(scenario)) return []
    const from = clock()
    const failure = safely({ definition, scenario, language })
    const path: Path = ['scenarios', index]
    return [
      {
        name: scenario.name,
        path,
        outcome: failure ? 'failed' : 'passed',
        failure: failure && { ...failure, path: [...path, ...failure.path] },
        milliseconds: clock() - from,
      },
    ]
  })
  const passed = results.filter(({ outcome }) => outcome === 'passed').length
  return {
    results,
    total: results.length,
    passed,
    failed: results.length - passed,
    milliseconds: clock() - begun,
  }
}

type Run = { readonly definition: Definition; readonly scenario: Scenario; readonly language: string }

function safely(run: Run): ScenarioFailure | null {
  try {
    return runOne(run)
  } catch (error) {
    const tell = tellIn(run.language)
    const actual = tell('notRun', { error: cut(String(error)) })
    const expected = tell('toBeRun')
    return { step: null, path: [], what: 'scenario', expected, actual, where: '', message: actual }
  }
}

function runOne({ definition, scenario, language }: Run): ScenarioFailure | null {
  const { steps } = scenario
  const tell = tellIn(language)
  let frame = begin({ definition, ...(scenario.given && { given: scenario.given }) })
  const told: Frame['entries'][number][] = [...frame.entries]
  // Whoever expects the start to be refused says so at the end of a scenario without steps.
  if (frame.refusal !== null && (steps.length > 0 || scenario.expect === undefined)) {
    const failure = firstFailure({ definition, frame, expect: {}, entries: [], language })
    return failure && reported({ tell, failure, step: null, path: ['given'], where: tell('start') })
  }
  for (const [index, step] of steps.entries()) {
    frame = advance({ definition, frame, step })
    told.push(...frame.entries)
    const isLast = index === steps.length - 1
    const expect = step.expect ?? (isLast && isAboutRefusal(scenario) ? undefined : {})
    if (expect === undefined) continue
    const failure = firstFailure({ definition, frame, expect, entries: frame.entries, language })
    if (failure !== null) {
      const path: Path = ['steps', index, ...(step.expect && failure.path.length > 0 ? ['expect'] : [])]
      const where = tell('step', { number: index + 1, step: sayStep(step) })
      return reported({ tell, failure, step: index, path, where })
    }
  }
  if (scenario.expect === undefined) return null
  // A refusal that its own step expects is no news at the end.
  const end =
    steps.at(-1)?.expect !== undefined && !isAboutRefusal(scenario) ? { ...frame, refusal: null } : frame
  const failure = firstFailure({ definition, frame: end, expect: scenario.expect, entries: told, language })
  return failure && reported({ tell, failure, step: null, path: ['expect'], where: tell('end') })
}

function isAboutRefusal({ expect }: Scenario): boolean {
  return expect?.refused !== undefined || expect?.reasons !== undefined || expect?.errors !== undefined
}

function reported({
  tell,
  failure,
  step,
  path,
  where,
}: {
  tell: Tell
  failure: Failure
  step: number | null
  path: Path
  where: string
}): ScenarioFailure {
  const { what, expected, actual } = failure
  const message = tell(what === 'outcome' ? 'outcome' : 'failure', { where, what, expected, actual })
  return { ...failure, step, path: [...path, ...failure.path], where, message }
}

/** A step in a few words: `complete related-work`. */
export function sayStep(step: ScenarioStep): string {
  for (const [verb, value] of Object.entries(step)) {
    if (['expect', 'as', 'with', 'body', 'reason', 'state', 'from', 'to', 'count'].includes(verb)) continue
    if (value !== undefined) return typeof value === 'string' ? cut(`${verb} ${value}`) : verb
  }
  return 'expect'
}
