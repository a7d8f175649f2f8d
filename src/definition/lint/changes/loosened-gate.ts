import { list } from '../../describe.ts'
import type { Rule } from '../rule.ts'
import { changesOf } from './pairs.ts'

/** What kept a play from going on, and does not any more. */
export const loosenedGate: Rule = {
  id: 'loosened-gate',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous) return
    for (const { before, now } of changesOf({ previous, definition }).kept) {
      const { activity, path } = now
      if (activity.skippable && !before.skippable) {
        const message = 'in the version before nobody may skip this; allowed: that, if it is meant'
        report({ path: [...path, 'skippable'], at: 'key', message })
      }
      if (before.type !== 'records' || activity.type !== 'records') continue
      if (before.collection !== activity.collection) {
        const message = `in the version before the gate waits for ${before.collection}; allowed: that, if it is meant`
        report({ path: [...path, 'collection'], message })
        continue
      }
      const gone = before.open.filter((state) => !activity.open.includes(state))
      if (gone.length === 0) continue
      const message = `in the version before ${list(gone)} keeps the gate shut, too; allowed: that, if it is meant`
      report({ path: [...path, 'open'], message })
    }
  },
}
