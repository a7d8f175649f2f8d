import { quote } from '../../describe.ts'
import type { AcrossRule } from './rule.ts'

/**
 * A number tells which playbook a play belongs to, and no two records share one. So a prefix belongs to one playbook,
 * and is not another one with digits after it: `CPL` + `10000001` and `CPL1` + `0000001` would be one number.
 */
export const numberPrefix: AcrossRule = {
  id: 'number-prefix',
  severity: 'error',
  check({ playbooks, reservedPrefixes, report }) {
    const taken = Object.entries(reservedPrefixes).map(([prefix, what]) => ({ prefix, what }))
    for (const playbook of playbooks) {
      const { numberPrefix: prefix } = playbook.definition.record
      const clash = taken.find((other) => mayMeet(prefix, other.prefix) || mayMeet(other.prefix, prefix))
      if (clash !== undefined) {
        const how =
          clash.prefix === prefix ? 'is that' : `gives the same numbers as ${quote(clash.prefix)}, the prefix`
        const message = `the number prefix ${quote(prefix)} ${how} of ${clash.what}; allowed: a prefix of its own`
        report({ playbook, path: ['record', 'numberPrefix'], message })
      }
      taken.push({ prefix, what: playbook.file })
    }
  },
}

function mayMeet(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && /^\d*$/.test(longer.slice(shorter.length))
}
