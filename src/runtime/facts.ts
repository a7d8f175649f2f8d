import type { PayloadRequest } from 'payload'
import { effectiveRoles } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import { OPEN_STATES } from '../engine/index.ts'
import type { Actor, Facts, RecordFacts, RecordId } from '../engine/types.ts'
import { findByState } from './set-based.ts'

/** How many unfinished records a refusal names at most. */
export const NAMED_RECORDS = 20

/**
 * Reads what a decision about a play depends on: counts of its tasks and meetings (no documents), the numbers of a few
 * that are unfinished, and the engagement where a condition asks for it.
 */
export const loadFacts = async ({
  req,
  context,
  definition,
  play,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  definition: Definition
  /** null: the play does not exist yet. */
  play: RecordId | null
  engagement: RecordId | null
}): Promise<Facts> => ({
  now: new Date().toISOString(),
  actor: actorOf({ req, context }),
  engagement: asksForEngagement(definition) ? await loadEngagement({ req, context, engagement }) : {},
  records: play === null ? {} : await loadRecords({ req, context, play }),
})

/** Who acts: the signed-in user, or the program itself when the Local API is called without one. */
export const actorOf = ({ req, context }: { req: PayloadRequest; context: PluginContext }): Actor =>
  req.user
    ? { id: authorOf({ req, context }), roles: effectiveRoles({ user: req.user, context }) }
    : { id: null, roles: [], system: true }

/** The signed-in user as a record of the users collection; null for anybody else, such as an API key's owner. */
export const authorOf = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): RecordId | null =>
  req.user?.collection === context.options.slugs.users ? (req.user.id as RecordId) : null

/** Slug of a record collection that definitions call by its key. */
export const recordSlug = ({ context, collection }: { context: PluginContext; collection: string }): string =>
  (context.options.slugs as Record<string, string>)[collection] ?? collection

const loadRecords = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
}): Promise<Record<string, RecordFacts>> => {
  const kinds = Object.entries(context.vocabulary.records)
  const found = await findByState({
    req,
    plays: context.options.slugs.plays,
    play,
    named: NAMED_RECORDS,
    queries: kinds.map(([collection, { states }]) => ({
      collection: recordSlug({ context, collection }),
      states,
      open: (OPEN_STATES as Record<string, readonly string[]>)[collection] ?? [],
      ...(CALLED_BY[collection] ?? { title: 'number', due: 'updatedAt' }),
    })),
  })
  return Object.fromEntries(
    kinds.map(([collection], at) => [collection, found[at] ?? { counts: {}, unfinished: [] }]),
  )
}

/** What records are called by, and when they are due, by the key of their collection. */
const CALLED_BY: Readonly<Record<string, { readonly title: string; readonly due: string }>> = {
  tasks: { title: 'shortDescription', due: 'dueDate' },
  meetings: { title: 'subject', due: 'start' },
}

const loadEngagement = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId | null
}): Promise<Readonly<Record<string, unknown>>> => {
  if (engagement === null) return {}
  const found = await req.payload.db.findOne<{ id: RecordId }>({
    collection: context.options.slugs.engagements,
    req,
    where: { id: { equals: engagement } },
  })
  return (found as Record<string, unknown> | null) ?? {}
}

const asking = new WeakMap<Definition, boolean>()

/** Whether any condition of the definition looks at the engagement; remembered per definition. */
const asksForEngagement = (definition: Definition): boolean => {
  const known = asking.get(definition)
  if (known !== undefined) return known
  const asks = JSON.stringify(definition).includes('"engagement.')
  asking.set(definition, asks)
  return asks
}
