import { quote } from '../describe.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { conditionsOf, fieldsOf } from './walk.ts'

/** A declared checkbox or choice that may be left out, and that no condition reads: nothing comes of it. */
export const fieldIdle: Rule = {
  id: 'field-idle',
  severity: 'warning',
  check({ definition, report }) {
    const read = new Set(
      conditionsOf(definition).flatMap(({ condition, path }) =>
        comparisonsOf({ condition, path }).map(({ field }) => field),
      ),
    )
    const required = new Set(
      fieldsOf(definition).flatMap(({ field }) => (field.required ? [field.name] : [])),
    )
    const told = new Set<string>()
    for (const { path, field } of fieldsOf(definition)) {
      const decides = field.type === 'checkbox' || (field.type === 'select' && field.options.length > 0)
      if (!field.own || !decides || read.has(field.name) || required.has(field.name)) continue
      if (told.has(field.name)) continue
      told.add(field.name)
      const message = `nobody must answer ${quote(field.name)}, and no condition asks for it; allowed: required: true, a condition that reads it, or leaving it out`
      report({ path, message })
    }
  },
}
