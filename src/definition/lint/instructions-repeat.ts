import type { Rule } from './rule.ts'
import { alike } from './texts.ts'
import { activitiesOf } from './walk.ts'

/** Instructions that only say the label again. */
export const instructionsRepeat: Rule = {
  id: 'instructions-repeat',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.instructions === null) continue
      if (bare(activity.instructions) !== bare(activity.label)) continue
      report({
        path: [...path, 'instructions'],
        at: 'key',
        message:
          'the instructions say what the label says already; allowed: what belongs in it and who reads it',
      })
    }
  },
}

function bare(text: string): string {
  return alike(text).replace(/[^\p{L}\p{N} ]/gu, '')
}
