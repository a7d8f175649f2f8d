import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../support/app.ts'
import { customerSteps, pathsOf, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

type Hit = {
  kind: string
  key: string
  score: number
  title: { text: string; marks: [number, number][] }
  excerpt: { text: string; marks: [number, number][] }
  opinions: { helpful: number; notHelpful: number }
  verdict: string | null
  isAttached: boolean
}

const counter = createStatementCounter()
let app: TestApp

beforeAll(async () => {
  app = await createTestApp({ plugins: [counter.plugin] })
})
afterAll(() => app?.destroy())

const createArticle = async (data: Record<string, unknown>) => {
  const answer = await app.rest('POST', '/knowledge-articles?depth=0', {
    user: 'playbookAdmin',
    body: { body: 'Nothing in particular.', state: 'published', ...data },
  })
  expect(answer.body.errors).toBeUndefined()
  return answer.body.doc as { id: string | number; number: string; title: string }
}
const changeArticle = (id: unknown, body: Record<string, unknown>) =>
  app.rest('PATCH', `/knowledge-articles/${id}`, { user: 'playbookAdmin', body })

const search = async ({
  play,
  q,
  query = {},
  user = 'agent',
  from = app,
  kind = 'plays',
}: {
  play: unknown
  q?: string
  query?: Record<string, string>
  user?: Caller
  from?: Pick<TestApp, 'rest'>
  kind?: 'plays' | 'engagements'
}) => {
  const params = new URLSearchParams({ ...(q === undefined ? {} : { q }), ...query })
  return from.rest('GET', `/${kind}/${play}/recommendations?${params}`, { user })
}
const keysOf = ({ body }: { body: { results: Hit[] } }): string[] => body.results.map(({ key }) => key)
const act = (play: unknown, path: string, body: Record<string, unknown>, user: Caller = 'agent') =>
  app.rest('POST', `/plays/${play}/recommendations/${path}`, { user, body })

describe('knowledge articles', () => {
  it('number themselves, and keep their number', async () => {
    const first = await createArticle({ title: 'First of its kind' })
    const second = await createArticle({ title: 'Second of its kind' })
    expect(first.number).toMatch(/^KBA\d{7}$/)
    expect(second.number).not.toBe(first.number)
    const own = await app.rest('POST', '/knowledge-articles', {
      user: 'admin',
      body: { title: 'Mine', body: 'Mine', number: 'KBA9999999' },
    })
    expect(pathsOf(own)).toEqual(['number'])
    expect(pathsOf(await changeArticle(first.id, { number: 'KBA9999999' }))).toEqual(['number'])
    expect((await changeArticle(first.id, { number: first.number, title: 'Changed' })).status).toBe(200)
    for (const { id } of [first, second]) {
      await app.rest('DELETE', `/knowledge-articles/${id}`, { user: 'admin' })
    }
  })
})

describe('recommended actions', () => {
  it('begin with what the play is about, or with own words; best first, with the words marked', async () => {
    const play = await startedPlay({ app })
    expect((await search({ play: play.id })).body).toMatchObject({ query: '', results: [], total: 0 })
    const [, information] = customerSteps(app)[0] as readonly [string, Record<string, unknown>]
    await app.rest('POST', `/plays/${play.id}/activities/core-information/complete`, {
      user: 'agent',
      body: {
        data: { ...(information.data as object), shortDescription: 'Bring the depot off its spreadsheets' },
      },
    })
    const best = await createArticle({
      title: 'Replacing spreadsheets in a depot',
      summary: 'How planners let go of the Friday export.',
    })
    const also = await createArticle({
      title: 'Reports for managers',
      body: `${'Filler words come first. '.repeat(40)}In the end every SPREADSHEET is a question. ${'More. '.repeat(80)}`,
    })
    const draft = await createArticle({ title: 'Spreadsheets, a draft', state: 'draft' })
    const retired = await createArticle({ title: 'Spreadsheets of old', state: 'retired' })

    const started = await search({ play: play.id })
    expect(started.body.query).toBe('Bring the depot off its spreadsheets')
    expect(keysOf(started).slice(0, 2)).toEqual([best.number, also.number])
    expect(keysOf(started)).not.toContain(draft.number)
    expect(keysOf(started)).not.toContain(retired.number)
    const [first, second] = started.body.results as [Hit, Hit]
    expect(first.score).toBeGreaterThan(second.score)
    expect(first.score).toBeLessThanOrEqual(1)
    const marked = ({ text, marks }: Hit['title']) => marks.map(([from, to]) => text.slice(from, to))
    expect(marked(first.title)).toEqual(['spreadsheets', 'depot'])
    expect(marked(second.excerpt)).toEqual(['SPREADSHEET'])
    expect(second.excerpt.text.length).toBeLessThan(260)

    // A slip of the pen, the beginning of a word, another case, an accent.
    for (const q of ['spredsheets', 'spreadsh', 'SPREADSHEETS', 'spréadsheets', best.number]) {
      expect(keysOf(await search({ play: play.id, q }))[0], q).toBe(best.number)
    }
    expect((await search({ play: play.id, q: 'quetzalcoatl' })).body).toMatchObject({
      query: 'quetzalcoatl',
      results: [],
      total: 0,
    })
    // For an engagement its title is what is searched for.
    const engagement = await app.createEngagement({ title: 'Spreadsheets' })
    expect(keysOf(await search({ play: engagement.id, kind: 'engagements' }))).toContain(best.number)
  })

  it('offer the playbooks that the caller may start, and count by kind', async () => {
    const play = await startedPlay({ app })
    const article = await createArticle({ title: 'Planned work with a customer' })
    const q = 'planned work with the customer'
    const agent = await search({ play: play.id, q })
    expect(keysOf(agent)).toEqual(expect.arrayContaining([article.number, 'customer-play']))
    expect(agent.body.counts.article).toBeGreaterThan(0)
    expect(agent.body.counts.playbook).toBeGreaterThan(0)
    const only = await search({ play: play.id, q, query: { kinds: 'playbook' } })
    expect(new Set((only.body.results as Hit[]).map(({ kind }) => kind))).toEqual(new Set(['playbook']))
    expect(only.body.counts).toEqual(agent.body.counts)
    expect(keysOf(await search({ play: play.id, q, user: 'viewer' }))).not.toContain('customer-play')
    const one = await search({ play: play.id, q, query: { limit: '1' } })
    expect(one.body.results).toHaveLength(1)
    expect(one.body.total).toBe(agent.body.total)
    const newest = await search({ play: play.id, q, query: { sort: 'newest' } })
    const dates = (newest.body.results as { updatedAt: string | null }[]).map(
      ({ updatedAt }) => updatedAt ?? '',
    )
    expect(dates).toEqual([...dates].sort().reverse())
  })

  it('offer the success plays that the caller may launch from here', async () => {
    const play = await startedPlay({ app })
    const offered = await app.rest('GET', `/plays/${play.id}/success-plays`, { user: 'agent' })
    const [first] = offered.body.successPlays as { key: string; title: string }[]
    const query = { kinds: 'success-play' }
    const asked = { play: play.id, q: first?.title ?? '', query }
    expect(keysOf(await search(asked))[0]).toBe(first?.key)
    expect(keysOf(await search({ ...asked, user: 'viewer' }))).toEqual([])
  })

  it('are for the staff, and refuse what makes no sense', async () => {
    const play = await startedPlay({ app })
    expect((await search({ play: play.id, user: null })).status).toBe(401)
    for (const user of ['customer', 'nobody'] as const) {
      expect((await search({ play: play.id, user })).status).toBe(403)
      expect((await act(play.id, 'verdict', { kind: 'playbook', key: 'x' }, user)).status).toBe(403)
    }
    expect((await search({ play: '999999' })).status).toBe(404)
    const wrong = { kinds: 'song', sort: 'loudest', limit: '0' }
    expect(pathsOf(await search({ play: play.id, q: 'x'.repeat(600), query: wrong }))).toEqual([
      'kinds',
      'limit',
      'q',
      'sort',
    ])
    expect(pathsOf(await act(play.id, 'verdict', { kind: 'song', key: 7, verdict: 'loud' }))).toEqual([
      'key',
      'kind',
      'verdict',
    ])
    expect(pathsOf(await act(play.id, 'attach', { kind: 'article', key: 'KBA7777777' }))).toEqual(['key'])
    expect(pathsOf(await act(play.id, 'detach', { kind: 'article', key: 'a\u0000b' }))).toEqual(['key'])
    expect(pathsOf(await act(play.id, 'attach', { kind: 'article', key: 'x', more: 1 }))).toEqual(['more'])
    const article = await createArticle({ title: 'For workers only' })
    const target = { kind: 'article', key: article.number }
    expect((await act(play.id, 'attach', target, 'viewer')).status).toBe(403)
    expect((await act(play.id, 'attach', target, 'aleAgent')).status).toBe(403)
    expect((await act(play.id, 'verdict', { ...target, verdict: 'helpful' }, 'viewer')).status).toBe(200)
  })

  it('remember one opinion of each, and move with it a little', async () => {
    const play = await startedPlay({ app })
    const [one, other] = [
      await createArticle({ title: 'Zeppelin maintenance' }),
      await createArticle({ title: 'Zeppelin maintenance' }),
    ]
    const q = 'zeppelin maintenance'
    expect(keysOf(await search({ play: play.id, q }))).toEqual([one.number, other.number].sort())
    const second = keysOf(await search({ play: play.id, q }))[1] as string
    const target = { kind: 'article', key: second }
    await Promise.all(
      ['helpful', 'helpful', 'helpful'].map((verdict) => act(play.id, 'verdict', { ...target, verdict })),
    )
    await act(play.id, 'verdict', { ...target, verdict: 'helpful' }, 'agent2')
    const after = await search({ play: play.id, q })
    expect(after.body.results[0]).toMatchObject({
      key: second,
      opinions: { helpful: 2, notHelpful: 0 },
      verdict: 'helpful',
    })
    // Changed, and taken back.
    await act(play.id, 'verdict', { ...target, verdict: 'not-helpful' })
    const changed = (await search({ play: play.id, q })).body.results.find((hit: Hit) => hit.key === second)
    expect(changed).toMatchObject({ opinions: { helpful: 1, notHelpful: 1 }, verdict: 'not-helpful' })
    for (let times = 0; times < 2; times++) await act(play.id, 'verdict', { ...target, verdict: null })
    const taken = (await search({ play: play.id, q })).body.results.find((hit: Hit) => hit.key === second)
    expect(taken).toMatchObject({ opinions: { helpful: 1, notHelpful: 0 }, verdict: null })
    // What others think shows, but not as one's own; and nothing of it is on another play.
    const elsewhere = await startedPlay({ app })
    const there = (await search({ play: elsewhere.id, q, user: 'agent2' })).body.results[0]
    expect(there).toMatchObject({ key: second, opinions: { helpful: 1, notHelpful: 0 }, verdict: null })
  })

  it('are attached once, told in the stream, and stay listed when they are retired', async () => {
    const play = await startedPlay({ app })
    const article = await createArticle({ title: 'How to anchor a buoy' })
    const target = { kind: 'article', key: article.number }
    const attached = await Promise.all(Array.from({ length: 4 }, () => act(play.id, 'attach', target)))
    expect(attached.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const entries = async () =>
      (
        await app.payload.find({
          collection: 'activity',
          depth: 0,
          where: { and: [{ play: { equals: play.id } }, { kind: { equals: 'recommendation' } }] },
        })
      ).docs
    expect(await entries()).toMatchObject([
      {
        event: { kind: 'article', key: article.number, title: 'How to anchor a buoy' },
        author: app.users.agent.id,
        visibility: 'internal',
      },
    ])
    const listed = await search({ play: play.id, q: 'unrelated' })
    expect(listed.body.attached).toMatchObject([
      { key: article.number, id: article.id, isAttached: true, title: { text: 'How to anchor a buoy' } },
    ])
    expect((await search({ play: play.id, q: 'buoy' })).body.results[0]).toMatchObject({ isAttached: true })

    await changeArticle(article.id, { state: 'retired' })
    const retired = await search({ play: play.id, q: 'buoy' })
    expect(retired.body.results).toEqual([])
    expect(retired.body.attached).toMatchObject([
      { key: article.number, id: null, title: { text: 'How to anchor a buoy' } },
    ])
    for (let times = 0; times < 2; times++) {
      expect((await act(play.id, 'detach', target)).body).toMatchObject({ isAttached: false })
    }
    expect((await search({ play: play.id, q: 'buoy' })).body.attached).toEqual([])
    await changeArticle(article.id, { state: 'published' })
    await act(play.id, 'attach', target)
    expect(await entries()).toHaveLength(2)
  })
})

describe('the index', () => {
  it('knows what another process has created, changed, withdrawn and deleted', async () => {
    const other = await createTestApp({ attach: app.databaseUri })
    try {
      const play = await startedPlay({ app })
      const there = { rest: other.rest }
      const user = app.users.agent
      const found = async (q: string) => keysOf(await search({ play: play.id, q, user, from: there }))
      expect(await found('narwhal')).toEqual([])
      const article = await createArticle({ title: 'The narwhal' })
      expect(await found('narwhal')).toEqual([article.number])
      await changeArticle(article.id, { title: 'The walrus' })
      expect(await found('narwhal')).toEqual([])
      expect(await found('walrus')).toEqual([article.number])
      // A clock that is slow by an hour, as another machine's may be.
      await app.payload.db.updateOne({
        collection: 'knowledge-articles',
        id: article.id,
        data: { title: 'The manatee', updatedAt: new Date(Date.now() - 3_600_000).toISOString() },
      })
      expect(await found('manatee')).toEqual([article.number])
      await changeArticle(article.id, { state: 'draft' })
      expect(await found('manatee')).toEqual([])
      await changeArticle(article.id, { state: 'published' })
      expect(await found('manatee')).toEqual([article.number])
      await app.rest('DELETE', `/knowledge-articles/${article.id}`, { user: 'admin' })
      expect(await found('manatee')).toEqual([])
    } finally {
      await other.destroy()
    }
  })

  it('holds a thousand articles, at a few statements a search', async () => {
    const play = await startedPlay({ app })
    const statements = () => counter.during(() => search({ play: play.id, q: 'gearbox' }))
    await createArticle({ title: 'The gearbox' })
    await search({ play: play.id, q: 'gearbox' })
    const few = await statements()
    const now = new Date().toISOString()
    const body = 'Oil, seals and bearings of machines are looked after in turns. '.repeat(30)
    for (let from = 0; from < 1000; from += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          app.payload.db.create({
            collection: 'knowledge-articles',
            data: {
              title: `Gearbox number ${from + at}`,
              body,
              state: 'published',
              number: `KBX${from + at}`,
              createdAt: now,
              updatedAt: now,
            },
            returning: false,
          }),
        ),
      )
    }
    const begun = Date.now()
    const first = await search({ play: play.id, q: 'gearbox' })
    expect(first.body.total).toBe(1001)
    expect(Date.now() - begun).toBeLessThan(20_000)
    const many = await statements()
    expect(many.length, many.join('\n')).toBe(few.length)
    expect(many.length, many.join('\n')).toBeLessThanOrEqual(6)
  }, 120_000)
})

