import { DEFAULTS } from './defaults.ts'
import { deepFreeze } from './freeze.ts'
import type { PlaybookSource } from './schema.ts'
import type { Activity, Condition, Definition, FormField, Vocabulary } from './types.ts'

type PhaseSource = PlaybookSource['phases'][number]
type ActivitySource = PhaseSource['lanes'][number]['activities'][number]
type FieldSource = Extract<ActivitySource, { type: 'form' }>['fields'][number]
type FieldEntry = Partial<Exclude<FieldSource, string>> & { name: string; required: boolean }

/** Makes the definition that engine and runtime know: every key is there, fields are told apart, all of it frozen. */
export function buildDefinition({
  source,
  vocabulary,
}: {
  source: PlaybookSource
  vocabulary: Vocabulary
}): Definition {
  return deepFreeze({
    key: source.key,
    label: source.label,
    plural: source.plural ?? null,
    description: source.description ?? null,
    record: source.record,
    phases: source.phases.map((phase) => ({
      key: phase.key,
      label: phase.label,
      when: conditionOrNull(phase.when),
      laneOrder: phase.laneOrder,
      lanes: phase.lanes.map((lane) => ({
        key: lane.key,
        label: lane.label ?? null,
        when: conditionOrNull(lane.when),
        activities: lane.activities.map((activity) => buildActivity({ activity, vocabulary })),
      })),
    })),
    close: source.close,
    cancel: source.cancel,
    ...(source.scenarios && { scenarios: source.scenarios }),
  })
}

/** A definition as plays need it: without its scenarios. */
export function withoutScenarios({ scenarios: _scenarios, ...definition }: Definition): Definition {
  return definition
}

function buildActivity({
  activity,
  vocabulary,
}: {
  activity: ActivitySource
  vocabulary: Vocabulary
}): Activity {
  const common = {
    ...activity,
    instructions: activity.instructions ?? null,
    when: conditionOrNull(activity.when),
    after: activity.after ?? null,
    roles: activity.roles ?? null,
  }
  if (!('fields' in common)) return common
  return { ...common, fields: common.fields.map((field) => buildField({ field, vocabulary })) }
}

function buildField({ field, vocabulary }: { field: FieldSource; vocabulary: Vocabulary }): FormField {
  const entry: FieldEntry = typeof field === 'string' ? { name: field, required: false } : field
  const own = !Object.hasOwn(vocabulary.playFields, entry.name)
  return {
    name: entry.name,
    own,
    label: entry.label ?? null,
    required: entry.required,
    type: own ? (entry.type ?? DEFAULTS.fieldType) : null,
    options: entry.options ?? [],
    when: conditionOrNull(entry.when),
  }
}

function conditionOrNull(condition: Condition | undefined): Condition | null {
  return condition ?? null
}
