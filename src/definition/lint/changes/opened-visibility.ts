import type { Rule } from '../rule.ts'

/** What was internal is shown to customers from now on. */
export const openedVisibility: Rule = {
  id: 'opened-visibility',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (previous?.record.visibility !== 'internal' || definition.record.visibility === 'internal') return
    const message =
      'the version before is internal: customers would see new plays, and every comment in them; allowed: that, if it is meant'
    report({ path: ['record', 'visibility'], message })
  },
}