describe('an embedding provider', () => {
  /** Two directions: what swims, and everything else. */
  const vectorOf = (text: string): number[] => (/whale|sea|ocean/i.test(text) ? [1, 0.1] : [0.05, 1])

  it('finds by meaning what shares no word, once a version; words alone when it fails', async () => {
    const asked: string[][] = []
    let provider: (texts: readonly string[]) => Promise<number[][]> = async (texts) => texts.map(vectorOf)
    const warned = vi.fn()
    const embedding = await createTestApp({
      options: {
        recommendations: {
          embed: (texts) => {
            asked.push([...texts])
            return provider(texts)
          },
        },
      },
    })
    vi.spyOn(embedding.payload.logger, 'warn').mockImplementation(warned)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const play = await startedPlay({ app: embedding })
      const create = (title: string) =>
        embedding.payload.create({
          collection: 'knowledge-articles',
          data: { title, body: 'A text.', state: 'published' } as never,
        })
      const whale = await create('The whale')
      await create('The lathe')
      const found = async (q: string) =>
        (await embedding.rest('GET', `/plays/${play.id}/recommendations?q=${q}`, { user: 'agent' })).body
      const [first] = (await found('ocean')).results
      expect(first).toMatchObject({ key: (whale as { number?: string }).number })
      expect(asked.flat().filter((text) => text.startsWith('The whale'))).toHaveLength(1)
      await found('sea')
      expect(asked.flat().filter((text) => text.startsWith('The whale'))).toHaveLength(1)
      vi.setSystemTime(Date.now() + 5)
      await embedding.payload.update({
        collection: 'knowledge-articles',
        id: whale.id,
        data: { title: 'The whale, again' } as never,
      })
      await found('sea')
      expect(asked.flat().filter((text) => text.startsWith('The whale, again'))).toHaveLength(1)

      provider = async () => {
        throw new Error('out of order')
      }
      for (let times = 0; times < 3; times++) {
        expect((await found('ocean')).results).toEqual([])
        expect((await found('lathe')).results).toHaveLength(1)
        vi.setSystemTime(Date.now() + 31_000)
      }
      expect(warned).toHaveBeenCalledTimes(1)
      provider = async (texts) => texts.map(vectorOf)
      expect((await found('ocean')).results).not.toEqual([])

      // It never answers: the search does not wait for it.
      provider = () => new Promise(() => undefined)
      const begun = performance.now()
      expect((await found('lathe')).results).toHaveLength(1)
      expect(performance.now() - begun).toBeLessThan(6_000)
      expect(warned).toHaveBeenCalledTimes(2)
    } finally {
      vi.useRealTimers()
      await embedding.destroy()
    }
  }, 60_000)
})
