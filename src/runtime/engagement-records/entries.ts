import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import { authorOf } from '../facts.ts'
import type { EntryDraft } from '../plan.ts'
import { insertMissing } from '../set-based.ts'

/** An entry of the stream of one record around an engagement. */
export type EntryOfRecord = {
  readonly record: { readonly key: CollectionKey; readonly id: RecordId }
  readonly engagement: RecordId | null
  readonly entry: EntryDraft
}

/** How entries name the record that they are about: `touchpoints/12`. */
export const recordReference = ({ key, id }: EntryOfRecord['record']): string => `${key}/${String(id)}`

/**
 * Writes entries of records, each once for its `batch`, which can be one for each record, however often this is called.
 * One statement.
 */
export const writeRecordEntries = ({
  req,
  context,
  entries,
  at,
  batch,
}: {
  req: PayloadRequest
  context: PluginContext
  entries: readonly EntryOfRecord[]
  at: string
  batch: string | ((record: EntryOfRecord['record']) => string)
}): Promise<void> => {
  const written = new Map<string, number>()
  const keyOf = (record: EntryOfRecord['record']): string => {
    const reference = recordReference(record)
    const index = written.get(reference) ?? 0
    written.set(reference, index + 1)
    return `${reference}:${typeof batch === 'string' ? batch : batch(record)}:${index}`
  }
  return insertMissing({
    req,
    collection: context.options.slugs.activity,
    rows: entries.map(({ record, engagement, entry }) => ({
      record: recordReference(record),
      engagement,
      kind: entry.kind,
      body: entry.body ?? null,
      author: authorOf({ req, context }),
      visibility: 'internal',
      changes: entry.changes ?? null,
      event: entry.event ?? null,
      activityKey: null,
      entryKey: keyOf(record),
      createdAt: at,
      updatedAt: at,
    })),
  })
}
