import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/**
 * A play is closed with a closure code and close notes, which a `close-record` activity asks for: there must be one that
 * every play comes to, so neither it nor its lane nor its phase may be skipped.
 */
export const closeReachable: Rule = {
  id: 'close-reachable',
  severity: 'error',
  check({ definition, report }) {
    const closing = activitiesOf(definition).filter(({ activity }) => activity.type === 'close-record')
    if (closing.length === 0) {
      const message =
        'no activity of type close-record: a play could never reach Close; allowed: at least one'
      report({ path: ['phases'], at: 'key', message })
    }
    const mayBeMissed = closing.map(({ path, activity, lane, phase }) => {
      const owners = [
        {
          is: activity.skippable,
          path: [...path, 'skippable'],
          why: 'the close-record activity may be skipped',
        },
        {
          is: activity.when !== null,
          path: [...path, 'when'],
          why: 'the close-record activity depends on a condition',
        },
        {
          is: lane.when !== null,
          path: [...path.slice(0, 4), 'when'],
          why: 'the lane of the close-record activity depends on a condition',
        },
        {
          is: phase.when !== null,
          path: [...path.slice(0, 2), 'when'],
          why: 'the phase of the close-record activity depends on a condition',
        },
      ]
      return owners.filter(({ is }) => is)
    })
    // One that is always reached is enough; others may then depend on what they like.
    if (mayBeMissed.some((reasons) => reasons.length === 0)) return
    for (const { path, why } of mayBeMissed.flat()) {
      report({
        path,
        at: 'key',
        message: `${why}: a play could never reach Close; allowed: one close-record that every play comes to`,
      })
    }
  },
}
