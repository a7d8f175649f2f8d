import { isDeepStrictEqual } from 'node:util'
import { PLAY_STATES } from '../definition/values.ts'
import type { Command, Refusal } from '../engine/types.ts'
import type { PlayDocument } from './play-document.ts'

/**
 * The commands that a plain write of a play amounts to. A changed `state` is the command of that name with its fields
 * in the same write; changed `data` or `progress` is an edit. A write that touches none of them is no command, unless
 * it comes with a `rev`: then it wants to be sure of what it changes.
 */
export const plainCommands = ({
  data,
  play,
}: {
  data: Readonly<Record<string, unknown>>
  play: PlayDocument
}): { commands: Command[] } | { refusal: Refusal } => {
  const rev = data.rev === play.rev || data.rev === undefined || data.rev === null ? {} : { rev: data.rev }
  const commands: Command[] = []
  const changedData = data.data !== undefined && !isDeepStrictEqual(data.data ?? {}, play.data ?? {})
  const changedState = data.state !== undefined && data.state !== play.state
  // Leaving a state gives back its own progress; only without such a step does `progress` speak for itself.
  const changedProgress = !changedState && data.progress !== undefined && data.progress !== play.progress
  if (changedData || changedProgress || (!changedState && 'rev' in rev)) {
    commands.push({
      type: 'edit',
      ...(changedData ? { data: data.data } : {}),
      ...(changedProgress ? { progress: data.progress } : {}),
      ...rev,
    })
  }
  if (!changedState) return { commands }
  const command = stateCommand({ data, play, rev })
  return command ? { commands: [...commands, command] } : { refusal: refusalOf({ data, play }) }
}

/** A plain write gives a command's reason in a field of the play: that is the field to complain about. */
export const namingPlayFields = ({ refusal, state }: { refusal: Refusal; state: unknown }): Refusal => {
  if (refusal.kind !== 'invalid') return refusal
  const reason = state === 'canceled' ? 'cancelReason' : 'reopenReason'
  return {
    ...refusal,
    errors: refusal.errors.map((error) => (error.path === 'reason' ? { ...error, path: reason } : error)),
  }
}

const stateCommand = ({
  data,
  play,
  rev,
}: {
  data: Readonly<Record<string, unknown>>
  play: PlayDocument
  rev: { rev?: unknown }
}): Command | null => {
  const ended = play.state === 'closed' || play.state === 'canceled'
  switch (data.state) {
    case 'closed':
      return {
        type: 'close',
        ...given({ closureCode: data.closureCode, closeNotes: data.closeNotes }),
        ...rev,
      }
    case 'canceled':
      return { type: 'cancel', ...given({ reason: data.cancelReason }), ...rev }
    case 'paused':
      return { type: 'pause', ...rev }
    case 'in-progress':
      if (ended) return { type: 'reopen', ...given({ reason: data.reopenReason }), ...rev }
      return play.state === 'paused' ? { type: 'resume', ...rev } : null
    case 'new':
      return play.state === 'paused' ? { type: 'resume', ...rev } : null
    default:
      return null
  }
}

/** No command leads from the one state to the other. */
const refusalOf = ({
  data,
  play,
}: {
  data: Readonly<Record<string, unknown>>
  play: PlayDocument
}): Refusal => {
  const to = String(data.state)
  if (!(PLAY_STATES as readonly string[]).includes(to)) {
    return {
      kind: 'invalid',
      errors: [{ path: 'state', code: 'not-an-option', params: { allowed: PLAY_STATES.join(', ') } }],
    }
  }
  if (play.state === 'closed' || play.state === 'canceled') {
    return { kind: 'refused', code: 'play-closed', reasons: [{ code: 'play-closed', state: play.state }] }
  }
  return { kind: 'refused', code: 'blocked', reasons: [{ code: 'state-not-allowed', from: play.state, to }] }
}

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))
