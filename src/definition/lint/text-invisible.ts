import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/**
 * Characters that show nothing, or turn what follows them around: what is read is then not what is written. Marks and
 * joiners that scripts need (U+200C to U+200F) are fine.
 */
export const textInvisible: Rule = {
  id: 'text-invisible',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      const found = INVISIBLE.exec(text)
      if (found === null) continue
      const code = (found[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
      const value = text.replace(new RegExp(INVISIBLE, 'gu'), '')
      report({
        path,
        message: `the text holds the invisible character U+${code}; allowed: characters that people see`,
        ...(kind !== 'value' &&
          value.trim() !== '' && {
            fix: { title: 'Remove what is invisible', changes: [{ kind: 'set' as const, path, value }] },
          }),
      })
    }
  },
}

const INVISIBLE = /[\u00AD\u200B\u2028-\u202E\u2060-\u2069]/u
