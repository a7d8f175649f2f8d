import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import { currentOf, start } from '../engine/index.ts'
import type { InputError, RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import { errorOf, invalid, type Problem } from './errors.ts'
import { loadFacts } from './facts.ts'
import { inputProblems, shown } from './input.ts'
import { nextNumber, seriesOfPlaybook } from './numbers.ts'
import type { PendingEffects, PlayPlan } from './plan.ts'
import { type PlayDocument, SERVER_OWNED_PLAY_FIELDS, snapshotOf } from './play-document.ts'
import { startablePlaybook } from './playbooks/catalog.ts'
import { isRehearsal } from './rehearsals.ts'
import { recordKey, requestState } from './request-state.ts'
import { entriesOf } from './stream.ts'
import { inTransaction } from './transactions.ts'
import { visibilityProblems } from './visibility.ts'

/** The first `rev` of a play: starting it is its first command. */
const FIRST_REV = 1

/**
 * Turns what a caller sent for a new play into the play that is written: pinned to the newest version of its playbook,
 * its `create` activity completed, numbered.
 * @throws ValidationError, Forbidden
 */
export const startPlay = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const slug = collection.slug
  const fail = (errors: readonly Problem[]): never => {
    throw invalid({ errors, collection: slug, req })
  }
  const sent = sentServerOwned(data)
  if (sent.length > 0) fail(sent)
  const playbook =
    typeof data.playbook === 'string' ? await startablePlaybook({ req, context, key: data.playbook }) : null
  if (!playbook) {
    const allowed = [...context.playbooks.keys()].join(', ')
    const missing = data.playbook === undefined || data.playbook === null || data.playbook === ''
    throw invalid({
      errors: [
        missing
          ? { path: 'playbook', code: 'required' }
          : {
              path: 'playbook',
              code: 'unknown-playbook',
              params: { playbook: shown(String(data.playbook)), allowed },
            },
      ],
      collection: slug,
      req,
    })
  }
  const { definition, pin } = playbook
  const problems = await inputProblems({ req, collection, data })
  const without = data.engagement === undefined || data.engagement === null || data.engagement === ''
  if (without) problems.push({ path: 'engagement', code: 'required' })
  if (problems.length > 0) fail(problems)
  const { visibility } = definition.record
  const hidden = visibilityProblems({ visibility, data })
  if (hidden.length > 0) fail(hidden)

  const engagement = idOf(data.engagement)
  const facts = await loadFacts({ req, context, definition, play: null, engagement })
  const decision = start({
    definition,
    facts,
    fields: snapshotOf(data).fields,
    data: data.data,
  })
  if (!decision.ok) throw errorOf({ refusal: decision.refusal, definition, collection: slug, req })

  const { changes, events } = decision
  const effects: PendingEffects = {
    rev: FIRST_REV,
    batch: `rev-${FIRST_REV}`,
    at: facts.now,
    author: facts.actor.id,
    entries: entriesOf({ events, changes: [], definition }),
    cascades: [],
  }
  const series = seriesOfPlaybook({ context, prefix: definition.record.numberPrefix })
  const number = isRehearsal({ req, collection: slug }) ? null : await nextNumber({ req, context, series })
  const stored = !(await inTransaction(req))
  const play = {
    ...data,
    ...changes.fields,
    number,
    account: await accountOf({ req, context, engagement }),
    visibility,
    visibleToCustomer: visibility === 'internal' ? false : (data.visibleToCustomer ?? true),
    definition: pin,
    rev: FIRST_REV,
    childLock: 0,
    state: changes.state,
    progress: changes.progress,
    run: changes.run,
    data: changes.data,
    ...currentOf({ run: changes.run, definition }),
    ...(stored ? { pending: effects, pendingRev: FIRST_REV } : {}),
  }
  const plan: PlayPlan = {
    document: play as unknown as PlayDocument,
    definition,
    after: snapshotOf(play),
    facts,
    effects,
    command: true,
    canceledActivities: [],
    canceledRecords: {},
  }
  // The record has no id yet; its number finds the plan again once it is written.
  if (number !== null) requestState(req).plans.set(recordKey(slug, number), plan)
  return play
}

const sentServerOwned = (data: Readonly<Record<string, unknown>>): InputError[] => {
  const owned: [string, unknown][] = [
    ...SERVER_OWNED_PLAY_FIELDS.map((field): [string, unknown] => [field, undefined]),
    ['state', 'new'],
    ['progress', 'not-started'],
    ['rev', undefined],
    ['closureCode', undefined],
    ['closeNotes', undefined],
  ]
  return owned
    .filter(([field, allowed]) => !isEmpty(data[field]) && data[field] !== allowed)
    .map(([field]) => ({ path: field, code: 'server-owned', params: { field } }))
}

/** What an untouched form or a default sends for a field that nobody filled. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  (isRecord(value) && Object.values(value).every(isEmpty))

const accountOf = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId | null
}): Promise<RecordId | null> => {
  if (engagement === null) return null
  const found = await req.payload.db.findOne<{ id: RecordId; account?: unknown }>({
    collection: context.options.slugs.engagements,
    req,
    where: { id: { equals: engagement } },
  })
  return idOf(found?.account)
}
