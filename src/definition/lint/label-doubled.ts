import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Rule, RuleContext } from './rule.ts'
import { alike } from './texts.ts'
import { activitiesOf, lanesOf } from './walk.ts'

/** Two phases, two lanes of a phase, two activities of a phase or two fields of a form that people read as one. */
export const labelDoubled: Rule = {
  id: 'label-doubled',
  severity: 'warning',
  check({ definition, report }) {
    const named = (what: string, labels: readonly { label: string | null; path: Path }[]) =>
      check({ what, labels, report })
    named(
      'phase',
      definition.phases.map(({ label }, p) => ({ label, path: ['phases', p, 'label'] })),
    )
    for (const phase of definition.phases) {
      const lanes = lanesOf(definition).filter((placed) => placed.phase === phase)
      named(
        'lane of this phase',
        lanes.map(({ lane, path }) => ({ label: lane.label, path: [...path, 'label'] })),
      )
      named(
        'activity of this phase',
        lanes.flatMap(({ lane, path }) =>
          lane.activities.map(({ label }, a) => ({ label, path: [...path, 'activities', a, 'label'] })),
        ),
      )
    }
    for (const { path, activity } of activitiesOf(definition)) {
      if (!('fields' in activity)) continue
      named(
        'field of this form',
        activity.fields.map(({ label }, f) => ({ label, path: [...path, 'fields', f, 'label'] })),
      )
    }
  },
}

function check({
  what,
  labels,
  report,
}: {
  what: string
  labels: readonly { label: string | null; path: Path }[]
  report: RuleContext['report']
}): void {
  const seen = new Set<string>()
  for (const { label, path } of labels) {
    if (label === null) continue
    const read = alike(label)
    if (seen.has(read)) {
      report({ path, message: `another ${what} is called ${quote(label)}, too; allowed: a label of its own` })
    }
    seen.add(read)
  }
}
