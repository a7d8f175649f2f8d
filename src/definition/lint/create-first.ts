import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/**
 * The call that creates a play completes its `create` activity: there is exactly one, it comes first, and nothing that
 * is looked at later (`when`, `after`, `skippable`) can keep it from being completed.
 */
export const createFirst: Rule = {
  id: 'create-first',
  severity: 'error',
  check({ definition, report }) {
    const activities = activitiesOf(definition)
    for (const [index, { path, activity, lane, phase }] of activities.entries()) {
      if (index === 0 && activity.type !== 'create') {
        const message = `the first activity is of type ${activity.type}; allowed: create, which is completed when the play is started`
        report({ path: [...path, 'type'], message })
      }
      if (index > 0 && activity.type === 'create') {
        const message =
          'an activity of type create comes later; allowed: one, as the first activity of the playbook'
        report({ path: [...path, 'type'], message })
      }
      if (index > 0 || activity.type !== 'create') continue
      const refused =
        'starting a play completes the first activity; allowed: none of when, after and skippable'
      if (activity.after !== null)
        report({ path: [...path, 'after'], at: 'key', message: `after: ${refused}` })
      if (activity.skippable)
        report({ path: [...path, 'skippable'], at: 'key', message: `skippable: ${refused}` })
      const owners = [
        { when: activity.when, owner: path },
        { when: lane.when, owner: path.slice(0, 4) },
        { when: phase.when, owner: path.slice(0, 2) },
      ]
      for (const { when, owner } of owners) {
        if (when !== null) report({ path: [...owner, 'when'], at: 'key', message: `when: ${refused}` })
      }
    }
  },
}
