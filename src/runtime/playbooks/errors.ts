import { APIError, type PayloadRequest } from 'payload'
import { type TranslationKey, type TranslationParams, translate } from '../../i18n/index.ts'
import type { PublishProblem } from './types.ts'

/** Why a playbook cannot be changed as asked. */
export type PlaybookRefusalCode =
  | PublishProblem
  | 'conflict'
  | 'in-use'
  | 'key-taken'
  | 'keyless'
  | 'no-file'
  | 'not-published'
  | 'not-retired'
  | 'retired'

/**
 * A change of a playbook that cannot be done now: HTTP 409,
 * `{ errors: [{ name: 'PlaybookRefused', message, data: { code, … } }] }`.
 */
export class PlaybookRefused extends APIError<{ code: PlaybookRefusalCode } & Record<string, unknown>> {
  constructor({
    code,
    message,
    data,
  }: {
    code: PlaybookRefusalCode
    message: string
    data: Readonly<Record<string, unknown>>
  }) {
    super(message, 409, { ...data, code }, true)
    // Set by hand: a production build shortens class names.
    this.name = 'PlaybookRefused'
  }
}

const SENTENCES = {
  'no-draft': 'playbookErrors:noDraft',
  unchanged: 'playbookErrors:unchanged',
  findings: 'playbookErrors:findings',
  'scenarios-failed': 'playbookErrors:scenariosFailed',
  'key-changed': 'playbookErrors:keyChanged',
  'read-only': 'playbookErrors:readOnly',
  conflict: 'playbookErrors:conflict',
  'in-use': 'playbookErrors:inUse',
  'key-taken': 'playbookErrors:keyTaken',
  keyless: 'playbookErrors:keyless',
  'no-file': 'playbookErrors:noFile',
  'not-published': 'playbookErrors:notPublished',
  'not-retired': 'playbookErrors:notRetired',
  retired: 'playbookErrors:retired',
} as const satisfies Record<PlaybookRefusalCode, TranslationKey>

/** The sentence of a code in the language of the request. */
export const refusalSentence = ({
  req,
  code,
  params = {},
}: {
  req: PayloadRequest
  code: PlaybookRefusalCode
  params?: TranslationParams
}): string => translate({ key: SENTENCES[code], params, req })

/**
 * The error of a change that cannot be done now, to be thrown.
 * @param params what the sentence of the code names: `findings` and `scenarios-failed` take `count` (the latter
 *   `scenarios`, too), `key-changed` takes `found` and `key`, `key-taken` takes `key`
 * @param data what answers carry beside the code
 */
export const playbookRefused = ({
  req,
  code,
  params,
  message = refusalSentence({ req, code, ...(params && { params }) }),
  data = {},
}: {
  req: PayloadRequest
  code: PlaybookRefusalCode
  params?: TranslationParams
  message?: string
  data?: Readonly<Record<string, unknown>>
}): PlaybookRefused => new PlaybookRefused({ code, message, data })

/** 404: there is no such playbook, or none that the reader may see, which the answer does not tell apart. */
export const unknownPlaybook = ({ req, key }: { req: PayloadRequest; key: string }): APIError =>
  notFound(translate({ key: 'playbookErrors:unknown', params: { key: shortened(key) }, req }))

/** 404: the playbook has no such version, draft or published text. */
export const unknownVersion = ({ req, version }: { req: PayloadRequest; version: string }): APIError =>
  notFound(translate({ key: 'playbookErrors:noVersion', params: { version: shortened(version) }, req }))

/** 503: the playbooks of the files are being stored, which nobody in a transaction waits for longer than a moment. */
export const stillStarting = (req: PayloadRequest): APIError =>
  new APIError(translate({ key: 'playbookErrors:starting', req }), 503, null, true)

const notFound = (message: string): APIError => {
  const error = new APIError(message, 404, null, true)
  error.name = 'NotFound'
  return error
}

/** What came from outside is named, but not repeated at length. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
