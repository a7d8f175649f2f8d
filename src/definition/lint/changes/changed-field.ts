import { list, quote } from '../../describe.ts'
import type { FormField } from '../../types.ts'
import type { Rule } from '../rule.ts'
import { fieldsOf } from '../walk.ts'

/** A declared field that holds something else than before, or lost an option that stored plays may have. */
export const changedField: Rule = {
  id: 'changed-field',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous) return
    const before = new Map<string, FormField>()
    for (const { field } of fieldsOf(previous)) if (field.own) before.set(field.name, field)
    for (const { field, path } of fieldsOf(definition)) {
      const old = field.own ? before.get(field.name) : undefined
      if (old === undefined) continue
      // Said once: a field that is declared again is the same field.
      before.delete(field.name)
      if (old.type !== field.type) {
        const message = `in the version before ${quote(field.name)} is of type ${old.type}, here ${field.type}: lists and programs would mix the two; allowed: a name of its own`
        report({ path, message })
        continue
      }
      const gone = old.options.filter((option) => !field.options.includes(option))
      if (gone.length === 0) continue
      const message = `in the version before ${quote(field.name)} may be ${list(gone)}: plays under way may hold it; allowed: that, if it is meant`
      report({ path: [...path, 'options'], message })
    }
  },
}
