import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { readDefinition } from '../../definition/parse.ts'
import { scenariosShape } from '../../definition/scenario-shape.ts'
import { checkShape } from '../../definition/schema-issues.ts'
import type { Definition, Finding } from '../../definition/types.ts'
import { languageOf, translate } from '../../i18n/index.ts'
import {
  advance,
  begin,
  type Frame,
  type FrameView,
  type Given,
  type Scenario,
  type ScenarioReport,
  type Step,
  viewOf,
} from '../../simulate/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { checkText } from './check-text.ts'
import { readHead } from './reading.ts'
import { runScenariosInTurns } from './scenarios.ts'
import { meaningOf, playbookText, publishedText, storedText, versionName } from './versions.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** Steps of one simulation. */
export const MAX_STEPS = 500

/** Scenarios of one call. */
export const MAX_SCENARIOS = 200

/** Activities in the frames of one answer. */
const MAX_SHOWN = 20_000

/** Steps of all scenarios, times the activities that the engine looks at for each: about a second of work. */
const MAX_WORK = 300_000

/** Milliseconds of work after which others have their turn. */
const TURN = 20

/**
 * Checks a text as publishing would. With `key`, as a text of that playbook; without, as one of a new playbook.
 * @throws NotFound (404) for a key without a playbook
 */
export const lintText = async ({
  req,
  context,
  text,
  key,
}: Place & { text: string; key: string | null }): Promise<{
  findings: readonly Finding[]
  definition: Definition | null
}> => {
  const head = key === null ? null : await readHead({ req, context, key })
  await context.freshPlaybooks(req)
  const published = head && (await publishedText({ req, context, head }))
  const { findings, definition } = checkText({ context, key, text, previous: published?.compiled ?? null })
  return { findings, definition }
}

/** One step of a simulation, and everything as it is afterwards. */
export type SimulatedFrame = Pick<Frame, 'step' | 'entries' | 'canceled'> & FrameView

/** What is to be simulated, as it came from outside. */
export type SimulationInput = {
  readonly given: unknown
  readonly steps: unknown
  /** true: the text's own; or a list of scenarios. */
  readonly scenarios: unknown
  /** `all`, or `last` for the frame after the last step alone. */
  readonly frames: unknown
}

/** The answer of a simulation. */
export type Simulation = {
  readonly frames: readonly SimulatedFrame[]
  /** null: none were asked for. */
  readonly scenarios: ScenarioReport | null
}

/**
 * The definition that a text or a version means.
 * @throws ValidationError (400) for a text with errors, with the first of them; NotFound (404) for no such version
 */
export const definitionToTry = async ({
  req,
  context,
  text,
  key,
  version,
}: Place & { text: string | null; key: string | null; version: string }): Promise<Definition> => {
  if (text !== null) {
    const read = readDefinition({ file: 'playbook.yaml', text, vocabulary: context.vocabulary })
    if (read.definition) return read.definition
    throw unsound({ req, path: 'text', findings: read.findings })
  }
  const name = versionName(version)
  if (key !== null && name !== null && name !== 'draft') {
    const head = await readHead({ req, context, key })
    return meaningOf({ context, stored: await storedText({ req, context, head, name }) }).definition
  }
  const draft = await playbookText({ req, context, key: key ?? '', version })
  if (draft.definition) return draft.definition
  throw unsound({ req, path: 'version', findings: draft.findings })
}

/**
 * Runs steps and scenarios on a made-up play with the real engine; nothing is written. A step that the engine refuses
 * is no error: its frame says why.
 * @throws ValidationError (400) for what is no step, not to be given, no scenario, or too much
 */
export const simulateDefinition = async ({
  req,
  definition,
  input,
}: {
  req: PayloadRequest
  definition: Definition
  input: SimulationInput
}): Promise<Simulation> => {
  const { given, steps } = readSteps({ req, input })
  const scenarios = readScenarios({ req, definition, scenarios: input.scenarios })
  const isLastOnly = readFrames({ req, definition, steps, frames: input.frames })
  const language = languageOf(req)
  const say = (frame: Frame): SimulatedFrame => ({
    step: frame.step,
    entries: frame.entries,
    canceled: frame.canceled,
    ...viewOf({ definition, frame, language }),
  })
  let frame = begin({ definition, given })
  const frames: SimulatedFrame[] = isLastOnly ? [] : [say(frame)]
  let turn = performance.now()
  for (const step of steps) {
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
    frame = advance({ definition, frame, step })
    if (!isLastOnly) frames.push(say(frame))
  }
  return {
    frames: isLastOnly ? [say(frame)] : frames,
    scenarios: scenarios && (await runScenariosInTurns({ definition, scenarios, language })),
  }
}

