import { quote } from '../../describe.ts'
import { alike } from '../texts.ts'
import type { AcrossRule } from './rule.ts'

/** Two playbooks that people read as one, in every list and menu. */
export const playbookLabel: AcrossRule = {
  id: 'playbook-label',
  severity: 'warning',
  check({ playbooks, report }) {
    const fileOf = new Map<string, string>()
    for (const playbook of playbooks) {
      const { label } = playbook.definition
      const before = fileOf.get(alike(label))
      if (before === undefined) fileOf.set(alike(label), playbook.file)
      else {
        const message = `the label ${quote(label)} is that of ${before}, too; allowed: a label of its own`
        report({ playbook, path: ['label'], message })
      }
    }
  },
}
