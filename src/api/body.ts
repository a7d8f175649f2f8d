import { APIError, type PayloadRequest } from 'payload'
import type { InputError } from '../engine/types.ts'
import { translate } from '../i18n/index.ts'
import { invalid } from '../runtime/errors.ts'

/** Characters of a command's body; its longest text has 100,000. */
const MAX_BODY = 1_000_000

/**
 * The JSON object of a command's body; no body is an empty one.
 * @throws APIError 400 (not JSON, not an object), 413 (too long); ValidationError for keys that the command lacks
 */
export const readBody = async ({
  req,
  allowed,
}: {
  req: PayloadRequest
  allowed: readonly string[]
}): Promise<Record<string, unknown>> => {
  const text = await limitedText(req)
  if (text === null) throw problem({ req, key: 'errors:bodyTooLong', status: 413 })
  if (text.trim() === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw problem({ req, key: 'errors:bodyNotJson', status: 400 })
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw problem({ req, key: 'errors:bodyNotObject', status: 400 })
  }
  const errors: InputError[] = Object.keys(body)
    .filter((key) => !allowed.includes(key))
    .map((key) => ({ path: key, code: 'unknown-field', params: { field: key, allowed: allowed.join(', ') } }))
  if (errors.length > 0) throw invalid({ errors, req })
  return body as Record<string, unknown>
}

/** The body, read no further than it may be long; null when it is longer. */
const limitedText = async (req: PayloadRequest): Promise<string | null> => {
  if (Number(req.headers?.get('content-length') ?? 0) > MAX_BODY * MOST_BYTES) return null
  if (!req.body) {
    const text = (await req.text?.()) ?? ''
    return text.length > MAX_BODY ? null : text
  }
  const reader = req.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: !done })
    if (text.length > MAX_BODY) {
      await reader.cancel()
      return null
    }
    if (done) return text
  }
}

/** Of UTF-8, in one UTF-16 unit. */
const MOST_BYTES = 3

const problem = ({
  req,
  key,
  status,
}: {
  req: PayloadRequest
  key: 'errors:bodyTooLong' | 'errors:bodyNotJson' | 'errors:bodyNotObject'
  status: number
}): APIError => new APIError(translate({ key, params: { max: MAX_BODY }, req }), status, null, true)
