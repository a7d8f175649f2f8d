import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { entryAt, fieldsOf } from './walk.ts'

/** A field of the play has its type and its options already: picking it may not give it others. */
export const fieldPicked: Rule = {
  id: 'field-picked',
  severity: 'error',
  check({ definition, source, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      if (field.own) continue
      const entry = entryAt({ source, path })
      if (typeof entry !== 'object') continue
      for (const key of ['type', 'options'] as const) {
        if (entry[key] === undefined) continue
        const message = `${quote(field.name)} is a field of the play and has its own ${key}; allowed here: name, label, required, when`
        report({ path: [...path, key], at: 'key', message })
      }
    }
  },
}
