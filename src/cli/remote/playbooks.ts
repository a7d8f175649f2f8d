import type { PlaybookPage, PlaybookState } from '../../runtime/playbooks/types.ts'
import { type Application, NotReached, type Reply } from './application.ts'

/** A playbook as the list has it. Its key is what the application says, and no name of a file yet. */
export type Listed = {
  readonly key: string
  readonly state: PlaybookState
  readonly version: number | null
  readonly file: string | null
}

/** A refusal that ends the work on one playbook. */
export type Refused = { readonly refused: string; readonly code: string | null; readonly status: number }

/** Every playbook, by key. */
export async function listPlaybooks(application: Application): Promise<readonly Listed[]> {
  const query = 'limit=0&depth=0&pagination=false&sort=key&joins=false'
  const reply = await application.call({ method: 'GET', path: `/playbooks?${query}` })
  const { docs } = bodyOf<{ docs?: unknown }>({ application, reply })
  if (!Array.isArray(docs) || docs.some((each) => typeof each !== 'object' || each === null)) {
    throw new NotReached(`${application.name} has no list of playbooks`)
  }
  return docs
}

/** A playbook with its texts; null: there is none. */
export async function readPage({
  application,
  key,
}: {
  application: Application
  key: string
}): Promise<PlaybookPage | null> {
  const reply = await application.call({ method: 'GET', path: `/playbooks/${encodeURIComponent(key)}/page` })
  if (!reply.ok && reply.status === 404) return null
  const page = bodyOf<PlaybookPage>({ application, reply })
  if (typeof page.rev !== 'number' || !Array.isArray(page.versions)) {
    throw new NotReached(`${application.name} tells nothing of the versions of its playbooks`)
  }
  return page
}

/** Who we are to the application. */
export async function readMe({
  application,
  users,
}: {
  application: Application
  users: string
}): Promise<string | number | null> {
  const reply = await application.call({ method: 'GET', path: `/${users}/me?depth=0` })
  const { user } = bodyOf<{ user?: { id?: string | number } | null }>({ application, reply })
  return user?.id ?? null
}

/** What was answered. @throws NotReached where it is a refusal that nothing can be done about here */
export function bodyOf<T>({ application, reply }: { application: Application; reply: Reply }): T {
  if (reply.ok) return reply.body as T
  throw new NotReached(
    reply.status === 404
      ? `${application.name} keeps no playbooks: ${reply.message}`
      : `${application.name} refuses: ${reply.message} (${reply.status})`,
  )
}
