import { stringify } from 'yaml'
import type { Expectation, Scenario } from '../definition/scenario-shape.ts'
import type { Definition } from '../definition/types.ts'
import { advance } from './advance.ts'
import { begin } from './begin.ts'
import { simulate } from './simulate.ts'
import type { Frame, FrameView, Given, Step } from './types.ts'
import { viewOf } from './view.ts'

/** A try under way: a definition, what was given, and one frame more than steps. Plain data, never changed in place. */
export type Try = {
  readonly definition: Definition
  readonly given: Given
  readonly steps: readonly Step[]
  readonly frames: readonly Frame[]
}

/** Starts a try of a definition; nothing is written anywhere. */
export function startTry({ definition, given = {} }: { definition: Definition; given?: Given }): Try {
  return { definition, given, steps: [], frames: [begin({ definition, given })] }
}

/** A try with one step more. A step that is refused is kept: why it was refused is what a try is for. */
export function applyStep({ attempt, step }: { attempt: Try; step: Step }): Try {
  const { definition, steps, frames } = attempt
  return {
    ...attempt,
    steps: [...steps, step],
    frames: [...frames, advance({ definition, frame: lastFrame(attempt), step })],
  }
}

/** A try without its last steps; the rest is done again. */
export function undo({ attempt, count = 1 }: { attempt: Try; count?: number }): Try {
  return replay({ attempt, steps: attempt.steps.slice(0, Math.max(0, attempt.steps.length - count)) })
}

/** The same steps with another definition, or other facts: for a text that was changed meanwhile. */
export function replay({
  attempt,
  definition = attempt.definition,
  given = attempt.given,
  steps = attempt.steps,
}: {
  attempt: Try
  definition?: Definition
  given?: Given
  steps?: readonly Step[]
}): Try {
  return { definition, given, steps, frames: simulate({ definition, facts: given, commands: steps }) }
}

/** Where a try stands, as people see it. */
export function viewOfTry({ attempt, language = 'en' }: { attempt: Try; language?: string }): FrameView {
  return viewOf({ definition: attempt.definition, frame: lastFrame(attempt), language })
}

/**
 * Turns a try into a scenario that passes: what was refused is expected to be refused, and the end is as it is now.
 * `yaml` is an entry for the playbook's `scenarios:`, without indentation.
 */
export function toScenario({
  attempt,
  name,
  description,
}: {
  attempt: Try
  name: string
  description?: string
}): { scenario: Scenario; yaml: string } {
  const { given, steps, frames, definition } = attempt
  const [start] = frames
  const scenario: Scenario = {
    name,
    ...(description && { description }),
    ...(Object.keys(given).length > 0 && { given }),
    steps: steps.map((step, index) => {
      const refused = expectedRefusal(frames[index + 1] ?? null)
      const { expect: _expect, ...rest } = step
      return refused ? { ...rest, expect: refused } : rest
    }),
    expect:
      start?.play === null
        ? (expectedRefusal(start) ?? {})
        : endOf(viewOf({ definition, frame: lastFrame(attempt) })),
  }
  return { scenario, yaml: stringify([scenario], { aliasDuplicateObjects: false, lineWidth: 110 }) }
}

function lastFrame({ frames }: Try): Frame {
  return frames.at(-1) as Frame
}

function expectedRefusal(frame: Frame | null): Expectation | null {
  if (!frame?.refusal || frame.refusal.code === 'impossible') return null
  const { code, reasons, errors } = frame.refusal
  return {
    refused: code as NonNullable<Expectation['refused']>,
    ...(reasons.length > 0 && { reasons: reasons.map((reason) => reason.code) }),
    ...(errors.length > 0 && { errors: Object.fromEntries(errors.map((error) => [error.path, error.code])) }),
  }
}

function endOf({ play }: FrameView): Expectation {
  return play === null ? {} : { state: play.state, progress: play.progress, current: [...play.current] }
}
