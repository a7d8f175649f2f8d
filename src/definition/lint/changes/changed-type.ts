import type { Rule } from '../rule.ts'
import { changesOf } from './pairs.ts'

/** A key that means another kind of work than before. */
export const changedType: Rule = {
  id: 'changed-type',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous) return
    for (const { before, now } of changesOf({ previous, definition }).kept) {
      if (before.type === now.activity.type) continue
      const message = `the version before has a ${before.type} under this key, this one a ${now.activity.type}: reports would mix the two; allowed: a key of its own for other work`
      report({ path: [...now.path, 'type'], message })
    }
  },
}
