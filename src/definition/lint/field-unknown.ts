import { list, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { entryAt, fieldsOf } from './walk.ts'

/** A bare name in `fields` is a field of the play; the playbook's own are declared with a mapping. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'error',
  check({ definition, source, vocabulary, report }) {
    const allowed = Object.keys(vocabulary.playFields)
    for (const { path, field } of fieldsOf(definition)) {
      const { name, own } = field
      if (!own || typeof entryAt({ source, path }) !== 'string') continue
      const declared = `; a field of the playbook's own is declared as { name: …, label: …, type: … }`
      const message = `unknown field ${quote(name)}; allowed: ${list(allowed)}${declared}${didYouMean({ word: name, among: allowed })}`
      report({ path, message })
    }
  },
}
