import { saysCustomerDoesNotRead } from './addressing.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** In a playbook that customers see they read every comment: who is told otherwise writes what they must not read. */
export const commentText: Rule = {
  id: 'comment-text',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.record.visibility === 'internal') return
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'comment') continue
      for (const name of ['label', 'button', 'instructions'] as const) {
        if (!saysCustomerDoesNotRead(activity[name] ?? '')) continue
        const message =
          'the text says that no customer reads this, but customers read every comment; allowed: a work note, or other words'
        report({ path: [...path, name], message })
      }
    }
  },
}
