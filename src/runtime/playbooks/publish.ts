import type { Payload, PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { withoutScenarios } from '../../definition/build.ts'
import type { Definition } from '../../definition/types.ts'
import type { RecordId } from '../../engine/types.ts'
import { heldTransaction } from '../transactions.ts'
import {
  changeHead,
  forgetPublishing,
  type HeadChange,
  type HeadState,
  insertHead,
  insertVersion,
  NO_DRAFT,
  newestVersion,
} from './store.ts'
import type { NewVersion, PlaybookDocument, TextSource } from './types.ts'

type Place = { payload: Payload; context: PluginContext }

/** A sound text that is to become a version. */
export type Publication = {
  readonly definition: Definition
  readonly source: string
  readonly hash: string
  /** Name of the file that it came from, without directories. */
  readonly file: string | null
  readonly note: string | null
  readonly origin: TextSource
  readonly by: RecordId | null
}

/**
 * Makes a text the next version of its playbook. The document is claimed first, with all that the version will be, so
 * that one of several publishers wins and a crash in between loses nothing: whoever comes next finishes it.
 * @param head the playbook as it was read; null: there is none yet
 * @returns null when somebody else has changed or made the playbook meanwhile; nothing was written then.
 */
export const publishText = async ({
  payload,
  context,
  head,
  publication,
  change = {},
}: Place & {
  head: PlaybookDocument | null
  publication: Publication
  /** What the document gets besides. */
  change?: HeadChange
}): Promise<PlaybookDocument | null> => {
  if (head?.publishing) await finishPublishing({ payload, context, head })
  const { definition, source, hash, file, note, origin, by } = publication
  const { key, label } = definition
  const stored = await newestVersion({ payload, context, key })
  const version = Math.max(head?.version ?? 0, stored.version) + 1
  const publishing: NewVersion = {
    key,
    version,
    hash,
    label,
    source,
    file,
    compiled: withoutScenarios(definition),
    note,
    origin,
    publishedBy: by,
  }
  const next: HeadChange & { key: string } = {
    key,
    label,
    state: 'published',
    version,
    hash,
    publishedAt: new Date().toISOString(),
    publishedBy: by,
    origin,
    ...NO_DRAFT,
    publishing,
    ...change,
  }
  const claimed = head
    ? await changeHead({ payload, context, head, change: next })
    : await insertHead({ payload, context, head: next })
  if (claimed) await finishPublishing({ payload, context, head: { ...claimed, publishing } })
  return claimed && { ...claimed, publishing: null }
}

/**
 * What a crash left of a publishing, for a request that only reads: one that holds a connection does not wait for the
 * other one that finishing takes.
 */
export const finishLeftPublishing = async ({
  req,
  ...args
}: Parameters<typeof finishPublishing>[0] & { req: PayloadRequest | undefined }): Promise<void> => {
  const isHolding = req !== undefined && (await heldTransaction(req)) !== null
  const finished = finishPublishing(args)
  if (!isHolding) return finished
  const { payload, head } = args
  finished.catch((err) =>
    payload.logger.error({ msg: `The publishing of playbook ${head.id} is not finished yet.`, err }),
  )
}

/** Stores the version that a claim announced. Safe to do twice, and by several at once. */
export const finishPublishing = async ({
  payload,
  context,
  head,
}: Place & { head: Pick<HeadState, 'id' | 'version' | 'publishing'> }): Promise<void> => {
  if (!head.publishing) return
  await insertVersion({ payload, context, version: head.publishing })
  await forgetPublishing({ payload, context, id: head.id, version: head.version })
}
