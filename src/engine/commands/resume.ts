import { refused } from '../refusals.ts'
import { taken } from '../situation.ts'
import type { PlayState, Progress } from '../types.ts'
import { own } from '../values.ts'
import { type CommandRules, noGates } from './rules.ts'

/** Gives a paused play the state and progress back that it was paused with. */
export const resume: CommandRules = {
  possibleWhilePaused: true,
  possibleWhileClosed: false,
  current: ({ situation: { play } }) =>
    play.state === 'paused' ? null : refused('not-current', { code: 'play-not-paused' }),
  gates: noGates,
  take({ situation: { play } }) {
    const from = own(play.run, 'pausedFrom')
    // A run that does not say what it was paused from is under way: never paused for good, never new again.
    const state: PlayState = own(from, 'state') === 'new' ? 'new' : 'in-progress'
    const before = own(from, 'progress')
    const progress = RUNNING.find((known) => known === before) ?? 'on-track'
    return taken({ state, progress, events: [{ kind: 'playbook', event: 'resumed' }] })
  },
}

const RUNNING: readonly Progress[] = ['not-started', 'on-track', 'at-risk']
