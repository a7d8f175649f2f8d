import { saysCustomerReads } from './addressing.ts'
import type { Rule } from './rule.ts'
import { textsOf } from './texts.ts'

/** Nothing of an internal play reaches a customer: texts that speak to one, or count on one, mislead. */
export const internalText: Rule = {
  id: 'internal-text',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.record.visibility !== 'internal') return
    for (const { path, text } of textsOf(definition)) {
      if (!saysCustomerReads(text)) continue
      report({
        path,
        message:
          'the text counts on a customer who reads, but the playbook is internal; allowed: what colleagues should know',
      })
    }
  },
}
