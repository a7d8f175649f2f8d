import { quote } from '../../describe.ts'
import type { Rule } from '../rule.ts'

/** Numbers of new plays no longer look like those of the plays there are. */
export const changedPrefix: Rule = {
  id: 'changed-prefix',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous || previous.record.numberPrefix === definition.record.numberPrefix) return
    const message = `the version before numbers its plays with ${quote(previous.record.numberPrefix)}: old and new numbers would differ; allowed: keeping it`
    report({ path: ['record', 'numberPrefix'], message })
  },
}
