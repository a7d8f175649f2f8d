import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestUserKey } from '../../support/app.ts'
import { createdDraft, pageOf, published, savedDraft, smallText } from '../../support/playbooks.ts'

/** What each call answers to nobody, to customers and users without a role, to agents and viewers, and to editors. */
type Case = {
  readonly call: string
  readonly body?: unknown
  readonly reader: number
  readonly editor: number
  /** For the second of the editors, where the first has done it. */
  readonly again?: number
}

/** One after the other. `rev` is filled in. */
const CASES: readonly Case[] = [
  { call: 'GET /playbooks/shown/page', reader: 200, editor: 200 },
  { call: 'GET /playbooks/hidden/page', reader: 404, editor: 200 },
  { call: 'GET /playbooks/unknown/page', reader: 404, editor: 404 },
  { call: 'GET /playbooks/Not%20A%20Key/page', reader: 404, editor: 404 },
  { call: 'GET /playbooks/shown/versions/published', reader: 200, editor: 200 },
  { call: 'GET /playbooks/shown/versions/1', reader: 200, editor: 200 },
  { call: 'GET /playbooks/shown/versions/draft', reader: 404, editor: 200 },
  { call: 'GET /playbooks/hidden/versions/draft', reader: 404, editor: 200 },
  { call: 'GET /playbooks/hidden/versions/published', reader: 404, editor: 404 },
  { call: 'GET /playbooks/shown/compare?from=1&to=published', reader: 200, editor: 200 },
  { call: 'GET /playbooks/shown/compare', reader: 404, editor: 200 },
  { call: 'GET /playbooks/hidden/compare', reader: 404, editor: 200 },
  { call: 'POST /playbooks/lint', body: { text: smallText() }, reader: 200, editor: 200 },
  { call: 'POST /playbooks/lint', body: { text: '', key: 'hidden' }, reader: 404, editor: 200 },
  { call: 'POST /playbooks/simulate', body: { text: smallText() }, reader: 200, editor: 200 },
  { call: 'POST /playbooks/simulate', body: { key: 'shown' }, reader: 200, editor: 200 },
  { call: 'POST /playbooks/simulate', body: { key: 'hidden', version: 'draft' }, reader: 404, editor: 200 },
  { call: 'POST /playbooks/drafts', body: { text: 'label: No key' }, reader: 403, editor: 409 },
  { call: 'PUT /playbooks/shown/draft', body: { text: 'A text', rev: 'shown' }, reader: 403, editor: 200 },
  { call: 'POST /playbooks/shown/publish?dryRun=true', body: {}, reader: 403, editor: 200 },
  { call: 'POST /playbooks/shown/publish', body: { note: 'Why', rev: 'shown' }, reader: 403, editor: 409 },
  { call: 'POST /playbooks/shown/restore', body: { version: 1, rev: 'shown' }, reader: 403, editor: 200 },
  { call: 'POST /playbooks/shown/file', body: { take: true, rev: 'shown' }, reader: 403, editor: 409 },
  { call: 'POST /playbooks/shown/retire', body: { rev: 'shown' }, reader: 403, editor: 200, again: 409 },
  { call: 'POST /playbooks/shown/revive', body: { rev: 'shown' }, reader: 403, editor: 200, again: 409 },
  { call: 'DELETE /playbooks/unknown/draft', body: { rev: 1 }, reader: 403, editor: 404 },
  { call: 'DELETE /playbooks/unknown/unused', body: { rev: 1 }, reader: 403, editor: 404 },
]

const EDITORS = ['admin', 'playbookAdmin'] as const
const READERS: readonly TestUserKey[] = ['agent', 'aleAgent', 'viewer']
const OUTSIDERS: readonly TestUserKey[] = ['customer', 'nobody']

describe('who may do what with playbooks over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
    const shown = { key: 'shown', prefix: 'SHW', label: 'Shown' }
    await published({ app, text: smallText(shown) })
    await savedDraft({ app, key: 'shown', text: smallText({ ...shown, activity: 'A secret' }) })
    await createdDraft({ app, text: smallText({ key: 'hidden', prefix: 'HDN', label: 'Hidden' }) })
  })
  afterAll(() => app?.destroy())

  const statusFor = async ({ call, body }: Case, user: TestUserKey | null): Promise<number> => {
    const [method = '', path = ''] = call.split(' ')
    const { rev, ...rest } = (body ?? {}) as { rev?: unknown }
    const filled = typeof rev === 'string' ? { ...rest, rev: (await pageOf({ app, key: rev })).rev } : body
    const answer = await app.rest(method, path, { user, ...(filled === undefined ? {} : { body: filled }) })
    if (answer.status >= 400) expect(answer.body.errors[0].message).toEqual(expect.any(String))
    return answer.status
  }

  it.each(CASES)('$call', async (each) => {
    expect(await statusFor(each, null)).toBe(401)
    for (const user of OUTSIDERS) expect([user, await statusFor(each, user)]).toEqual([user, 403])
    for (const user of READERS) expect([user, await statusFor(each, user)]).toEqual([user, each.reader])
    const [first, second] = EDITORS
    expect(await statusFor(each, first)).toBe(each.editor)
    expect(await statusFor(each, second)).toBe(each.again ?? each.editor)
  })

  it('shows agents and viewers nothing of a draft', async () => {
    const text = smallText({ key: 'shown', prefix: 'SHW', label: 'Shown', activity: 'A secret' })
    await savedDraft({ app, key: 'shown', text })
    for (const user of READERS) {
      const page = await pageOf({ app, key: 'shown', user })
      expect(page).toMatchObject({ draft: null, mayEdit: false, mayDelete: false, published: { version: 1 } })
      expect(JSON.stringify(page)).not.toContain('A secret')
      const list = await app.rest('GET', '/playbooks?where[draft][like]=secret', { user })
      expect(list.body.docs ?? []).toEqual([])
    }
  })
})

describe('where playbooks come from files alone', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ options: { definitions: 'files' } })
  })
  afterAll(() => app?.destroy())

  it('reads them and changes nothing', async () => {
    const page = await pageOf({ app, key: 'customer-play', user: 'admin' })
    expect(page).toMatchObject({ mode: 'files', mayEdit: false, mayDelete: false, published: { version: 1 } })
    const calls = [
      ['POST', 'drafts', { text: smallText() }],
      ['PUT', 'customer-play/draft', { text: smallText(), rev: page.rev }],
      ['POST', 'customer-play/publish', { note: 'Why', rev: page.rev }],
      ['POST', 'customer-play/retire', { rev: page.rev }],
      ['DELETE', 'customer-play/unused', { rev: page.rev }],
    ] as const
    for (const [method, path, body] of calls) {
      const answer = await app.rest(method, `/playbooks/${path}`, { user: 'admin', body })
      expect([path, answer.status]).toEqual([path, 409])
      expect(answer.body.errors[0]).toMatchObject({
        name: 'PlaybookRefused',
        message: 'Playbooks come from their files here and cannot be changed in the panel.',
        data: { code: 'read-only' },
      })
      expect((await app.rest(method, `/playbooks/${path}`, { user: 'agent', body })).status).toBe(403)
    }
    expect(await pageOf({ app, key: 'customer-play', user: 'admin' })).toEqual(page)
  })
})
