import { MAX_TEXT } from '../fields.ts'
import { refused } from '../refusals.ts'
import { taken, wrong } from '../situation.ts'
import { readText } from '../texts.ts'
import type { ItemRun } from '../types.ts'
import { type CommandRules, noGates } from './rules.ts'

/**
 * Opens a closed or canceled play again: closure data is cleared, and what closing canceled in the run is pending
 * again. It keeps when it was started, so that what was in progress is so at once.
 */
export const reopen: CommandRules = {
  possibleWhilePaused: false,
  possibleWhileClosed: true,
  current: ({ situation: { play } }) =>
    play.state === 'closed' || play.state === 'canceled'
      ? null
      : refused('not-current', { code: 'play-not-closed' }),
  gates: noGates,
  take({ situation: { board }, input }) {
    const { text, errors } = readText({ value: input.reason, path: 'reason', max: MAX_TEXT })
    if (text === null) {
      return wrong(errors)
    }
    const pending = new Map<string, ItemRun>()
    for (const [key, { state, startedAt }] of board.activities) {
      if (state === 'canceled') {
        pending.set(key, { state: 'pending', ...(startedAt === undefined ? {} : { startedAt }) })
      }
    }
    return taken({
      state: 'in-progress',
      progress: 'on-track',
      fields: { closureCode: null, closeNotes: null, cancelReason: null },
      activities: pending,
      events: [{ kind: 'playbook', event: 'reopened', reason: text }],
    })
  },
}
