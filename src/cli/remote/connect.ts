import type { Environment, ExitCode } from '../terminal.ts'
import { type Application, NotReached, remoteApplication } from './application.ts'

/** The options of every command that asks an application. */
export const CONNECTION = {
  url: { type: 'string' },
  'api-key': { type: 'string' },
  email: { type: 'string' },
  users: { type: 'string' },
  'api-route': { type: 'string' },
} as const

export const CONNECTION_HELP = `  --url address      the application, such as https://cs.example.com; or PLAYBOOKS_URL
  --api-key key      an API key of a user who may change playbooks; better PLAYBOOKS_API_KEY, which no list of
                     processes shows
  --email address    signs in with the password in PLAYBOOKS_PASSWORD instead
  --users slug       the collection that signs in: users, where nothing is said
  --api-route path   where the API is: /api, where nothing is said`

type Values = { readonly [K in keyof typeof CONNECTION]?: string | undefined }

/** Whether an application is named at all. */
export function isConnected({ values, env }: { values: Values; env: Environment }): boolean {
  return Boolean(values.url ?? env.PLAYBOOKS_URL)
}

/** The application that options and environment name, or what is wrong with them. Nothing is asked of it yet. */
export function connect({
  values,
  env,
}: {
  values: Values
  env: Environment
}): { readonly application: Application } | { readonly problem: string } {
  const address = values.url ?? env.PLAYBOOKS_URL
  if (!address) return { problem: 'which application? allowed: --url, or PLAYBOOKS_URL' }
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return { problem: 'the address is none; allowed: one as https://cs.example.com' }
  }
  if (url.username !== '' || url.password !== '') {
    return {
      problem:
        'there is a password in the address; allowed: PLAYBOOKS_API_KEY, or --email and PLAYBOOKS_PASSWORD',
    }
  }
  const users = values.users ?? 'users'
  if (!/^[\w-]+$/.test(users))
    return { problem: 'the slug of --users is none; allowed: letters, digits, - and _' }
  const apiRoute = values['api-route'] ?? '/api'
  if (!/^(\/[\w-]+)+$/.test(apiRoute))
    return { problem: 'the path of --api-route is none; allowed: one as /api' }
  // An option says more than the environment; of the environment the key.
  const key = values['api-key'] ?? (values.email === undefined ? env.PLAYBOOKS_API_KEY : undefined)
  if (values['api-key'] !== undefined && values.email !== undefined) {
    return { problem: 'there are --api-key and --email; allowed: one of them' }
  }
  if (key) {
    if (/[^\x20-\x7e]/.test(key)) return { problem: 'the API key has signs that no key has' }
    return { application: remoteApplication({ url, apiRoute, users, credentials: { kind: 'key', key } }) }
  }
  const email = values.email
  if (!email) return { problem: 'who asks? allowed: PLAYBOOKS_API_KEY, or --email and PLAYBOOKS_PASSWORD' }
  const password = env.PLAYBOOKS_PASSWORD
  if (!password) return { problem: 'the password is missing; allowed: PLAYBOOKS_PASSWORD' }
  const credentials = { kind: 'password', email, password } as const
  return { application: remoteApplication({ url, apiRoute, users, credentials }) }
}

/** Runs what asks an application; when it cannot be reached, says so: 3. */
export async function reaching({
  err,
  run,
}: {
  err: (line: string) => void
  run: () => Promise<ExitCode>
}): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof NotReached)) throw error
    err(`playbooks: ${error.message}`)
    return 3
  }
}
