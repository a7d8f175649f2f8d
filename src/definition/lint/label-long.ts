import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** What does not fit where it is shown is cut. */
export const labelLong: Rule = {
  id: 'label-long',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      if (kind === 'long' || kind === 'value') continue
      const most = kind === 'button' ? 30 : 60
      const length = [...text].length
      if (length <= most) continue
      const what = kind === 'button' ? 'button' : 'label'
      report({
        path,
        message: `the ${what} has ${length} characters; allowed: up to ${most}, the rest belongs in the instructions`,
      })
    }
  },
}
