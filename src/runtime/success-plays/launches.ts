import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { PlannedItem } from '../../success-plays/plan.ts'
import type { Answers } from '../../success-plays/questions.ts'
import type { ItemKind, SuccessPlay } from '../../success-plays/types.ts'
import { authorOf } from '../facts.ts'
import { nextNumber } from '../numbers.ts'
import { ownRequest } from '../own-request.ts'
import { insertMissing } from '../set-based.ts'
import { seriesOf } from './records.ts'
import type { LaunchSubject } from './subject.ts'

/** One record of a launch. Its number is taken before it is created: by it, it is found again after a crash. */
export type LaunchedRecord = {
  readonly as: string
  readonly kind: ItemKind
  readonly number: string
  readonly title: string
  /** null: not created yet, as far as the launch knows. */
  readonly id: RecordId | null
}

export type Launch = {
  readonly id: RecordId
  readonly key: string
  readonly title: string
  readonly state: 'started' | 'finished'
  readonly created: readonly LaunchedRecord[]
  /** Of who launches what from where with which answers. */
  readonly hash: string
  readonly entryKey: string
  readonly createdAt: string
}

/** Within this time the same launch without a key is the same. */
const SAME_WITHIN_MS = 120_000

/** The names by which a launch is found again, however often it is sent. */
export const launchNames = ({
  req,
  subject,
  successPlay,
  answers,
  launchKey,
}: {
  req: PayloadRequest
  subject: LaunchSubject
  successPlay: SuccessPlay
  answers: Answers
  launchKey: string | null
}): { readonly hash: string; readonly entryKey: string } => {
  const who = [req.user?.collection, req.user?.id, subject.kind, subject.id, successPlay.key].map(String)
  const hash = hashOf([...who, JSON.stringify(Object.entries(answers).sort())])
  return { hash, entryKey: launchKey === null ? `same:${hash}` : `key:${hashOf([...who, launchKey])}` }
}

/** The launch of this name; null when there is none, or when without a key it was too long ago. */
export const findLaunch = async ({
  req,
  context,
  entryKey,
}: {
  req: PayloadRequest
  context: PluginContext
  entryKey: string
}): Promise<Launch | null> => {
  const collection = context.options.slugs.launches
  const found = await req.payload.db.findOne<Launch>({
    collection,
    joins: false,
    req,
    where: { entryKey: { equals: entryKey } },
  })
  if (!found || !entryKey.startsWith('same:') || found.state === 'started') return found ?? null
  if (Date.now() - new Date(found.createdAt).getTime() <= SAME_WITHIN_MS) return found
  // It gives its name free. Of several that do so at once one finds it; the others find nothing left to do.
  await req.payload.db.updateOne({
    collection,
    data: { entryKey: `${entryKey}:${String(found.id)}` },
    req,
    where: { and: [{ id: { equals: found.id } }, { entryKey: { equals: entryKey } }] },
  })
  return null
}

/** A launch that is not stored yet: every record has its number. One statement a record, outside of any transaction. */
export const draftLaunch = async ({
  req,
  context,
  subject,
  successPlay,
  answers,
  items,
  hash,
  entryKey,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  successPlay: SuccessPlay
  answers: Answers
  items: readonly PlannedItem[]
  hash: string
  entryKey: string
}) => {
  const at = new Date().toISOString()
  return {
    title: successPlay.title,
    key: successPlay.key,
    [subject.kind]: subject.id,
    state: 'started',
    owner: authorOf({ req, context }),
    answers,
    created: await numbered({ req, context, items, before: [] }),
    hash,
    entryKey,
    createdAt: at,
    updatedAt: at,
  }
}

/** Stores the launch unless one of its name is there already, and gives the one that is. */
export const claimLaunch = async ({
  req,
  context,
  draft,
}: {
  req: PayloadRequest
  context: PluginContext
  draft: Awaited<ReturnType<typeof draftLaunch>>
}): Promise<Launch> => {
  const collection = context.options.slugs.launches
  const find = () =>
    req.payload.db.findOne<Launch>({
      collection,
      joins: false,
      req,
      where: { entryKey: { equals: draft.entryKey } },
    })
  try {
    await insertMissing({ req, collection, rows: [draft] })
  } catch (error) {
    // MongoDB without transactions: two upserts at once, of which one finds the other's document.
    const other = (await req.transactionID) ? null : await find()
    if (!other) throw error
  }
  const launch = await find()
  if (!launch) throw new Error(`payload-playbooks: the launch of "${draft.key}" was not stored.`)
  return launch
}

/**
 * Brings a launch that was begun up to what its answers are now: numbers for records that it had not planned.
 * @returns the launch, or null when somebody else has changed it meanwhile.
 */
export const extendLaunch = async ({
  req,
  context,
  launch,
  answers,
  items,
  hash,
}: {
  req: PayloadRequest
  context: PluginContext
  launch: Launch
  answers: Answers
  items: readonly PlannedItem[]
  hash: string
}): Promise<Launch | null> => {
  const isNumbered = items.every(({ as }) => launch.created.some((each) => each.as === as))
  if (isNumbered && launch.hash === hash) return launch
  const created = await numbered({ req, context, items, before: launch.created })
  const updated = await req.payload.db.updateOne({
    collection: context.options.slugs.launches,
    data: { answers, created, hash },
    req,
    where: {
      and: [
        { id: { equals: launch.id } },
        { state: { equals: 'started' } },
        { hash: { equals: launch.hash } },
      ],
    },
  })
  return updated ? { ...launch, created, hash } : null
}

/** The launch is done: what it created is all there. */
export const finishLaunch = async ({
  req,
  context,
  launch,
  created,
}: {
  req: PayloadRequest
  context: PluginContext
  launch: Launch
  created: readonly LaunchedRecord[]
}): Promise<Launch> => {
  await req.payload.db.updateOne({
    collection: context.options.slugs.launches,
    data: { state: 'finished', created },
    req,
    returning: false,
    where: { id: { equals: launch.id } },
  })
  return { ...launch, state: 'finished', created }
}

export const numbersOf = ({ created }: Pick<Launch, 'created'>): Readonly<Record<string, string>> =>
  Object.fromEntries(created.map(({ as, number }) => [as, number]))

const numbered = async ({
  req,
  context,
  items,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  items: readonly PlannedItem[]
  before: readonly LaunchedRecord[]
}): Promise<LaunchedRecord[]> => {
  const records: LaunchedRecord[] = [...before]
  for (const item of items) {
    const { as, kind, title } = item
    if (records.some((each) => each.as === as)) continue
    const number = await nextNumber({ req: ownRequest(req), context, series: seriesOf({ context, item }) })
    records.push({ as, kind, number, title, id: null })
  }
  return records
}

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')
