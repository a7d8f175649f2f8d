import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import type { RecordId, StreamEvent } from '../engine/types.ts'
import type { EntryDraft, FieldChange } from './plan.ts'
import { insertMissing } from './set-based.ts'
import type { SubjectKind } from './subject.ts'

/** Fields of a play whose changes people read about in its activity stream. */
export const WATCHED_PLAY_FIELDS = [
  'engagement',
  'contact',
  'assignedTo',
  'priority',
  'category',
  'dueDate',
  'shortDescription',
  'description',
  'squad',
  'visibleToCustomer',
  'closureCode',
  'closeNotes',
  'cancelReason',
  'state',
  'progress',
] as const

/** What differs between two versions of a record, field by field; keys of `data` are named `data.<key>`. */
export const fieldChanges = ({
  before,
  after,
  fields,
}: {
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
  fields: readonly string[]
}): FieldChange[] => {
  const changes: FieldChange[] = []
  const compare = (field: string, from: unknown, to: unknown): void => {
    if (!isDeepStrictEqual(from ?? null, to ?? null))
      changes.push({ field, from: from ?? null, to: to ?? null })
  }
  for (const field of fields) compare(field, before[field], after[field])
  const [dataBefore, dataAfter] = [asRecord(before.data), asRecord(after.data)]
  for (const key of new Set([...Object.keys(dataBefore), ...Object.keys(dataAfter)])) {
    compare(`data.${key}`, dataBefore[key], dataAfter[key])
  }
  return changes
}

/** The entries that a command's events become. What a customer may see follows from the playbook's visibility. */
export const entriesOf = ({
  events,
  changes,
  definition,
}: {
  events: readonly StreamEvent[]
  changes: readonly FieldChange[]
  definition: Definition
}): EntryDraft[] => {
  const entries: EntryDraft[] = events.map((event) => {
    if (event.kind === 'playbook') {
      const { kind, activity, ...rest } = event
      return {
        kind,
        ...(activity ? { activityKey: activity } : {}),
        event: { ...rest, ...(activity ? { activity } : {}) },
        visibility: 'internal',
      }
    }
    return {
      kind: event.kind,
      body: event.body,
      activityKey: event.activity,
      visibility: event.kind === 'comment' ? commentVisibility(definition.record.visibility) : 'internal',
    }
  })
  if (changes.length > 0) entries.push({ kind: 'field-change', changes, visibility: 'internal' })
  return entries
}

export const commentVisibility = (visibility: unknown): 'customer' | 'internal' =>
  visibility === 'customer' ? 'customer' : 'internal'

/**
 * Writes entries of one play or engagement. `batch` names the write that left them: entries of one batch are written
 * once, however often this is called.
 */
export const writeEntries = async ({
  req,
  context,
  subject,
  author,
  at,
  batch,
  entries,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: { readonly kind: SubjectKind; readonly id: RecordId }
  author: RecordId | null
  at: string
  batch: string
  entries: readonly EntryDraft[]
}): Promise<void> =>
  insertMissing({
    req,
    collection: context.options.slugs.activity,
    rows: entries.map((entry, index) => ({
      [subject.kind]: subject.id,
      kind: entry.kind,
      body: entry.body ?? null,
      author,
      visibility: entry.visibility,
      changes: entry.changes ?? null,
      event: entry.event ?? null,
      activityKey: entry.activityKey ?? null,
      entryKey: `${subject.kind === 'play' ? '' : `${subject.kind}:`}${String(subject.id)}:${batch}:${index}`,
      createdAt: at,
      updatedAt: at,
    })),
  })

const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
