import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import type { CollectionKey } from '../src/options.ts'
import { recordKey, requestState } from '../src/runtime/request-state.ts'
import { tellTimeline } from '../src/runtime/timeline/write.ts'
import { SOURCES, type SourceKey } from '../src/timeline/sources.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>
type Values = Readonly<Record<string, unknown>>

/** Adds to the hooks of a collection what tells the customer timeline of its records. */
export const withTimeline = ({
  context,
  key,
  hooks,
}: {
  context: PluginContext
  key: CollectionKey
  hooks: Hooks
}): Hooks => {
  if (!isSource(key)) return hooks
  const isTold = [...context.timeline.activities.values()].some(
    ({ source, active }) => active && source === key,
  )
  return {
    ...hooks,
    ...(isTold
      ? {
          afterChange: [...(hooks.afterChange ?? []), ...tellOfChange({ context, source: key })],
          afterDelete: [...(hooks.afterDelete ?? []), ...tellOfDeletion({ context, source: key })],
        }
      : {}),
    ...(key === 'engagements'
      ? { beforeDelete: [...(hooks.beforeDelete ?? []), ...takeTimelineAlong({ context })] }
      : {}),
  }
}

const isSource = (key: CollectionKey): key is SourceKey => Object.hasOwn(SOURCES, key)

type Args = { context: PluginContext; source: SourceKey }

const tellOfChange = ({ context, source }: Args): NonNullable<Hooks['afterChange']> => [
  async ({ req, collection, data, doc, operation, previousDoc }) => {
    if (requestState(req).canceledAlong.has(recordKey(collection.slug, doc.id))) return doc
    const before: Values = operation === 'create' ? {} : (previousDoc ?? {})
    // What the answer leaves out counts, too; what was written says when.
    const base: Values = operation === 'create' ? doc : before
    const record = { ...base, ...defined(data ?? {}), id: doc.id, updatedAt: doc.updatedAt }
    await tellTimeline({ req, context, source, on: operation, record, before, ...endOf({ record, before }) })
    return doc
  },
]

const tellOfDeletion = ({ context, source }: Args): NonNullable<Hooks['afterDelete']> => [
  async ({ req, doc }) => {
    await tellTimeline({ req, context, source, on: 'delete', record: doc, before: {} })
    return doc
  },
]

/** Entries without their engagement could be read by nobody. */
const takeTimelineAlong = ({
  context: {
    options: { slugs },
  },
}: {
  context: PluginContext
}): NonNullable<Hooks['beforeDelete']> => [
  async ({ req, id }) => {
    await req.payload.db.deleteMany({
      collection: slugs.timeline,
      req,
      where: { engagement: { equals: id } },
    })
  },
]

/** What ends a record is told at the moment that the record keeps. */
const endOf = ({ record, before }: { record: Values; before: Values }): { at?: string } =>
  record.closedAt && !before.closedAt ? { at: new Date(String(record.closedAt)).toISOString() } : {}

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
