import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A form that nobody fills in at one go. */
export const formLong: Rule = {
  id: 'form-long',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (!('fields' in activity) || activity.fields.length <= MOST) continue
      const message = `the form asks for ${activity.fields.length} fields; allowed: up to ${MOST}, the rest belongs in another activity`
      report({ path: [...path, 'fields'], at: 'key', message })
    }
  },
}

const MOST = 15
