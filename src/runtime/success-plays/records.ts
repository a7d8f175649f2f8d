import type { PayloadRequest } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import type { PlannedItem } from '../../success-plays/plan.ts'
import type { ItemKind } from '../../success-plays/types.ts'
import { type Series, seriesOfPlaybook } from '../numbers.ts'
import type { LaunchSubject } from './subject.ts'

/** The collection that records of a kind are in. */
export const COLLECTIONS = { play: 'plays', task: 'tasks', meeting: 'meetings' } as const satisfies Record<
  ItemKind,
  CollectionKey
>

export const slugOf = ({ context, kind }: { context: PluginContext; kind: ItemKind }): string =>
  context.options.slugs[COLLECTIONS[kind]]

/** The series that the record's number is of. */
export const seriesOf = ({ context, item }: { context: PluginContext; item: PlannedItem }): Series => {
  if (item.kind === 'task') return context.options.numbers.tasks
  if (item.kind === 'meeting') return context.options.numbers.meetings
  const prefix = context.playbooks.get(item.playbook ?? '')?.definition.record.numberPrefix ?? ''
  return seriesOfPlaybook({ context, prefix })
}

/** What is handed to `payload.create`; `parents` are the plays by the items that create them. */
export const dataOf = ({
  req,
  context,
  subject,
  item,
  parent,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  item: PlannedItem
  /** The play that a task or meeting belongs to; null where it is not there yet. */
  parent: RecordId | null
}): Record<string, unknown> => {
  const fields = withTypedIds({ req, context, item })
  if (item.kind !== 'play') return { ...fields, ...(parent === null ? {} : { play: parent }) }
  return {
    playbook: item.playbook,
    engagement: subject.engagement.id,
    ...fields,
    ...(Object.keys(item.data).length > 0 ? { data: item.data } : {}),
  }
}

/** A template gives ids as text; a host's own relationships may hold numbers. */
const withTypedIds = ({
  req,
  context,
  item,
}: {
  req: PayloadRequest
  context: PluginContext
  item: PlannedItem
}): Record<string, unknown> => {
  const fields = req.payload.collections[slugOf({ context, kind: item.kind })]?.config.flattenedFields ?? []
  return Object.fromEntries(
    Object.entries(item.fields).map(([name, value]) => {
      const field = fields.find((each) => each.name === name)
      const relationTo = field?.type === 'relationship' ? field.relationTo : null
      if (typeof relationTo !== 'string') return [name, value]
      const typed = (id: unknown) => typedId({ req, collection: relationTo, id }) ?? id
      return [name, Array.isArray(value) ? value.map(typed) : typed(value)]
    }),
  )
}
