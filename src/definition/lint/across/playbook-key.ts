import { quote } from '../../describe.ts'
import type { AcrossRule } from './rule.ts'

/** A playbook is known by its key. */
export const playbookKey: AcrossRule = {
  id: 'playbook-key',
  severity: 'error',
  check({ playbooks, report }) {
    const fileOf = new Map<string, string>()
    for (const playbook of playbooks) {
      const { key } = playbook.definition
      const before = fileOf.get(key)
      if (before === undefined) fileOf.set(key, playbook.file)
      else
        report({
          playbook,
          path: ['key'],
          message: `the key ${quote(key)} is that of ${before}, too; allowed: a key of its own`,
        })
    }
  },
}
