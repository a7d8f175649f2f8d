import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** Blanks around a text, or several in a row: nobody sees them, and every comparison does. */
export const textSpace: Rule = {
  id: 'text-space',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      if (kind === 'long') continue
      const value = text.replace(/\s+/gu, ' ').trim()
      if (value === text || value === '') continue
      report({
        path,
        message: `${quote(text)} has blanks that nobody sees; allowed: one between words`,
        // A value is what stored records hold: changing it is more than a matter of looks.
        ...(kind !== 'value' && {
          fix: { title: 'Remove the blanks', changes: [{ kind: 'set' as const, path, value }] },
        }),
      })
    }
  },
}
