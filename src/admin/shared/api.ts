import type { ReasonWithMessage } from '../../runtime/errors.ts'

export type Id = string | number
export type ReasonText = ReasonWithMessage

/** What the server says to something that was sent. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Wrong input: a sentence per field, by the field's name. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>>; readonly message: string }
  /** `data` is what the server says besides, such as what somebody else saved meanwhile. */
  | {
      readonly kind: 'refused'
      readonly reasons: readonly ReasonText[]
      readonly message: string
      readonly data?: unknown
    }
  /** Anything else; `status` is null when the server was not reached. */
  | { readonly kind: 'failed'; readonly status: number | null; readonly message: string | null }

export type Problem = Exclude<Answer<never>, { kind: 'done' }>

/** Reads JSON with the session of whoever is signed in. */
export const getJson = async <T>({
  url,
  language,
  signal,
}: {
  url: string
  language: string
  signal?: AbortSignal
}): Promise<T> => {
  const response = await fetch(url, {
    credentials: 'include',
    headers: { 'Accept-Language': language },
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw new RequestFailed(response.status, (await bodyOf(response)).errors?.[0]?.message)
  return (await response.json()) as T
}

/** Sends JSON, or a form with files, and sorts the answer. Never throws. */
export const sendJson = async <T>({
  url,
  body,
  language,
  method = 'POST',
}: {
  url: string
  body?: Readonly<Record<string, unknown>> | FormData
  language: string
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
}): Promise<Answer<T>> => {
  try {
    const isForm = body instanceof FormData
    const response = await fetch(url, {
      method,
      credentials: 'include',
      headers: { 'Accept-Language': language, ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    if (response.ok) return { kind: 'done', value: (await response.json()) as T }
    return problemOf({ status: response.status, body: await bodyOf(response) })
  } catch {
    return { kind: 'failed', status: null, message: null }
  }
}

/** A request that was answered with an error. */
export class RequestFailed extends Error {
  readonly status: number
  constructor(status: number, message = '') {
    super(message)
    this.status = status
  }
}

type ErrorBody = {
  readonly errors?: readonly {
    readonly name?: string
    readonly message?: string
    readonly data?: {
      readonly errors?: readonly { readonly path?: string; readonly message?: string }[]
      readonly reasons?: readonly ReasonText[]
    }
  }[]
}

const bodyOf = async (response: Response): Promise<ErrorBody> => {
  try {
    return (await response.json()) as ErrorBody
  } catch {
    return {}
  }
}

const problemOf = ({ status, body }: { status: number; body: ErrorBody }): Problem => {
  const error = body.errors?.[0]
  const message = error?.message ?? ''
  if (status === 409) {
    return { kind: 'refused', reasons: error?.data?.reasons ?? [], message, data: error?.data }
  }
  if (status === 400 && error?.data?.errors) {
    const fields = error.data.errors.map((each) => [nameOf(each.path ?? ''), each.message ?? ''] as const)
    return { kind: 'invalid', fields: Object.fromEntries(fields), message }
  }
  return { kind: 'failed', status, message: message === '' ? null : message }
}

/** Paths of a playbook's own fields are below `data`; their inputs are known by their names alone. */
const nameOf = (path: string): string => path.replace(/^data\./, '')
