import { quote } from '../describe.ts'
import { nearest } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { entryAt, fieldsOf } from './walk.ts'

/** A declared field whose name is almost that of a play field was probably meant to be the play field. */
export const fieldNearMiss: Rule = {
  id: 'field-near-miss',
  severity: 'warning',
  check({ definition, source, vocabulary, report }) {
    const allowed = Object.keys(vocabulary.playFields)
    for (const { path, field } of fieldsOf(definition)) {
      const near =
        field.own && typeof entryAt({ source, path }) === 'object'
          ? nearest({ word: field.name, among: allowed })
          : null
      if (near === null) continue
      const message = `${quote(field.name)} declares a field of the playbook's own; did you mean the play's field ${quote(near)}?`
      report({ path: [...path, 'name'], message })
    }
  },
}
