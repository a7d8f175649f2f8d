import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** Instructions stand above the work on one screen. */
export const instructionsLong: Rule = {
  id: 'instructions-long',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      const length = [...text].length
      if (kind !== 'long' || path.at(-1) !== 'instructions' || length <= MOST) continue
      const message = `the instructions have ${length} characters and hide the work below them; allowed: up to ${MOST}, the rest belongs in a knowledge article`
      report({ path, message })
    }
  },
}

const MOST = 800
