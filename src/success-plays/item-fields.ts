import type { Definition, FieldInfo, Vocabulary } from '../definition/types.ts'
import { MEETING_TYPES, PRIORITIES, TASK_CATEGORIES } from '../definition/values.ts'
import { declaredFields } from '../engine/fields.ts'
import { FIRST_MEETING_STATES } from './schema.ts'
import type { Item } from './types.ts'

/** What is known of a field that an item fills in. */
export type ItemField = {
  readonly kind: FieldInfo['kind'] | 'list'
  /** Allowed values; null: any. */
  readonly options: readonly string[] | null
  /** Declared by the playbook: goes to the play's `data`. */
  readonly own: boolean
}

const field = (kind: ItemField['kind'], options: readonly string[] | null = null): ItemField => ({
  kind,
  options,
  own: false,
})

const TASK_FIELDS: Readonly<Record<string, ItemField>> = {
  shortDescription: field('text'),
  description: field('text'),
  priority: field('select', PRIORITIES),
  category: field('select', TASK_CATEGORIES),
  dueDate: field('date'),
  assignedTo: field('relationship'),
  visibleToCustomer: field('checkbox'),
}

const MEETING_FIELDS: Readonly<Record<string, ItemField>> = {
  subject: field('text'),
  agenda: field('text'),
  internalNotes: field('text'),
  meetingType: field('select', MEETING_TYPES),
  state: field('select', FIRST_MEETING_STATES),
  start: field('date'),
  end: field('date'),
  attendees: field('relationships'),
}

/** The fields that an item may fill in, by name; of a play those of its playbook. */
export function itemFields({
  item,
  playbook,
  vocabulary,
}: {
  item: Pick<Item, 'kind'>
  /** The playbook of a play; null where it is not known. */
  playbook: Definition | null
  vocabulary: Vocabulary
}): Readonly<Record<string, ItemField>> {
  if (item.kind === 'task') return TASK_FIELDS
  if (item.kind === 'meeting') return MEETING_FIELDS
  const fields: Record<string, ItemField> = {}
  for (const [name, { kind, options }] of Object.entries(vocabulary.playFields)) {
    // The engagement is that of where the launch is from.
    if (name !== 'engagement') fields[name] = { kind, options, own: false }
  }
  if (playbook === null) return fields
  const { categories } = playbook.record
  if (fields.category && categories.length > 0) fields.category = field('select', categories)
  for (const [name, { type, options }] of declaredFields(playbook)) {
    const kind =
      type === 'number' || type === 'checkbox' || type === 'date' || type === 'select' ? type : 'text'
    fields[name] = {
      kind: type === 'multi-select' ? 'list' : kind,
      options: options.length > 0 ? options : null,
      own: true,
    }
  }
  return fields
}

/** What people call an item: the template of its title. */
export function titleTemplate({ item, playbook }: { item: Item; playbook: Definition | null }): string {
  const title = item.kind === 'meeting' ? item.fields.subject : item.fields.shortDescription
  return typeof title === 'string' ? title : (playbook?.label ?? item.as)
}
