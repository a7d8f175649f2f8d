import type { Situation, Taken } from '../situation.ts'
import type { Reason, Refusal } from '../types.ts'

/** What came with a command, whatever the caller sent. */
export type CommandInput = {
  readonly data?: unknown
  readonly body?: unknown
  readonly reason?: unknown
  readonly closureCode?: unknown
  readonly closeNotes?: unknown
  readonly progress?: unknown
}

/** All that the engine knows of a command. The order in which these are asked is in `decide.ts`. */
export type CommandRules = {
  readonly possibleWhilePaused: boolean
  readonly possibleWhileClosed: boolean
  /** Why its turn is not now: `already-done` or `not-current`. */
  current(args: { situation: Situation }): Refusal | null
  /** Reads the input: what is wrong with it, or what the command does. */
  take(args: { situation: Situation; input: CommandInput }): Taken
  /** What stands in the way although it is its turn. */
  gates(args: { situation: Situation }): readonly Reason[]
}

export function always(): null {
  return null
}

export function noGates(): readonly Reason[] {
  return []
}
