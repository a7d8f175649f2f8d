import { saysCustomerReads } from './addressing.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A customer never sees a work note, whatever the playbook. */
export const workNoteText: Rule = {
  id: 'work-note-text',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.record.visibility === 'internal') return
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'work-note') continue
      for (const name of ['label', 'button', 'instructions'] as const) {
        if (!saysCustomerReads(activity[name] ?? '')) continue
        const message =
          'the text counts on a customer who reads, but customers never see a work note; allowed: a comment, or other words'
        report({ path: [...path, name], message })
      }
    }
  },
}
