import { commitTransaction, initTransaction, killTransaction, NotFound, type PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { SuccessPlay } from '../../success-plays/types.ts'
import { MAX_ATTEMPTS } from '../commands.ts'
import { forbidden, invalid, refused } from '../errors.ts'
import { ownRequest } from '../own-request.ts'
import type { SubjectKind } from '../subject.ts'
import { writeSubjectEntry } from '../subject-entries.ts'
import { backoff, isTransientConflict, pause } from '../transactions.ts'
import { createMissing } from './create.ts'
import {
  claimLaunch,
  draftLaunch,
  extendLaunch,
  findLaunch,
  finishLaunch,
  type Launch,
  launchNames,
  numbersOf,
} from './launches.ts'
import { mayLaunch } from './offers.ts'
import { type Prepared, prepareLaunch } from './prepare.ts'
import { type PreviewedRecord, previewOf } from './preview.ts'
import { slugOf } from './records.ts'
import { rehearse } from './rehearse.ts'
import { type LaunchSubject, launchSubject } from './subject.ts'

export type LaunchAnswer = {
  readonly launch: { readonly id: RecordId; readonly state: 'started' | 'finished' }
  readonly created: readonly {
    readonly collection: string
    readonly id: RecordId
    readonly number: string
    readonly title: string
  }[]
}

type LaunchArgs = {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
  id: unknown
  key: string
  answers: unknown
}

/**
 * What a launch would create, every field rendered and labelled. Writes nothing.
 * @throws ValidationError (400), Forbidden (403), NotFound (404), CommandRefused (409)
 */
export const previewLaunch = async (args: LaunchArgs): Promise<{ plan: readonly PreviewedRecord[] }> => {
  const { req, context } = args
  const { subject, prepared } = await readLaunch(args)
  const items = prepared.plan({})
  await rehearse({ req, context, subject, items })
  return { plan: await previewOf({ req, context, subject, items }) }
}

/**
 * Launches a success play. It is one launch however often it is sent with one `launchKey`, or within two minutes
 * without one: the first creates, every further one answers the same, and finishes what a crash has left half done.
 *
 * All or nothing where the database has transactions. Elsewhere the launch is written before its records, with the
 * numbers that they get, so that each of them is found again by its number.
 *
 * @throws ValidationError (400), Forbidden (403), NotFound (404), CommandRefused (409)
 */
export const launch = async ({
  launchKey,
  ...args
}: LaunchArgs & { launchKey: unknown }): Promise<LaunchAnswer> => {
  const { req, context } = args
  const name = readLaunchKey({ req, launchKey })
  const { subject, successPlay, prepared } = await readLaunch(args)
  const names = launchNames({ req, subject, successPlay, answers: prepared.answers, launchKey: name })
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await attemptLaunch({ req, context, subject, successPlay, prepared, ...names })
      if (done) return answerOf({ context, launch: done })
    } catch (error) {
      if (!isTransientConflict(error)) throw error
    }
    if (attempt >= MAX_ATTEMPTS) {
      throw refused({ code: 'conflict', reasons: [{ code: 'changed-meanwhile', attempts: attempt }], req })
    }
    await pause(backoff(attempt))
  }
}

type Work = {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  successPlay: SuccessPlay
  prepared: Prepared
  hash: string
  entryKey: string
}

/** One try; null: somebody else was faster, look again. */
const attemptLaunch = async (work: Work): Promise<Launch | null> => {
  const { req, context, subject, successPlay, prepared, hash, entryKey } = work
  const { answers } = prepared
  const known = await findLaunch({ req, context, entryKey })
  if (known?.state === 'finished') return known
  const items = prepared.plan(known ? numbersOf(known) : {})
  await rehearse({ req, context, subject, items })
  if (known) {
    const extended = await extendLaunch({ req, context, launch: known, answers, items, hash })
    return extended && (await carryOut({ ...work, begin: async () => extended }))
  }
  const draft = await draftLaunch({ req, context, subject, successPlay, answers, items, hash, entryKey })
  return carryOut({ ...work, begin: (own) => claimLaunch({ req: own, context, draft }) })
}

