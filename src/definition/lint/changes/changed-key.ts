import { quote } from '../../describe.ts'
import type { Rule } from '../rule.ts'
import { changesOf } from './pairs.ts'

/** An activity that got another key is another one to programs, lists and everything that was stored. */
export const changedKey: Rule = {
  id: 'changed-key',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous) return
    for (const { before, now } of changesOf({ previous, definition }).renamed) {
      const message = `the version before calls this activity ${quote(before.key)}: programs and reports that know it by that key lose it; allowed: keeping the key, and changing the label`
      report({ path: [...now.path, 'key'], message })
    }
    if (previous.key !== definition.key) {
      const message = `the version before has the key ${quote(previous.key)}: with another one this is another playbook; allowed: keeping the key`
      report({ path: ['key'], message })
    }
  },
}
