import { quote } from '../../describe.ts'
import { alike } from '../texts.ts'
import type { AcrossRule } from './rule.ts'

/** One label that is the beginning of another: where there is little room, both look the same. */
export const playbookLabelStart: AcrossRule = {
  id: 'playbook-label-start',
  severity: 'warning',
  check({ playbooks, report }) {
    const labels = playbooks.map((playbook) => ({ playbook, read: alike(playbook.definition.label) }))
    const sorted = [...labels].sort((one, other) =>
      one.read < other.read ? -1 : one.read > other.read ? 1 : 0,
    )
    let start: (typeof sorted)[number] | null = null
    for (const each of sorted) {
      if (start !== null && each.read !== start.read && each.read.startsWith(`${start.read} `)) {
        const later = each.playbook.number > start.playbook.number ? each : start
        const other = later === each ? start : each
        const message = `the label ${quote(later.playbook.definition.label)} and ${quote(other.playbook.definition.label)}, that of ${other.playbook.file}, start alike; allowed: labels that differ from the first word on`
        report({ playbook: later.playbook, path: ['label'], message })
      } else if (start === null || each.read !== start.read) start = each
    }
  },
}
