import type { Where } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { CollectionKey } from '../options.ts'
import { recordReference } from './engagement-records/entries.ts'
import { STREAM_KINDS } from './engagement-records/specs.ts'
import { SUBJECT_COLLECTIONS, SUBJECT_KINDS, type SubjectKind } from './subject.ts'

/** Whose streams there are: plays, engagements, and kinds of records around an engagement by their collection's key. */
export type StreamKind = SubjectKind | CollectionKey

export const isSubjectKind = (kind: StreamKind): kind is SubjectKind =>
  (SUBJECT_KINDS as readonly string[]).includes(kind)

/** Slug of the collection that records of the kind are in. */
export const streamCollection = ({ context, kind }: { context: PluginContext; kind: StreamKind }): string =>
  context.options.slugs[isSubjectKind(kind) ? SUBJECT_COLLECTIONS[kind] : kind]

/** The entries of one stream: those of an engagement are not those of its records. */
export const entriesOfStream = ({
  kind,
  id,
  forStaff,
}: {
  kind: StreamKind
  id: RecordId
  /** Others' rules leave out what is said of records, and do not let it be asked for. */
  forStaff: boolean
}): Where => {
  if (!isSubjectKind(kind)) return { record: { equals: recordReference({ key: kind, id }) } }
  if (kind === 'play') return { play: { equals: id } }
  const ofEngagement: Where = { engagement: { equals: id } }
  return forStaff ? { and: [ofEngagement, { record: { exists: false } }] } : ofEngagement
}

/** The record that an entry names (`touchpoints/12`), if it is of a kind that has streams. */
export const readReference = (
  reference: unknown,
): { readonly key: (typeof STREAM_KINDS)[number]; readonly id: string } | null => {
  if (typeof reference !== 'string') return null
  const slash = reference.indexOf('/')
  const key = STREAM_KINDS.find((kind) => kind === reference.slice(0, slash))
  return key && slash > 0 ? { key, id: reference.slice(slash + 1) } : null
}
