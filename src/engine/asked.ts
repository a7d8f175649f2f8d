import type { FormField } from '../definition/types.ts'
import { evaluateCondition } from './conditions.ts'
import type { Lookup } from './values.ts'

/**
 * Names of the fields whose `when` does not hold. Fields are looked at in order, and a declared one that is hidden has
 * no value for the conditions of the others; looked at again until nothing more is hidden, as a condition may ask for
 * a later field. What was hidden once stays so, which ends it.
 *
 * By itself, so that a page asks for the very fields, as somebody types, that the command will ask for.
 */
export function hiddenNames({
  fields,
  lookup,
}: {
  fields: readonly Pick<FormField, 'name' | 'own' | 'when'>[]
  /** The value of a field with what was typed. */
  lookup: Lookup
}): ReadonlySet<string> {
  const hidden = new Set<string>()
  const cleared = new Set<string>()
  const seen: Lookup = (name) => (cleared.has(name) ? null : lookup(name))
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (const { name, own, when } of fields) {
      if (when === null || hidden.has(name) || evaluateCondition({ condition: when, lookup: seen })) {
        continue
      }
      hidden.add(name)
      if (own) {
        cleared.add(name)
      }
    }
  }
  return hidden
}
