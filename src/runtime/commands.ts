import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import { isCustomerOnly } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { Command, RecordId } from '../engine/types.ts'
import { type AnswerArgs, type RunAnswer, runAnswer } from './answer.ts'
import { pinnedDefinition } from './definitions.ts'
import { CommandRefused, forbidden, refused } from './errors.ts'
import { loadFacts } from './facts.ts'
import { DryRunDecided } from './guarded-write.ts'
import { ownRequest } from './own-request.ts'
import { type PlayDocument, snapshotOf } from './play-document.ts'
import { recordKey, requestState } from './request-state.ts'
import { backoff, inTransaction, isTransientConflict, pause } from './transactions.ts'
import { refuseTooDeep } from './well-formed.ts'

/** How often a command starts anew when somebody else was faster, before it gives up with `conflict`. */
export const MAX_ATTEMPTS = 8

/** Makes the answer from what was decided: the run, or a page around it. */
type Answering<T> = (args: AnswerArgs) => Promise<T>

/**
 * Runs one command on one play as the request's user, or only says what it would do.
 *
 * @returns what `answer` makes of it: the run as it is (or would be) afterwards; close and cancel add `effects`.
 * @throws CommandRefused (409), ValidationError (400), Forbidden (403), NotFound (404)
 */
export const runCommand = async <T = RunAnswer>({
  req,
  context,
  id,
  command,
  dryRun = false,
  answer = runAnswer as Answering<never>,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  command: Command
  dryRun?: boolean
  answer?: Answering<T>
}): Promise<T> => {
  const play = playId({ req, context, id })
  refuseTooDeep({ req, value: command })
  // Inside a caller's transaction a second attempt would see the same old state, so there is only one.
  const attempts = (await inTransaction(req)) ? 1 : MAX_ATTEMPTS
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptCommand({ req, context, play, command, dryRun, answer })
    } catch (error) {
      if (!isConflict(error)) throw await explainMissing({ req, context, play, error })
      if (attempt >= attempts) {
        throw refused({ code: 'conflict', reasons: [{ code: 'changed-meanwhile', attempts: attempt }], req })
      }
      await pause(backoff(attempt))
    }
  }
}

/**
 * The run of a play as it stands.
 * @throws Forbidden (403) for customers, NotFound (404)
 */
export const readRun = async <T = RunAnswer>({
  req,
  context,
  id,
  answer = runAnswer as Answering<never>,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  answer?: Answering<T>
}): Promise<T> => {
  const play = playId({ req, context, id })
  const document = (await req.payload.findByID({
    collection: context.options.slugs.plays,
    id: play,
    depth: 0,
    joins: false,
    overrideAccess: !req.user,
    req: ownRequest(req),
    showHiddenFields: true,
  })) as unknown as PlayDocument
  const definition = await pinnedDefinition({ req, context, pin: document.definition })
  const facts = await loadFacts({
    req,
    context,
    definition,
    play: document.id,
    engagement: idOf(document.engagement),
  })
  return answer({ req, context, document, plan: { definition, facts, after: snapshotOf(document) } })
}

const attemptCommand = async <T>({
  req: outer,
  context,
  play,
  command,
  dryRun,
  answer,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
  command: Command
  dryRun: boolean
  answer: Answering<T>
}): Promise<T> => {
  const { plays } = context.options.slugs
  const req = ownRequest(outer)
  const state = requestState(req)
  const key = recordKey(plays, play)
  state.commands.set(key, command)
  if (dryRun) state.dryRuns.add(key)
  let document: PlayDocument | null = null
  try {
    document = (await req.payload.update({
      collection: plays,
      id: play,
      data: {},
      depth: 0,
      overrideAccess: !req.user,
      req,
      showHiddenFields: true,
    })) as unknown as PlayDocument
  } catch (error) {
    if (!(error instanceof DryRunDecided)) throw error
  }
  const plan = state.plans.get(key)
  if (!plan) throw new Error('payload-playbooks: a host hook swallowed the decision about a play.')
  return answer({ req, context, document: document ?? plan.document, plan, command, dryRun })
}

/** A customer is refused before anything else: the answer does not tell which ids are those of plays. */
const playId = ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): RecordId => {
  if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
  const play = typedId({ req, collection: context.options.slugs.plays, id })
  if (play === null) throw new NotFound(req.t)
  return play
}

const isConflict = (error: unknown): boolean =>
  (error instanceof CommandRefused &&
    error.data.reasons.some((reason) => reason.code === 'changed-meanwhile')) ||
  isTransientConflict(error)

/** Payload says 403 for a record that a row filter hides and for one that is not there; only the first is true. */
const explainMissing = async ({
  req,
  context,
  play,
  error,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
  error: unknown
}): Promise<unknown> => {
  if (!(error instanceof Forbidden)) return error
  const { totalDocs } = await req.payload.count({
    collection: context.options.slugs.plays,
    overrideAccess: false,
    req: ownRequest(req),
    where: { id: { equals: play } },
  })
  return totalDocs === 0 ? new NotFound(req.t) : error
}
