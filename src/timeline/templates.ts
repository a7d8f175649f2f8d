import { liquidProblem } from '../runtime/liquid.ts'
import { liquid } from '../runtime/liquid-engine.ts'
import { fieldsOf } from './sources.ts'
import type { ActivityType } from './types.ts'

/** What the messages of an activity type need of the record: fields of both, and of those the relationships. */
export type Needs = {
  readonly fields: ReadonlySet<string>
  /** Fields whose records have to be named. */
  readonly named: ReadonlySet<string>
}

const known = new WeakMap<ActivityType, Needs>()

/** What the messages need; read once for each activity type. */
export function needsOf(type: ActivityType): Needs {
  const before = known.get(type)
  if (before) return before
  const fields = new Set<string>()
  for (const template of Object.values(type.message)) {
    if (liquidProblem({ template }) !== null) continue
    const { globals } = liquid.analyzeSync(liquid.parse(template), { partials: false })
    for (const root of ['record', 'before']) {
      for (const { segments } of globals[root] ?? []) fields.add(String(segments[1]))
    }
  }
  const declared = fieldsOf(type.source)
  const named = new Set([...fields].filter((name) => Object.hasOwn(declared, name) && declared[name]?.of))
  const needs = { fields, named }
  known.set(type, needs)
  return needs
}
