import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { hashOf } from '../../definition/load.ts'
import { parseDefinition } from '../../definition/parse.ts'
import type { RecordId } from '../../engine/types.ts'
import { invalid } from '../errors.ts'
import { ensureCounters } from '../numbers.ts'
import { readCatalog } from './catalog.ts'
import { checkText } from './check-text.ts'
import { checkedText, keyOfText, labelOfText, noteOf } from './draft-text.ts'
import { playbookRefused, unknownPlaybook, unknownVersion } from './errors.ts'
import { publishPlan } from './plan.ts'
import { publishText } from './publish.ts'
import { readPeople, readTexts, requireEditor } from './reading.ts'
import { changeHead, findHead as findByKey, type HeadChange, insertHead, NO_DRAFT } from './store.ts'
import type { DraftConflict, PlaybookDocument, TextSource } from './types.ts'
import { publishedText } from './versions.ts'

export { mayEditPlaybooks } from '../../access/playbooks.ts'

/**
 * What admins do to playbooks. Each takes the `rev` that was seen, and refuses with `conflict`, and with what somebody
 * else has made of it, when that is not the current one: nothing is overwritten silently.
 */
type Args = { req: PayloadRequest; context: PluginContext }
type KeyArgs = Args & { key: string; rev: number }

/** The playbook as it is stored; null when there is none. */
export const findHead = ({ req, context, key }: Args & { key: string }): Promise<PlaybookDocument | null> =>
  findByKey({ payload: req.payload, context, key })

/**
 * Makes a playbook that is a draft, from a text that may have any finding as long as its key can be read.
 * @throws ValidationError; Forbidden; PlaybookRefused `read-only`, `keyless`, `key-taken`
 */
export const createDraft = async ({
  req,
  context,
  text: given,
  source,
}: Args & { text: unknown; source: TextSource }): Promise<PlaybookDocument> => {
  requireEditor({ req, context })
  const text = checkedText({ req, text: given })
  const key = keyOfText(text)
  if (key === null) throw playbookRefused({ req, code: 'keyless' })
  const head = await insertHead({
    payload: req.payload,
    context,
    head: {
      key,
      label: labelOfText(text) ?? key,
      state: 'draft',
      version: 0,
      ...draftOf({ req, context, text, from: null, source }),
    },
  })
  if (!head) throw playbookRefused({ req, code: 'key-taken', params: { key } })
  return head
}

/**
 * Saves a draft, with findings too. A playbook that was never published follows the key and the label of its draft.
 * @throws ValidationError; Forbidden; NotFound; PlaybookRefused `conflict`, `read-only`, `key-taken`
 */
export const saveDraft = async ({
  text: given,
  source,
  ...args
}: KeyArgs & { text: unknown; source: TextSource }): Promise<PlaybookDocument> => {
  const { req, context } = args
  const head = await current(args)
  const text = checkedText({ req, text: given })
  const renamed = isPublished(head) ? {} : await renaming({ req, context, head, text })
  const from = head.draft === null ? (isPublished(head) ? head.version : null) : head.draftFrom
  return change({ ...args, head, change: { ...draftOf({ req, context, text, from, source }), ...renamed } })
}

/** Throws a draft away. A playbook that was never published goes with it. */
export const discardDraft = async (args: KeyArgs): Promise<void> => {
  const head = await current(args)
  if (head.draft === null) throw playbookRefused({ req: args.req, code: 'no-draft' })
  if (isPublished(head)) await change({ ...args, head, change: NO_DRAFT })
  else await removeUnused(args)
}

/**
 * Publishes the draft as the next version.
 * @param note why; 1 to 2,000 characters
 * @throws ValidationError; Forbidden; NotFound; PlaybookRefused `conflict`, or what stands in the way, with the plan
 */
