import type { Definition } from '../definition/types.ts'
import { mayRun, mayWorkOn } from './actors.ts'
import { activityCommands, commandTypes, playCommands } from './commands/index.ts'
import type { CommandRules } from './commands/rules.ts'
import { errorAt, invalid, refused } from './refusals.ts'
import { type Situation, settle, situationOf } from './situation.ts'
import type { Command, Decision, Facts, InputError, PlaySnapshot, Refusal } from './types.ts'
import { isRecord } from './values.ts'

/**
 * Decides a command on a play: what it changes, or why it is refused. Pure and total: the same input gives the same
 * decision, nothing given is changed, and no definition, run or command makes it throw.
 *
 * Checks come in this order, and the first that fails answers:
 * 1. access: `forbidden`; an activity that the definition lacks is `unknown-activity`
 * 2. `play-closed`
 * 3. `rev`, if given, is not the play's: `conflict` (null counts as not given; what is no revision waits for step 6)
 * 4. paused: `blocked`
 * 5. `already-done` or `not-current`
 * 6. input: `invalid`, with all errors at once
 * 7. gates: `blocked`, with all reasons at once
 */
export function decide({
  definition,
  play,
  facts,
  command,
}: {
  definition: Definition
  play: PlaySnapshot
  facts: Facts
  command: Command
}): Decision {
  const situation = situationOf({ definition, play, facts })
  const found = findRules({ situation, command })
  if ('kind' in found) {
    return no(found)
  }
  const rules = found
  const input: Record<string, unknown> = { ...command }
  const refusal =
    closedRefusal({ situation, rules }) ??
    revRefusal({ play, rev: input.rev }) ??
    pausedRefusal({ situation, rules }) ??
    rules.current({ situation })
  if (refusal) {
    return no(refusal)
  }
  const read = rules.take({ situation, input })
  const errors = [...(read.ok ? [] : read.errors), ...revErrors(input.rev)]
  if (!read.ok || errors.length > 0) {
    return no(invalid(errors))
  }
  const [first, ...more] = rules.gates({ situation })
  if (first) {
    return no(refused('blocked', first, ...more))
  }
  return settle({ situation, effect: read.effect })
}

/** Why the play's state, or the turn, does not admit a command, whoever asks and with whatever input. */
export function standingRefusal(args: { situation: Situation; rules: CommandRules }): Refusal | null {
  return closedRefusal(args) ?? pausedRefusal(args) ?? args.rules.current(args)
}

function findRules({
  situation,
  command,
}: {
  situation: Situation
  command: unknown
}): CommandRules | Refusal {
  const { definition, outline, facts } = situation
  const { actor } = facts
  if (!mayRun({ definition, actor })) {
    return { kind: 'forbidden' }
  }
  const { type, activity: key }: Record<string, unknown> = isRecord(command) ? command : {}
  const ofPlay = playCommands.get(type)
  if (ofPlay) {
    return ofPlay
  }
  const ofActivity = activityCommands.get(type)
  if (!ofActivity) {
    return invalid([errorAt('type', 'not-an-option', { allowed: commandTypes.join(', ') })])
  }
  const place = typeof key === 'string' ? outline.places.get(key) : undefined
  if (!place) {
    return { kind: 'unknown-activity', activity: typeof key === 'string' ? key : '' }
  }
  return mayWorkOn({ definition, activity: place.activity, actor })
    ? ofActivity(place.activity)
    : { kind: 'forbidden' }
}

function closedRefusal({ situation: { play }, rules }: { situation: Situation; rules: CommandRules }) {
  return (play.state === 'closed' || play.state === 'canceled') && !rules.possibleWhileClosed
    ? refused('play-closed', { code: 'play-closed', state: play.state })
    : null
}

function pausedRefusal({ situation: { play }, rules }: { situation: Situation; rules: CommandRules }) {
  return play.state === 'paused' && !rules.possibleWhilePaused
    ? refused('blocked', { code: 'play-paused' })
    : null
}

function revRefusal({ play, rev }: { play: PlaySnapshot; rev: unknown }): Refusal | null {
  return isRev(rev) && rev !== play.rev
    ? refused('conflict', { code: 'rev-stale', given: rev, current: play.rev })
    : null
}

function revErrors(rev: unknown): InputError[] {
  return rev === undefined || rev === null || isRev(rev)
    ? []
    : [errorAt('rev', 'wrong-type', { type: 'integer' })]
}

function isRev(rev: unknown): rev is number {
  return Number.isSafeInteger(rev) && (rev as number) >= 0
}

function no(refusal: Refusal): Decision {
  return { ok: false, refusal }
}
