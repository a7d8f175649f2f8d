import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** Labels and buttons are names, not sentences. */
export const labelEnding: Rule = {
  id: 'label-ending',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      if (kind === 'long' || kind === 'value') continue
      const ended = text.trimEnd()
      // «and so on» and questions end as they must; so do abbreviations with a point inside.
      if (!/[.,;:!]$/u.test(ended) || /\.\.\.$/.test(ended) || /\.\p{L}+\.$/u.test(ended)) continue
      const value = ended.replace(/[\s.,;:!]+$/u, '')
      if (value === '') continue
      report({
        path,
        message: `${quote(text)} ends with a mark; allowed: a name without one`,
        fix: { title: 'Remove the mark', changes: [{ kind: 'set', path, value }] },
      })
    }
  },
}
