import { createServer } from 'node:http'
import { hashOf } from '../../../src/definition/load.ts'
import { readDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'
import { addressOf, closed } from '../../support/http.ts'

export const KEY = 'a-very-secret-key'

type Draft = { text: string; from: null; source: string; by: { id: number; name: string }; at: string }

/** A playbook as the made-up application keeps it. */
export type Kept = {
  key: string
  state: 'draft' | 'published' | 'retired'
  rev: number
  versions: string[]
  draft: Draft | null
  file: string | null
}

export type Fake = {
  readonly url: string
  readonly playbooks: Map<string, Kept>
  /** What was asked, in order: `PUT /playbooks/visit/draft`. */
  readonly asked: string[]
  /** Answers this instead, to whatever is asked. */
  instead:
    | ((path: string) => { status: number; body: string; headers?: Record<string, string> } | null)
    | null
  readonly close: () => Promise<void>
}

export const keep = (key: string, ...versions: string[]): Kept => ({
  key,
  state: versions.length > 0 ? 'published' : 'draft',
  rev: versions.length,
  versions,
  draft: null,
  file: null,
})

export const draftOf = (text: string, { id = 7, source = 'panel' } = {}): Draft => ({
  text,
  from: null,
  source,
  by: { id, name: 'Dana\u001b[31m' },
  at: '2026-03-01T10:00:00.000Z',
})

/** An application that keeps playbooks in memory and speaks as the real one does, as far as the command line asks. */
export const fakeApplication = async (): Promise<Fake> => {
  const playbooks = new Map<string, Kept>()
  const asked: string[] = []
  const refused = (status: number, message: string, data: object = {}) => ({
    status,
    body: { errors: [{ name: 'PlaybookRefused', message, data }] },
  })
  const findingsOf = (text: string) => readDefinition({ file: 'x.yaml', text, vocabulary })

  const answer = (path: string, body: Record<string, unknown>, authorization: string) => {
    if (path === '/users/login')
      return body.password === 'open-sesame'
        ? { status: 200, body: { token: 'token' } }
        : refused(401, 'The email or password provided is incorrect.')
    if (path === '/users/me')
      return {
        status: 200,
        body: { user: authorization.endsWith(KEY) || authorization === 'JWT token' ? { id: 1 } : null },
      }
    if (!authorization.endsWith(KEY) && authorization !== 'JWT token')
      return refused(401, 'You are not signed in.')
    if (path === '/playbooks')
      return { status: 200, body: { docs: [...playbooks.values()].map((each) => ({ ...each, version: 1 })) } }
    const [, , key = '', what] = path.split('/').map(decodeURIComponent)
    if (path === '/playbooks/lint') return { status: 200, body: findingsOf(String(body.text)) }
    if (path === '/playbooks/drafts') {
      const text = String(body.text)
      const made = keep(/^key: (\S+)$/m.exec(text)?.[1] ?? '')
      playbooks.set(made.key, { ...made, rev: 1, draft: draftOf(text, { id: 1, source: 'push' }) })
      return { status: 201, body: { id: 1, key: made.key, rev: 1, findings: findingsOf(text).findings } }
    }
    const kept = playbooks.get(key)
    if (!kept) return refused(404, 'There is no such playbook.')
    const published = kept.versions.at(-1)
    if (what === 'page') {
      const versions = kept.versions.map((text, at) => ({ version: at + 1, hash: hashOf(text) })).reverse()
      return {
        status: 200,
        body: {
          key: kept.key,
          rev: kept.rev,
          state: kept.state,
          draft: kept.draft,
          published: published === undefined ? null : { ...versions[0], text: published },
          versions,
          vocabulary,
          file: kept.file === null ? null : { name: kept.file, state: 'loaded', text: null },
        },
      }
    }
    if (body.rev !== kept.rev)
      return refused(409, 'Somebody else saved.', { code: 'conflict', current: { rev: kept.rev } })
    const text = String(body.text)
    if (what === 'draft') {
      Object.assign(kept, { rev: kept.rev + 1, draft: draftOf(text, { id: 1, source: 'push' }) })
      return { status: 200, body: { key, rev: kept.rev, findings: findingsOf(text).findings } }
    }
    const { findings } = findingsOf(kept.draft?.text ?? '')
    if (findings.some(({ severity }) => severity === 'error'))
      return refused(409, 'There are errors.', { code: 'findings', plan: { findings } })
    kept.versions.push(kept.draft?.text ?? '')
    Object.assign(kept, { rev: kept.rev + 1, draft: null, state: 'published' })
    return { status: 200, body: { version: kept.versions.length, findings } }
  }

  const fake: { instead: Fake['instead'] } = { instead: null }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.replace(/^\/api/, '')
    asked.push(`${request.method} ${path}`)
    const other = fake.instead?.(path)
    if (other) {
      response.writeHead(other.status, other.headers)
      response.end(other.body)
      return
    }
    const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const { status, body: said } = answer(path, body, request.headers.authorization ?? '')
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(said))
  })
  const url = await addressOf(server)
  return Object.assign(fake, { url, playbooks, asked, close: () => closed(server) })
}