export const publishDraft = async ({
  note: given,
  source,
  ...args
}: KeyArgs & { note: unknown; source: TextSource }): Promise<PlaybookDocument> => {
  const { req, context, key } = args
  const { payload } = req
  const head = await current(args)
  const note = noteOf({ req, note: given })
  const plan = await publishPlan({ req, context, head })
  const [problem] = plan.blockedBy
  if (problem) throw playbookRefused({ req, code: problem.code, message: problem.message, data: { plan } })
  const text = head.draft ?? ''
  const { definition } = parseDefinition({ file: `${key}.yaml`, text, vocabulary: context.vocabulary })
  if (!definition) throw playbookRefused({ req, code: 'findings', data: { plan } })
  const published = await publishText({
    payload,
    context,
    head,
    publication: {
      definition,
      source: text,
      hash: hashOf(text),
      file: null,
      note,
      // A draft that came from a file, or from the command line, is still that.
      origin: head.draftSource ?? source,
      by: userId({ req, context }),
    },
    // Whoever publishes has decided about the file, too.
    change: head.fileState === 'waiting' || head.fileState === 'gone' ? decidedFile(head) : {},
  })
  if (!published) throw await conflict(args)
  await readCatalog({ payload, context })
  await ensureCounters({ payload, context })
  return published
}

/** No new plays; those under way go on. */
export const retirePlaybook = async (args: KeyArgs): Promise<PlaybookDocument> => {
  const head = await current(args)
  if (!isPublished(head)) throw playbookRefused({ req: args.req, code: 'not-published' })
  if (head.state === 'retired') throw playbookRefused({ req: args.req, code: 'retired' })
  return afterwards({ ...args, head: await change({ ...args, head, change: { state: 'retired' } }) })
}

/** Plays can be started again, by the version that was published last. */
export const revivePlaybook = async (args: KeyArgs): Promise<PlaybookDocument> => {
  const { req, context, key } = args
  const head = await current(args)
  if (head.state !== 'retired') throw playbookRefused({ req, code: 'not-retired' })
  await readCatalog({ payload: req.payload, context })
  // Others may have taken its label or its number prefix while it was away.
  const published = await publishedText({ req, context, head })
  const { findings } = checkText({ context, key, text: published?.source ?? '', previous: null })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const message = errors.map((error) => error.message).join(' ')
    throw playbookRefused({ req, code: 'findings', message, data: { findings: errors } })
  }
  return afterwards({ ...args, head: await change({ ...args, head, change: { state: 'published' } }) })
}

/** An old version becomes the draft; a draft that is there is replaced, which the caller's `rev` says it has seen. */
export const restoreVersion = async ({
  version,
  ...args
}: KeyArgs & { version: number }): Promise<PlaybookDocument> => {
  const { req, context, key } = args
  const head = await current(args)
  const stored = (await readTexts({ req, context, key, versions: [version] })).get(version)
  if (!stored) throw unknownVersion({ req, version: String(version) })
  const draft = draftOf({ req, context, text: stored.source, from: version, source: 'panel' })
  return change({ ...args, head, change: draft })
}

/** The text of a file that waits becomes the draft. */
export const takeFile = async (args: KeyArgs): Promise<PlaybookDocument> => {
  const { req, context } = args
  const head = await current(args)
  if (head.fileText === null) throw playbookRefused({ req, code: 'no-file' })
  const draft = draftOf({ req, context, text: head.fileText, from: head.version, source: 'file' })
  return change({ ...args, head, change: { ...draft, ...decidedFile(head) } })
}

/** What the panel has stays: a file that waits is not looked at any more until it changes; one that is gone is forgotten. */
export const dismissFile = async (args: KeyArgs): Promise<PlaybookDocument> => {
  const { req } = args
  const head = await current(args)
  if (head.fileState !== 'waiting' && head.fileState !== 'gone')
    throw playbookRefused({ req, code: 'no-file' })
  return afterwards({ ...args, head: await change({ ...args, head, change: decidedFile(head) }) })
}

/**
 * Deletes a playbook that no play ever ran. One that is published is retired first, so that no play starts meanwhile.
 * @throws PlaybookRefused `in-use`, `conflict`
 */
