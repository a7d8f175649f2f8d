import { taken } from '../situation.ts'
import { always, type CommandRules, noGates } from './rules.ts'

/** Pauses the play. Activities stay as they are; nobody can work on them until it is resumed. */
export const pause: CommandRules = {
  possibleWhilePaused: false,
  possibleWhileClosed: false,
  current: always,
  gates: noGates,
  take({ situation: { play } }) {
    return taken({
      state: 'paused',
      progress: 'paused',
      pausedFrom: { state: play.state, progress: play.progress },
      events: [{ kind: 'playbook', event: 'paused' }],
    })
  },
}
