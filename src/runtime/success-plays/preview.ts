import type { FlattenedField, PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { declaredFields } from '../../engine/fields.ts'
import type { RecordId } from '../../engine/types.ts'
import { translateKnown } from '../../i18n/index.ts'
import type { PlannedItem } from '../../success-plays/plan.ts'
import { dataOf, slugOf } from './records.ts'
import type { LaunchSubject } from './subject.ts'

/** A record that would be created, for people to look at. */
export type PreviewedRecord = {
  readonly as: string
  readonly kind: PlannedItem['kind']
  readonly collection: string
  /** Label of the playbook that is started; null for tasks and meetings. */
  readonly playbook: string | null
  readonly title: string
  /** `as` of the play that it belongs to; null for plays. */
  readonly of: string | null
  readonly fields: readonly PreviewedField[]
}

export type PreviewedField = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'date' | 'moment' | 'checkbox'
  /** As people read it; ISO 8601 for dates and moments, `true` and `false` for truth values. */
  readonly text: string
}

/** Labels and readable values of everything that would be written. One statement for each collection referred to. */
export const previewOf = async ({
  req,
  context,
  subject,
  items,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  items: readonly PlannedItem[]
}): Promise<readonly PreviewedRecord[]> => {
  const names = await namesOf({ req, context, subject, items })
  return items.map((item) => {
    const collection = slugOf({ context, kind: item.kind })
    const definition = context.playbooks.get(item.playbook ?? '')?.definition ?? null
    const declared = definition ? declaredFields(definition) : new Map()
    const fields = fieldsOf({ req, collection })
    return {
      as: item.as,
      kind: item.kind,
      collection,
      playbook: definition?.label ?? null,
      title: item.title,
      of: item.of,
      fields: [
        ...Object.entries(item.fields).map(([name, value]) => ({
          name,
          label: translateKnown({ key: `fields:${name}`, req }) ?? name,
          ...shown({ req, item, name, value, field: fields.get(name), names }),
        })),
        ...Object.entries(item.data).map(([name, value]) => ({
          name: `data.${name}`,
          label: declared.get(name)?.label ?? name,
          kind: declared.get(name)?.type === 'date' ? ('date' as const) : kindOf(value),
          text: Array.isArray(value) ? value.join(', ') : String(value),
        })),
      ],
    }
  })
}

const VALUE_LISTS: Readonly<Record<string, string>> = {
  'task.category': 'taskCategory',
  'task.priority': 'priority',
  'play.priority': 'priority',
  'meeting.meetingType': 'meetingType',
  'meeting.state': 'meetingState',
}

const shown = ({
  req,
  item,
  name,
  value,
  field,
  names,
}: {
  req: PayloadRequest
  item: PlannedItem
  name: string
  value: unknown
  field: FlattenedField | undefined
  names: ReadonlyMap<string, string>
}): Pick<PreviewedField, 'kind' | 'text'> => {
  const values = Array.isArray(value) ? value : [value]
  if (field?.type === 'relationship') {
    const { relationTo } = field
    return {
      kind: 'text',
      text: values.map((id) => names.get(`${String(relationTo)}:${id}`) ?? String(id)).join(', '),
    }
  }
  if (field?.type === 'date') {
    return { kind: item.kind === 'meeting' ? 'moment' : 'date', text: String(value) }
  }
  const list = VALUE_LISTS[`${item.kind}.${name}`]
  const text = values
    .map((each) => (list ? translateKnown({ key: `values:${list}:${each}`, req }) : null) ?? String(each))
    .join(', ')
  return { kind: kindOf(value), text }
}

const kindOf = (value: unknown): 'text' | 'checkbox' => (typeof value === 'boolean' ? 'checkbox' : 'text')

/** What people call the records that fields refer to. */
const namesOf = async ({
  req,
  context,
  subject,
  items,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  items: readonly PlannedItem[]
}): Promise<ReadonlyMap<string, string>> => {
  const wanted = new Map<string, Set<RecordId>>()
  for (const item of items) {
    const fields = fieldsOf({ req, collection: slugOf({ context, kind: item.kind }) })
    for (const [name, value] of Object.entries(dataOf({ req, context, subject, item, parent: null }))) {
      const field = fields.get(name)
      if (field?.type !== 'relationship' || typeof field.relationTo !== 'string' || !(name in item.fields))
        continue
      const ids = wanted.get(field.relationTo) ?? new Set()
      for (const id of Array.isArray(value) ? value : [value]) ids.add(id as RecordId)
      wanted.set(field.relationTo, ids)
    }
  }
  const names = new Map<string, string>()
  for (const [collection, ids] of wanted) {
    const { docs } = await req.payload.db.find<{ id: RecordId; [field: string]: unknown }>({
      collection,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      where: { id: { in: [...ids] } },
    })
    for (const doc of docs) {
      const name = doc.name ?? doc.title ?? doc.email ?? doc.number ?? doc.id
      names.set(`${collection}:${doc.id}`, String(name))
    }
  }
  return names
}

const fieldsOf = ({
  req,
  collection,
}: {
  req: PayloadRequest
  collection: string
}): Map<string, FlattenedField> =>
  new Map(
    req.payload.collections[collection]?.config.flattenedFields.map((field) => [field.name, field]) ?? [],
  )