export const removeUnused = async (args: KeyArgs): Promise<void> => {
  const { req, context, key } = args
  const { payload } = req
  const { slugs } = context.options
  let head = await current(args)
  const used = async (): Promise<boolean> =>
    (await payload.db.count({ collection: slugs.plays, where: { playbook: { equals: key } } })).totalDocs > 0
  if (await used()) throw playbookRefused({ req, code: 'in-use' })
  const { state } = head
  if (state === 'published') head = await change({ ...args, head, change: { state: 'retired' } })
  // A play that was being started while it was retired is there by now, or will find nothing to start.
  if (await used()) {
    await changeHead({ payload, context, head, change: { state } })
    throw playbookRefused({ req, code: 'in-use' })
  }
  const gone = await payload.db.deleteOne({
    collection: slugs.playbooks,
    where: { and: [{ id: { equals: head.id } }, { rev: { equals: head.rev } }] },
  })
  if (!gone) throw await conflict(args)
  // Versions that a play is pinned to must never be missing.
  if (!(await used()))
    await payload.db.deleteMany({ collection: slugs.definitions, where: { key: { equals: key } } })
  await readCatalog({ payload, context })
}

/** The playbook as it is, when it is as the caller has seen it. @throws PlaybookRefused `conflict`, and more */
export const current = async (args: KeyArgs): Promise<PlaybookDocument> => {
  const { req, context, key, rev } = args
  requireEditor({ req, context })
  const head = await findHead({ req, context, key })
  if (!head) throw unknownPlaybook({ req, key })
  if (!Number.isInteger(rev)) {
    throw invalid({ errors: [{ path: 'rev', code: 'wrong-type', params: { type: 'integer' } }], req })
  }
  if (head.rev !== rev) throw await conflict(args)
  return head
}

const change = async ({
  head,
  change,
  ...args
}: KeyArgs & { head: PlaybookDocument; change: HeadChange }): Promise<PlaybookDocument> => {
  const { req, context } = args
  const changed = await changeHead({ payload: req.payload, context, head, change })
  if (!changed) throw await conflict(args)
  return changed
}

/** This process knows at once; others within two seconds, and before they start a play. */
const afterwards = async ({
  req,
  context,
  head,
}: Args & { head: PlaybookDocument }): Promise<PlaybookDocument> => {
  await readCatalog({ payload: req.payload, context })
  return head
}

const conflict = async ({ req, context, key }: KeyArgs): Promise<Error> => {
  const head = await findHead({ req, context, key })
  if (!head) return unknownPlaybook({ req, key })
  const user = head.draft === null ? head.publishedBy : head.draftBy
  const personOf = await readPeople({ req, context, users: [user] })
  const data: DraftConflict = {
    code: 'conflict',
    current: {
      rev: head.rev,
      text: head.draft,
      by: personOf(user),
      at: head.draft === null ? head.publishedAt : head.draftAt,
      version: head.version || null,
    },
  }
  return playbookRefused({ req, code: 'conflict', data })
}

const isPublished = ({ version }: PlaybookDocument): boolean => (version ?? 0) > 0

const draftOf = ({
  req,
  context,
  text,
  from,
  source,
}: Args & { text: string; from: number | null; source: TextSource }): HeadChange => ({
  draft: text,
  draftFrom: from,
  draftSource: source,
  draftBy: userId({ req, context }),
  draftAt: new Date().toISOString(),
})

const decidedFile = ({ fileState }: PlaybookDocument): HeadChange =>
  fileState === 'gone'
    ? { fileState: 'none', file: null, fileHash: null, fileText: null, origin: 'panel' }
    : { fileState: 'loaded', fileText: null }

const renaming = async ({
  req,
  context,
  head,
  text,
}: Args & { head: PlaybookDocument; text: string }): Promise<HeadChange> => {
  const key = keyOfText(text) ?? head.key
  if (key !== head.key && (await findHead({ req, context, key }))) {
    throw playbookRefused({ req, code: 'key-taken', params: { key } })
  }
  return { key, label: labelOfText(text) ?? head.label }
}

/** Null for users of another collection, whom a host may let in. */
const userId = ({ req, context }: Args): RecordId | null =>
  req.user?.collection === context.options.slugs.users ? idOf(req.user) : null
