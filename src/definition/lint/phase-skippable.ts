import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Activity } from '../types.ts'
import type { Rule } from './rule.ts'

/** A phase, or a lane of several activities, in which people may skip everything: it can be passed without any work. */
export const phaseSkippable: Rule = {
  id: 'phase-skippable',
  severity: 'warning',
  check({ definition, report }) {
    for (const [p, phase] of definition.phases.entries()) {
      const tell = (what: string, path: Path) =>
        report({
          path,
          message: `every activity of the ${what} may be skipped, so nothing in it need be done; allowed: one at least that may not`,
        })
      if (phase.lanes.every(({ activities }) => allSkippable(activities))) {
        tell(`phase ${quote(phase.key)}`, ['phases', p])
        continue
      }
      for (const [l, { key, activities }] of phase.lanes.entries()) {
        if (activities.length > 1 && allSkippable(activities)) {
          tell(`lane ${quote(key)}`, ['phases', p, 'lanes', l])
        }
      }
    }
  },
}

/** Of a closing that may be skipped another rule speaks. */
function allSkippable(activities: readonly Activity[]): boolean {
  return activities.every(({ skippable, type }) => skippable && type !== 'close-record')
}
