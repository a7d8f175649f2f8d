import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** Categories that no activity asks for. */
export const categoryUnasked: Rule = {
  id: 'category-unasked',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    if (definition.record.categories.length === 0 || !Object.hasOwn(vocabulary.playFields, 'category')) return
    if (fieldsOf(definition).some(({ field }) => field.name === 'category')) return
    const message =
      'there are categories, but no activity asks for one; allowed: category among the fields of a form, or no categories'
    report({ path: ['record', 'categories'], at: 'key', message })
  },
}
