import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** A label without a letter or a digit says nothing to people, and nothing at all to those who hear it. */
export const labelWordless: Rule = {
  id: 'label-wordless',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, text, kind } of textsOf(definition)) {
      if (kind === 'long' || /[\p{L}\p{N}]/u.test(text)) continue
      report({ path, message: `${quote(text)} has no word in it; allowed: text that says what is meant` })
    }
  },
}
