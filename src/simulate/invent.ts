import type { Activity, Definition, FormField } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { type Command, decide, type Facts, type InputError, type PlaySnapshot } from '../engine/index.ts'

/**
 * A command that completes an activity with made-up input: nothing that is not required, and of what is required the
 * plainest value that is right. What is required may depend on what has been filled in, so it is asked again until
 * nothing more is missing.
 */
export function inventCompletion({
  definition,
  activity,
  play,
  facts,
}: {
  definition: Definition
  activity: Activity
  play: PlaySnapshot
  facts: Facts
}): Extract<Command, { type: 'complete' }> {
  if (activity.type === 'comment' || activity.type === 'work-note') {
    return { type: 'complete', activity: activity.key, body: 'Some text.' }
  }
  if (activity.type === 'close-record') {
    const [closureCode] = definition.record.closureCodes
    return { type: 'complete', activity: activity.key, data: { closureCode, closeNotes: 'Some text.' } }
  }
  if (!('fields' in activity)) return { type: 'complete', activity: activity.key }
  const data = new Map<string, unknown>()
  for (let round = 0; round <= activity.fields.length; round++) {
    const command: Command = { type: 'complete', activity: activity.key, data: Object.fromEntries(data) }
    const decision = decide({ definition, play, facts, command })
    const missing = decision.ok || decision.refusal.kind !== 'invalid' ? [] : decision.refusal.errors
    const fields = missing.flatMap((error) => fieldOf({ activity, error }) ?? [])
    if (fields.length === 0) return command
    for (const field of fields) data.set(field.name, inventValue({ field, definition, facts }))
  }
  return { type: 'complete', activity: activity.key, data: Object.fromEntries(data) }
}

function fieldOf({
  activity,
  error,
}: {
  activity: Extract<Activity, { fields: readonly FormField[] }>
  error: InputError
}): FormField | undefined {
  if (error.code !== 'required') return undefined
  return activity.fields.find(({ name, own }) => error.path === (own ? `data.${name}` : name))
}

function inventValue({
  field,
  definition,
  facts,
}: {
  field: FormField
  definition: Definition
  facts: Facts
}): unknown {
  const { name, own, type, options } = field
  if (own) {
    switch (type) {
      case 'number':
        return 1
      case 'checkbox':
        return true
      case 'date':
        return facts.now
      case 'select':
        return options[0]
      case 'multi-select':
        return options.slice(0, 1)
      case 'email':
        return 'somebody@example.com'
      case 'url':
        return 'https://example.com'
      default:
        return 'Some text'
    }
  }
  if (name === 'category') return definition.record.categories[0] ?? 'Some text'
  const known = Object.hasOwn(defaultVocabulary.playFields, name)
    ? defaultVocabulary.playFields[name]
    : undefined
  switch (known?.kind) {
    case 'number':
      return 1
    case 'checkbox':
      return true
    case 'date':
      return facts.now
    case 'select':
      return known.options?.[0] ?? 'Some text'
    case 'relationship':
      return `some-${name}`
    case 'relationships':
      return [`some-${name}`]
    default:
      return 'Some text'
  }
}
