import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Rule, RuleContext } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Keys name things: a phase and an activity in the playbook, a lane in its phase. */
export const keysUnique: Rule = {
  id: 'keys-unique',
  severity: 'error',
  check({ definition, report }) {
    const { phases } = definition
    checkUnique({
      what: 'phase',
      where: 'in the playbook',
      report,
      named: phases.map(({ key }, p) => ({ key, path: ['phases', p] })),
    })
    for (const [p, { lanes }] of phases.entries()) {
      const named = lanes.map(({ key }, l) => ({ key, path: ['phases', p, 'lanes', l] }))
      checkUnique({ what: 'lane', where: 'in its phase', report, named })
    }
    const named = activitiesOf(definition).map(({ path, activity }) => ({ key: activity.key, path }))
    checkUnique({ what: 'activity', where: 'in the playbook', report, named })
  },
}

function checkUnique({
  what,
  where,
  named,
  report,
}: {
  what: string
  where: string
  named: readonly { key: string; path: Path }[]
  report: RuleContext['report']
}): void {
  const seen = new Set<string>()
  for (const { key, path } of named) {
    if (seen.has(key)) {
      const message = `a second ${what} with the key ${quote(key)}; allowed: a key that is unique ${where}`
      report({ path: [...path, 'key'], message })
    }
    seen.add(key)
  }
}
