import type { Rule } from './rule.ts'

/** Customers see nothing of an internal play, so none of them can run one. */
export const internalRoles: Rule = {
  id: 'internal-roles',
  severity: 'warning',
  check({ definition, report }) {
    const { visibility, roles } = definition.record
    const index = roles.indexOf('customer')
    if (visibility !== 'internal' || index === -1) return
    const path = ['record', 'roles', index]
    report({
      path,
      message: 'customers see nothing of an internal playbook, so none can run it; allowed: other roles',
      fix: { title: 'Remove customer', changes: [{ kind: 'remove', path }] },
    })
  },
}
