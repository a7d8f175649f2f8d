import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Where people must write, they should be told what. */
export const instructionsMissing: Rule = {
  id: 'instructions-missing',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.instructions !== null) continue
      const writes =
        activity.type === 'comment' ||
        activity.type === 'work-note' ||
        ('fields' in activity &&
          activity.fields.some(({ type, required }) => type === 'textarea' && required))
      if (!writes) continue
      const what =
        activity.type === 'work-note'
          ? 'a work note'
          : activity.type === 'comment'
            ? 'a comment'
            : 'a long text'
      report({
        path,
        message: `people must write ${what} here and are not told what; allowed: instructions that say what belongs in it and who reads it`,
      })
    }
  },
}
