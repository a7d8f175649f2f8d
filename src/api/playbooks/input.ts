import { type PayloadRequest, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { FORMATS } from '../../definition/shapes.ts'
import { type TranslationKey, translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../../runtime/errors.ts'
import { unknownPlaybook } from '../../runtime/playbooks/errors.ts'
import { requireEditor } from '../../runtime/playbooks/reading.ts'
import type { TextSource } from '../../runtime/playbooks/types.ts'
import { refuseTooDeep } from '../../runtime/well-formed.ts'
import { readBody } from '../body.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** @throws UnauthorizedError (401) */
export const signedIn = (req: PayloadRequest): void => {
  if (!req.user) throw new UnauthorizedError(req.t)
}

/**
 * Somebody who may change playbooks is signed in.
 * @throws UnauthorizedError (401); Forbidden (403); PlaybookRefused (409, `read-only`)
 */
export const editing = ({ req, context }: Place): void => {
  signedIn(req)
  requireEditor({ req, context })
}

/** The playbook's key from the path. @throws NotFound (404) for one that no playbook can have */
export const keyIn = (req: PayloadRequest): string => {
  const key = String(req.routeParams?.key ?? '')
  if (!FORMATS.key.pattern.test(key) || key.length > 64) throw unknownPlaybook({ req, key })
  return key
}

/** A JSON body without unknown keys, nested no deeper than anything needs. @throws APIError 400, 413; ValidationError */
export const bodyOf = async ({
  req,
  allowed,
}: {
  req: PayloadRequest
  allowed: readonly string[]
}): Promise<Record<string, unknown>> => {
  const body = await readBody({ req, allowed })
  refuseTooDeep({ req, value: body })
  return body
}

/** @throws ValidationError (400) that names the key of the body */
export const fail = ({ req, path, key }: { req: PayloadRequest; path: string; key: TranslationKey }): never =>
  refuse({ req, problem: { path, message: translate({ key, req }) } })

/**
 * The `rev` that the caller has seen, without which nobody changes anything; from the query where a client cannot send
 * a body along with DELETE.
 * @throws ValidationError (400)
 */
export const revIn = ({ req, body }: { req: PayloadRequest; body: Record<string, unknown> }): number => {
  const query = req.method === 'DELETE' ? req.searchParams?.get('rev') : null
  const value = body.rev === undefined && query && /^\d{1,10}$/.test(query) ? Number(query) : body.rev
  return wholeNumber({ req, value, path: 'rev' })
}

/** @throws ValidationError (400) */
export const wholeNumber = ({
  req,
  value,
  path,
}: {
  req: PayloadRequest
  value: unknown
  path: string
}): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_INTEGER) return value
  return fail({ req, path, key: 'playbookErrors:whole' })
}

/** A text to be read, whatever is wrong with it; its size is the reader's business. @throws ValidationError (400) */
export const textIn = ({
  req,
  value,
  path,
}: {
  req: PayloadRequest
  value: unknown
  path: string
}): string => (typeof value === 'string' ? value : fail({ req, path, key: 'playbookErrors:text' }))

/**
 * Where a text comes from: the command line says so; who signs in by a cookie sits before the panel, who sends a token
 * or a key along is a program.
 */
export const sourceOf = (req: PayloadRequest): TextSource => {
  if (req.searchParams?.get('source') === 'push') return 'push'
  return req.headers.get('authorization') ? 'api' : 'panel'
}

const refuse = ({ req, problem }: { req: PayloadRequest; problem: Problem }): never => {
  throw invalid({ errors: [problem], req })
}

const _LONGEST_NOTE = 2_000

/** The greatest value of a four-byte integer, which numbers of this kind are on PostgreSQL. */
const MAX_INTEGER = 2_147_483_647
