import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A play belongs to an engagement, so starting one asks for it, always. */
export const createEngagement: Rule = {
  id: 'create-engagement',
  severity: 'error',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'create') continue
      const index = activity.fields.findIndex(({ name }) => name === 'engagement')
      if (index === -1) {
        report({
          path: [...path, 'fields'],
          message:
            'the create activity does not ask for engagement; allowed: fields with engagement among them',
        })
      } else if (activity.fields[index]?.when !== null) {
        const message = 'engagement is asked for under a condition; allowed: always'
        report({ path: [...path, 'fields', index, 'when'], at: 'key', message })
      }
    }
  },
}