const carryOut = async ({
  req,
  context,
  subject,
  prepared,
  hash,
  begin,
}: Work & { begin: (req: PayloadRequest) => Promise<Launch> }): Promise<Launch | null> => {
  const own = ownRequest(req)
  const isOwner = await initTransaction(own)
  try {
    const begun = await begin(own)
    const done =
      begun.state === 'finished'
        ? begun
        : begun.hash === hash
          ? await create({ req: own, context, subject, prepared, launch: begun })
          : null
    if (isOwner) await commitTransaction(own)
    return done
  } catch (error) {
    if (isOwner) await killTransaction(own)
    throw error
  }
}

const create = async ({
  req,
  context,
  subject,
  prepared,
  launch: begun,
}: Pick<Work, 'req' | 'context' | 'subject' | 'prepared'> & { launch: Launch }): Promise<Launch> => {
  const items = prepared.plan(numbersOf(begun))
  const created = await createMissing({ req, context, subject, launch: begun, items })
  const done = { ...begun, created }
  await writeEntries({ req, context, subject, launch: done })
  return finishLaunch({ req, context, launch: begun, created })
}

/** The launch is told on what it was launched from, and on every play that it created. */
const writeEntries = async ({
  req,
  context,
  subject,
  launch: { id, key, title, created },
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  launch: Launch
}): Promise<void> => {
  const records = created.map(({ kind, ...record }) => ({
    collection: slugOf({ context, kind }),
    id: record.id,
    number: record.number,
    title: record.title,
  }))
  const write = (to: { kind: SubjectKind; id: RecordId }, event: Readonly<Record<string, unknown>>) =>
    writeSubjectEntry({
      req,
      context,
      subject: to,
      entry: {
        kind: 'success-play',
        event: { successPlay: key, title, ...event },
        visibility: 'internal',
      },
      entryKey: `launch:${String(id)}`,
    })
  await write(subject, { created: records })
  const from = { kind: subject.kind, id: subject.id, number: subject.number, title: subject.title }
  for (const record of created) {
    if (record.kind === 'play' && record.id !== null) await write({ kind: 'play', id: record.id }, { from })
  }
}

const readLaunch = async ({
  req,
  context,
  kind,
  id,
  key,
  answers,
}: LaunchArgs): Promise<{ subject: LaunchSubject; successPlay: SuccessPlay; prepared: Prepared }> => {
  const subject = await launchSubject({ req, context, kind, id })
  const successPlay = context.successPlays.get(key)?.definition
  if (!successPlay) throw new NotFound(req.t)
  if (!mayLaunch({ req, context, subject, successPlay })) throw forbidden(req)
  const prepared = await prepareLaunch({ req, context, subject, successPlay, given: answers })
  return { subject, successPlay, prepared }
}

const answerOf = ({ context, launch: done }: { context: PluginContext; launch: Launch }): LaunchAnswer => ({
  launch: { id: done.id, state: done.state },
  created: done.created.flatMap(({ kind, id, number, title }) =>
    id === null ? [] : [{ collection: slugOf({ context, kind }), id, number, title }],
  ),
})

const LONGEST_KEY = 200

const readLaunchKey = ({ req, launchKey }: { req: PayloadRequest; launchKey: unknown }): string | null => {
  if (launchKey === undefined || launchKey === null) return null
  if (typeof launchKey === 'string' && launchKey.trim() !== '' && launchKey.length <= LONGEST_KEY)
    return launchKey
  throw invalid({
    errors: [
      typeof launchKey === 'string' && launchKey.length > LONGEST_KEY
        ? { path: 'launchKey', code: 'too-long', params: { max: LONGEST_KEY } }
        : { path: 'launchKey', code: 'wrong-type', params: { type: 'text' } },
    ],
    req,
  })
}
