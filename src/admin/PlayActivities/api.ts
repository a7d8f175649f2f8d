import type { RunAnswer } from '../../runtime/answer.ts'

export type Run = RunAnswer
export type Phase = Run['phases'][number]
export type Lane = Phase['lanes'][number]
export type Activity = Lane['activities'][number]
export type ReasonText = Activity['blockedBy'][number]
export type ActionName = keyof Run['actions']
export type Id = string | number

/** What the server says to a command. */
export type Answer =
  | { readonly kind: 'done'; readonly run: Run }
  /** Wrong input: a sentence per field, by the field's name. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>>; readonly message: string }
  | { readonly kind: 'refused'; readonly reasons: readonly ReasonText[]; readonly message: string }
  /** Anything else; `status` is null when the server was not reached. */
  | { readonly kind: 'failed'; readonly status: number | null; readonly message: string | null }

/** Reads JSON with the session of whoever is signed in. */
export const getJson = async <T>({ url, language }: { url: string; language: string }): Promise<T> => {
  const response = await fetch(url, { credentials: 'include', headers: { 'Accept-Language': language } })
  if (!response.ok) throw new RequestFailed(response.status, (await bodyOf(response)).errors?.[0]?.message)
  return (await response.json()) as T
}

/** Sends a command and sorts the answer. Never throws. */
export const sendCommand = async ({
  url,
  body,
  language,
}: {
  url: string
  body: Readonly<Record<string, unknown>>
  language: string
}): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return { kind: 'done', run: (await response.json()) as Run }
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

const problemOf = ({ status, body }: { status: number; body: ErrorBody }): Answer => {
  const error = body.errors?.[0]
  const message = error?.message ?? ''
  if (status === 409) return { kind: 'refused', reasons: error?.data?.reasons ?? [], message }
  if (status === 400 && error?.data?.errors) {
    const fields = error.data.errors.map((each) => [nameOf(each.path ?? ''), each.message ?? ''] as const)
    return { kind: 'invalid', fields: Object.fromEntries(fields), message }
  }
  return { kind: 'failed', status, message: message === '' ? null : message }
}

/** Paths of a playbook's own fields are below `data`; their inputs are known by their names alone. */
const nameOf = (path: string): string => path.replace(/^data\./, '')
