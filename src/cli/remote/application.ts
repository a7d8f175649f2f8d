import { printable } from '../terminal.ts'

/** An application that playbooks are kept in. */
export type Application = {
  /** Its address, for messages. */
  readonly name: string
  readonly call: (request: Call) => Promise<Reply>
}

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the API's route: `/playbooks/customer-play/page`. */
  readonly path: string
  readonly body?: unknown
}

/** What it answered; a refusal is an answer, too. */
export type Reply =
  | { readonly ok: true; readonly body: object }
  | {
      readonly ok: false
      readonly status: number
      /** Code of a refusal; null: it has none. */
      readonly code: string | null
      readonly message: string
      readonly data: Readonly<Record<string, unknown>>
    }

/** The application could not be reached, does not let us in, or is none that keeps playbooks: exit code 3. */
export class NotReached extends Error {}

/** How to sign in. Nothing of it is ever printed. */
export type Credentials =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'password'; readonly email: string; readonly password: string }

/** An application over REST. It is signed in with the first call. */
export function remoteApplication({
  url,
  apiRoute,
  users,
  credentials,
  timeout = 60_000,
}: {
  /** Its address, without credentials. */
  url: URL
  /** Below the address: `/api`. */
  apiRoute: string
  /** Slug of the collection that signs in. */
  users: string
  credentials: Credentials
  /** Milliseconds that one call may take. */
  timeout?: number
}): Application {
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}${apiRoute}`
  const send = async ({
    method,
    path,
    body,
    authorization,
  }: Call & { authorization: string | null }): Promise<Reply> => {
    let response: Response
    let text: string
    try {
      response = await fetch(`${base}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          'Accept-Language': 'en',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(authorization !== null && { Authorization: authorization }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        // What signs us in is for this address alone.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      })
      text = await response.text()
    } catch (error) {
      throw new NotReached(`${url.origin} cannot be reached: ${reasonOf(error)}`)
    }
    if (response.status >= 300 && response.status < 400) {
      throw new NotReached(`${url.origin} sends us elsewhere; allowed: the address of the application itself`)
    }
    return read({ origin: base, status: response.status, text })
  }
  let signedIn: Promise<string> | null = null
  const authorization = (): Promise<string> => {
    signedIn ??= signIn({ send, users, credentials })
    return signedIn
  }
  return {
    name: url.origin,
    call: async (request) => {
      const reply = await send({ ...request, authorization: await authorization() })
      if (!reply.ok && reply.status === 401) {
        throw new NotReached(
          `${url.origin} does not let us in: ${reply.message} Check the key or the password, and --users.`,
        )
      }
      return reply
    },
  }
}

async function signIn({
  send,
  users,
  credentials,
}: {
  send: (call: Call & { authorization: null }) => Promise<Reply>
  users: string
  credentials: Credentials
}): Promise<string> {
  if (credentials.kind === 'key') return `${users} API-Key ${credentials.key}`
  const { email, password } = credentials
  const reply = await send({
    method: 'POST',
    path: `/${users}/login`,
    body: { email, password },
    authorization: null,
  })
  const token = reply.ok ? (reply.body as { token?: unknown }).token : null
  if (typeof token === 'string') return `JWT ${token}`
  throw new NotReached(
    `${email} cannot sign in: ${reply.ok ? 'there is no token in the answer' : reply.message}`,
  )
}

function read({ origin, status, text }: { origin: string; status: number; text: string }): Reply {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new NotReached(
      status >= 500
        ? `${origin} fails with ${status}`
        : `${origin} answers ${status} with something that is no JSON; is that the application's API?`,
    )
  }
  if (status < 300 && typeof body === 'object' && body !== null) return { ok: true, body }
  if (status < 300) throw new NotReached(`${origin} answers with nothing; is that the application's API?`)
  const [error] = listOf((body as { errors?: unknown } | null)?.errors)
  const { message, data } = recordOf(error)
  const details = recordOf(data)
  return {
    ok: false,
    status,
    code: typeof details.code === 'string' ? details.code : null,
    message: typeof message === 'string' ? printable(message).slice(0, 500) : `it answers ${status}`,
    data: details,
  }
}

function reasonOf(error: unknown): string {
  const { name, cause, message } = error as Error
  if (name === 'TimeoutError') return 'it does not answer'
  const { code } = (cause ?? {}) as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'there is no such host',
    ECONNRESET: 'it broke off',
  }
  return reasons[code ?? ''] ?? code ?? message
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
