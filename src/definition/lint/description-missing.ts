import type { Rule } from './rule.ts'

/** People choose between playbooks by what they are for. */
export const descriptionMissing: Rule = {
  id: 'description-missing',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.description !== null) return
    const message = 'the playbook does not say what it is for; allowed: a description, which people choose by'
    report({ path: ['description'], message })
  },
}
