import type { Scenario } from '../../../definition/scenario-shape.ts'
import type { Definition } from '../../../definition/types.ts'
import { type Frame, type Given, replay, type Step, startTry, type Try } from '../../../simulate/index.ts'

/** A step with what came of it when it was done: what a changed text is measured by. */
export type TriedStep = { readonly step: Step; readonly outcome: string }

/**
 * What somebody has tried, without the definition: the text may change meanwhile, and it is done again with what it
 * says then. Plain data, never changed in place.
 */
export type Attempt = {
  readonly given: Given
  readonly done: readonly TriedStep[]
  /** Steps that were taken back, or those of a scenario that come next. */
  readonly ahead: readonly Step[]
  /** What came of the start; null: it was not looked at yet. */
  readonly start: string | null
  /** Name of the scenario that it was loaded from. */
  readonly scenario: string | null
}

/** A step whose outcome is another one with the text as it is now. `index` -1: the start. */
export type Misfit = { readonly index: number; readonly before: string; readonly now: string }

const DONE = 'done'

export const newAttempt = (given: Given = {}): Attempt => ({
  given,
  done: [],
  ahead: [],
  start: null,
  scenario: null,
})

/** What came of a step: done, or why it was refused. */
export const outcomeOf = ({ refusal }: Frame): string =>
  refusal === null
    ? DONE
    : [
        refusal.code,
        ...refusal.reasons.map(({ code }) => code),
        ...refusal.errors.map(({ path, code }) => `${path} ${code}`),
      ].join(', ')

/** All that was done, with a definition. */
export const runAttempt = ({ attempt, definition }: { attempt: Attempt; definition: Definition }): Try =>
  replay({
    attempt: startTry({ definition, given: attempt.given }),
    steps: attempt.done.map(({ step }) => step),
  })

/** One step more; what was taken back before is forgotten. */
export const withStep = ({
  attempt,
  definition,
  step,
}: {
  attempt: Attempt
  definition: Definition
  step: Step
}): { attempt: Attempt; frame: Frame } => {
  const next = { ...attempt, done: [...attempt.done, { step, outcome: DONE }], ahead: [] }
  const tried = runAttempt({ attempt: next, definition })
  const frame = tried.frames.at(-1) as Frame
  const done = [...attempt.done, { step, outcome: outcomeOf(frame) }]
  return { attempt: { ...next, done, start: attempt.start ?? startOf(tried) }, frame }
}

/** As it was after so many steps; the others come next. */
export const jumpTo = ({ attempt, count }: { attempt: Attempt; count: number }): Attempt => {
  const at = Math.min(attempt.done.length, Math.max(0, count))
  return {
    ...attempt,
    done: attempt.done.slice(0, at),
    ahead: [...attempt.done.slice(at).map(({ step }) => step), ...attempt.ahead],
  }
}

/** Does again what comes next: one step, or so many. */
export const goOn = ({
  attempt,
  definition,
  count = 1,
}: {
  attempt: Attempt
  definition: Definition
  count?: number
}): Attempt => {
  const steps = attempt.ahead.slice(0, count)
  const next = {
    ...attempt,
    done: [...attempt.done, ...steps.map((step) => ({ step, outcome: DONE }))],
    ahead: attempt.ahead.slice(steps.length),
  }
  const { frames } = runAttempt({ attempt: next, definition })
  const done = next.done.map((each, index) =>
    index < attempt.done.length ? each : { ...each, outcome: outcomeOf(frames[index + 1] as Frame) },
  )
  return { ...next, done, start: attempt.start ?? outcomeOf(frames[0] as Frame) }
}

/** Where what was done goes otherwise with the text as it is now. */
export const misfitsOf = ({
  attempt,
  tried,
}: {
  attempt: Attempt
  tried: Pick<Try, 'frames'>
}): readonly Misfit[] => {
  const found: Misfit[] = []
  for (const [place, frame] of tried.frames.entries()) {
    const index = place - 1
    const before = index === -1 ? attempt.start : attempt.done[index]?.outcome
    const now = outcomeOf(frame)
    if (before !== null && before !== undefined && before !== now) found.push({ index, before, now })
  }
  return found
}

/** Takes what comes of it now as what is to come of it. */
export const accepted = ({ attempt, tried }: { attempt: Attempt; tried: Pick<Try, 'frames'> }): Attempt => ({
  ...attempt,
  start: startOf(tried),
  done: attempt.done.map((each, index) => ({
    ...each,
    outcome: outcomeOf(tried.frames[index + 1] as Frame),
  })),
})

/** Other facts: everything is done again, and whatever comes of it then is right. */
export const withGiven = ({
  attempt,
  definition,
  given,
}: {
  attempt: Attempt
  definition: Definition
  given: Given
}): Attempt => {
  const next = { ...attempt, given: tidyGiven(given) }
  return accepted({ attempt: next, tried: runAttempt({ attempt: next, definition }) })
}

/** A scenario, none of its steps done yet. */
export const fromScenario = ({ name, given, steps }: Scenario): Attempt => ({
  ...newAttempt(given ?? {}),
  ahead: steps,
  scenario: name,
})

/** Without what says nothing. */
export const tidyGiven = (given: Given): Given => {
  const records = Object.fromEntries(
    Object.entries(given.records ?? {})
      .map(([collection, states]) => [
        collection,
        Object.fromEntries(Object.entries(states).filter(([, count]) => count > 0)),
      ])
      .filter(([, states]) => Object.keys(states as object).length > 0),
  )
  const entries = Object.entries({ ...given, records }).filter(
    ([, value]) => value !== undefined && value !== '' && !isEmpty(value),
  )
  return Object.fromEntries(entries)
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const startOf = ({ frames }: Pick<Try, 'frames'>): string => outcomeOf(frames[0] as Frame)