/** What is given and done, in the shape that scenarios have. */
const readSteps = ({
  req,
  input: { given = {}, steps = [] },
}: {
  req: PayloadRequest
  input: SimulationInput
}): { given: Given; steps: readonly Step[] } => {
  if (Array.isArray(steps) && steps.length > MAX_STEPS) {
    throw invalid({ errors: [tooMany({ req, path: 'steps', max: MAX_STEPS })], req })
  }
  const [scenario] = shaped({
    req,
    value: [{ name: 'A simulation', given, steps }],
    pathOf: ([, ...path]) => path,
  })
  return { given: scenario?.given ?? {}, steps: scenario?.steps ?? [] }
}

const readScenarios = ({
  req,
  definition,
  scenarios: asked,
}: {
  req: PayloadRequest
  definition: Definition
  scenarios: unknown
}): readonly Scenario[] | null => {
  if (asked === undefined || asked === null || asked === false) return null
  const scenarios =
    asked === true
      ? (definition.scenarios ?? [])
      : shaped({ req, value: asked, pathOf: (path) => ['scenarios', ...path] })
  const steps = scenarios.reduce((sum, scenario) => sum + scenario.steps.length, 0)
  if (scenarios.length > MAX_SCENARIOS) {
    throw invalid({ errors: [tooMany({ req, path: 'scenarios', max: MAX_SCENARIOS })], req })
  }
  const activities = countActivities(definition)
  if (steps * activities > MAX_WORK) {
    const params = { steps, activities, max: Math.floor(MAX_WORK / activities) }
    const message = translate({ key: 'playbookErrors:tooMuchWork', params, req })
    throw invalid({ errors: [{ path: 'scenarios', message }], req })
  }
  return scenarios
}

/** Whether the last frame alone is wanted. An answer of megabytes is refused before it is made. */
const readFrames = ({
  req,
  definition,
  steps,
  frames = 'all',
}: {
  req: PayloadRequest
  definition: Definition
  steps: readonly Step[]
  frames: unknown
}): boolean => {
  const problem = (key: 'playbookErrors:frames' | 'playbookErrors:tooMuch', path: string) =>
    invalid({ errors: [{ path, message: translate({ key, params: { max: MAX_SHOWN }, req }) }], req })
  if (frames === 'last') return true
  if (frames !== 'all') throw problem('playbookErrors:frames', 'frames')
  if ((steps.length + 1) * countActivities(definition) > MAX_SHOWN)
    throw problem('playbookErrors:tooMuch', 'steps')
  return false
}

const countActivities = ({ phases }: Definition): number =>
  phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities)).length

/** @throws ValidationError (400) that names each place that does not fit */
const shaped = ({
  req,
  value,
  pathOf,
}: {
  req: PayloadRequest
  value: unknown
  pathOf: (path: readonly (string | number)[]) => readonly (string | number)[]
}): readonly Scenario[] => {
  const { data, problems } = checkShape({ shape: scenariosShape, value })
  if (data) return data
  const errors = problems.map(
    ({ path, message }): Problem => ({ path: pathOf(path.map(shortened)).join('.'), message }),
  )
  throw invalid({ errors: errors.slice(0, TOLD), req })
}

/** More problems of one input than these nobody reads. */
const TOLD = 20

const unsound = ({
  req,
  path,
  findings,
}: {
  req: PayloadRequest
  path: string
  findings: readonly Finding[]
}) => {
  const [first] = findings.filter(({ severity }) => severity === 'error')
  const what = translate({ key: 'playbookErrors:unsound', req })
  const where = first ? ` ${first.line}:${first.column} ${first.message}` : ''
  return invalid({ errors: [{ path, message: `${what}${where}` }], req })
}

const tooMany = ({ req, path, max }: { req: PayloadRequest; path: string; max: number }): Problem => ({
  path,
  message: translate({ key: 'playbookErrors:tooMany', params: { max }, req }),
})

const shortened = (part: string | number): string | number =>
  typeof part === 'string' && part.length > 60 ? `${part.slice(0, 60)}…` : part
