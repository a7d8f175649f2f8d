import type { PayloadRequest } from 'payload'
import type { RecordId } from '../../engine/types.ts'
import { ownRequest } from '../own-request.ts'

/** What an endpoint tells the hooks of the write that it makes. Plain writes have none. */
export type Intent = {
  /** The key under which the record is stored once. */
  readonly entryKey?: string
  /** The discussion is to be ended. */
  readonly ends?: boolean
  /** Who is to take part, by who does: asked anew at every attempt. */
  readonly participants?: (known: readonly RecordId[]) => readonly unknown[]
  /** The hooks put here whom to tell; the endpoint does it. */
  readonly toTell: RecordId[]
}

const KEY = 'payload-playbooks-discussions'

/** A request of its own that tells the hooks of the write what an endpoint means by it. */
export const intentRequest = ({ req, intent }: { req: PayloadRequest; intent?: Intent }): PayloadRequest =>
  ownRequest(req, intent ? { [KEY]: intent } : {})

export const intentOf = (req: PayloadRequest): Intent | undefined =>
  (req.context as Record<string, unknown>)[KEY] as Intent | undefined
