import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { createdTask, pathsOf, refusalOf, startedPlay } from '../../support/plays.ts'

type Id = string | number
type Doc = { readonly id: Id; readonly number: string; readonly [field: string]: unknown }
type Body = Record<string, unknown>

describe('records around an engagement', () => {
  let app: TestApp
  let engagement: Doc
  let contact: Doc
  beforeAll(async () => {
    app = await createTestApp()
    engagement = (await app.createEngagement()) as Doc
    contact = (await app.createContact({ account: app.accounts.first.id })) as Doc
  })
  afterAll(() => app?.destroy())

  const post = (path: string, body: unknown): Promise<RestAnswer> =>
    app.rest('POST', `/${path}?depth=0`, { user: 'agent', body })
  const patch = (path: string, body: unknown): Promise<RestAnswer> =>
    app.rest('PATCH', `/${path}?depth=0`, { user: 'agent', body })
  const remove = (path: string): Promise<RestAnswer> => app.rest('DELETE', `/${path}`, { user: 'admin' })
  const created = async (collection: string, body: Body): Promise<Doc> => {
    const answer = await post(collection, body)
    expect(answer.body.errors, `${collection} ${JSON.stringify(body)}`).toBeUndefined()
    expect(answer.status).toBe(201)
    return answer.body.doc
  }
  const changed = async (path: string, body: Body): Promise<Doc> => {
    const answer = await patch(path, body)
    expect(answer.body.errors, `${path} ${JSON.stringify(body)}`).toBeUndefined()
    return answer.body.doc
  }
  /** As the database has it, hidden fields and all. */
  const stored = async (collection: string, id: Id): Promise<Record<string, unknown>> =>
    JSON.parse(
      JSON.stringify(await app.payload.db.findOne({ collection, where: { id: { equals: id } } })),
    ) as Record<string, unknown>

  const KINDS = {
    touchpoints: {
      text: 'subject',
      codes: 'addressed',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'risk-signals': {
      text: 'shortDescription',
      codes: 'resolved',
      active: 'active',
      done: 'closed',
      progress: false,
      more: { probability: 'low' },
    },
    escalations: {
      text: 'shortDescription',
      codes: null,
      active: 'in-progress',
      done: 'closed',
      progress: false,
    },
    'success-objectives': {
      text: 'title',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-outcomes': {
      text: 'title',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-initiatives': {
      text: 'subject',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-tasks': {
      text: 'shortDescription',
      codes: null,
      active: 'in-progress',
      done: 'complete',
      progress: false,
    },
  } as const
  type Kind = keyof typeof KINDS
  const KIND_NAMES = Object.keys(KINDS) as Kind[]
  const NUMBERS: Record<Kind, RegExp> = {
    touchpoints: /^TPT\d{7}$/,
    'risk-signals': /^RSK\d{7}$/,
    escalations: /^ESC\d{7}$/,
    'success-objectives': /^OBJ\d{7}$/,
    'success-outcomes': /^OUT\d{7}$/,
    'success-initiatives': /^INI\d{7}$/,
    'success-tasks': /^STK\d{7}$/,
  }

  /** A record of the kind, and whatever it has to hang on. */
  const made = async (kind: Kind, body: Body = {}): Promise<Doc> => {
    const spec = KINDS[kind]
    const parent = async (): Promise<Body> => {
      if (kind === 'success-outcomes')
        return { objective: body.objective ?? (await made('success-objectives')).id }
      if (kind === 'success-initiatives')
        return { outcome: body.outcome ?? (await made('success-outcomes')).id }
      if (kind === 'success-tasks')
        return 'touchpoint' in body
          ? {}
          : { initiative: body.initiative ?? (await made('success-initiatives')).id }
      return { engagement: engagement.id }
    }
    return created(kind, {
      [spec.text]: 'What it is about',
      ...('more' in spec ? spec.more : {}),
      ...(await parent()),
      ...body,
    })
  }
  const ending = (kind: Kind): Body => ({
    state: KINDS[kind].done,
    closeNotes: 'That is that.',
    ...(KINDS[kind].codes ? { closureCode: KINDS[kind].codes } : {}),
  })

  describe.each(KIND_NAMES)('%s', (kind) => {
    const spec = KINDS[kind]

    it('are numbered, of the account, and ranked by priority', async () => {
      const record = await made(kind, { priority: 'high' })
      expect(record.number).toMatch(NUMBERS[kind])
      expect(record).toMatchObject({
        engagement: engagement.id,
        account: app.accounts.first.id,
        state: 'new',
      })
      expect(record).not.toHaveProperty('priorityRank')
      expect((await stored(kind, record.id)).priorityRank).toBe(1)
      await changed(`${kind}/${record.id}`, { priority: null })
      expect((await stored(kind, record.id)).priorityRank).toBe(5)
      await changed(`${kind}/${record.id}`, { [spec.text]: 'Other words' })
      expect((await stored(kind, record.id)).priorityRank).toBe(5)
      // Sent back as it came, nothing is refused.
      const {
        id: _id,
        createdAt: _c,
        updatedAt: _u,
        ...whole
      } = await changed(`${kind}/${record.id}`, {
        priority: 'critical',
      })
      await changed(`${kind}/${record.id}`, whole)
      expect((await stored(kind, record.id)).priorityRank).toBe(0)
      for (const [field, value] of [
        ['number', 'X1'],
        ['account', app.accounts.second.id],
        ['priorityRank', 3],
      ] as const) {
        expect(pathsOf(await patch(`${kind}/${record.id}`, { [field]: value }))).toEqual([field])
        const body = { [spec.text]: 'x', ...('more' in spec ? spec.more : {}), [field]: value }
        const answer = await post(kind, { ...body, ...parentOf(record) })
        expect(pathsOf(answer)).toEqual([field])
      }
    })

    const parentOf = (record: Doc): Body =>
      Object.fromEntries(
        ['objective', 'outcome', 'initiative', 'touchpoint', 'engagement']
          .filter((field) => record[field] !== undefined && record[field] !== null)
          .filter((field) => !(kind === 'success-initiatives' && field === 'objective'))
          .filter(
            (field) =>
              field !== 'engagement' ||
              ['touchpoints', 'risk-signals', 'escalations', 'success-objectives'].includes(kind),
          )
          .map((field) => [field, record[field]]),
      )

    it('refuse what is missing, wrong or not there', async () => {
      expect(pathsOf(await post(kind, {})).length).toBeGreaterThan(0)
      expect(pathsOf(await post(kind, { [spec.text]: '   ' }))).toContain(spec.text)
      const record = await made(kind)
      for (const body of [
        { state: 'nowhere' },
        { state: 7 },
        { priority: 'urgent' },
        { [spec.text]: 5 },
        { [Object.keys(parentOf(record))[0] as string]: 'zzz' },
        { nonsense: 1 },
      ]) {
        expect(pathsOf(await patch(`${kind}/${record.id}`, body))).toEqual([Object.keys(body)[0]])
      }
      expect(
        pathsOf(await patch(`${kind}/${record.id}`, { [Object.keys(parentOf(record))[0] as string]: null })),
      ).toHaveLength(1)
    })

    it('move from state to state as they may, and their progress with them', async () => {
      const record = await made(kind)
      const path = `${kind}/${record.id}`
      const canceled = await changed(path, { state: 'canceled' })
      expect(canceled.state).toBe('canceled')
      if (spec.codes) expect(canceled.closureCode).toBe('canceled')
      if (spec.progress) expect(canceled.progress).toBe('canceled')
      expect(refusalOf(await patch(path, { state: spec.active })).reasons).toEqual(['state-not-allowed'])
      const again = await changed(path, { state: 'new' })
      if (spec.codes) expect(again.closureCode).toBeNull()
      if (spec.progress) expect(again.progress).toBe('not-started')
      await changed(path, { state: spec.active })
      expect(refusalOf(await patch(path, { state: 'new' })).reasons).toEqual(['state-not-allowed'])
      if (spec.progress) {
        expect((await changed(path, { progress: 'at-risk' })).progress).toBe('at-risk')
        expect((await changed(path, { [spec.text]: 'Still' })).progress).toBe('at-risk')
        expect(pathsOf(await patch(path, { progress: 'completed' }))).toEqual(['progress'])
        expect((await changed(path, { state: 'paused' })).progress).toBe('paused')
        expect(pathsOf(await patch(path, { progress: 'at-risk' }))).toEqual(['progress'])
        expect((await changed(path, { state: 'in-progress' })).progress).toBe('on-track')
      }
      const missing = ['closeNotes', ...(spec.codes ? ['closureCode'] : [])].sort()
      expect(pathsOf(await patch(path, { state: spec.done }))).toEqual(missing)
      const closed = await changed(path, ending(kind))
      if (spec.progress) expect(closed.progress).toBe('completed')
      expect(pathsOf(await patch(path, { closeNotes: ' ' }))).toEqual(['closeNotes'])
      if (spec.codes) expect(pathsOf(await patch(path, { closureCode: 'canceled' }))).toEqual(['closureCode'])
      expect(refusalOf(await patch(path, { state: 'canceled' })).reasons).toEqual(['state-not-allowed'])
      const reopened = await changed(path, { state: spec.active })
      expect(reopened.closeNotes).toBeNull()
      if (spec.codes) expect(reopened.closureCode).toBeNull()
    })
  })

  it('plays and tasks have a rank, tasks the engagement and playbook of their play', async () => {
    const play = await startedPlay({ app, data: { priority: 'low', engagement: engagement.id } })
    expect((await stored('plays', play.id)).priorityRank).toBe(3)
    await changed(`plays/${play.id}`, { priority: 'critical' })
    expect((await stored('plays', play.id)).priorityRank).toBe(0)
    expect(pathsOf(await patch(`plays/${play.id}`, { priorityRank: 4 }))).toEqual(['priorityRank'])
    const task = await createdTask({ app, play: play.id })
    expect(task).toMatchObject({ engagement: engagement.id, playbook: 'customer-play' })
    expect((await stored('tasks', task.id)).priorityRank).toBe(5)
    await changed(`tasks/${task.id}`, { priority: 'medium' })
    expect((await stored('tasks', task.id)).priorityRank).toBe(2)
    expect(pathsOf(await patch(`tasks/${task.id}`, { playbook: 'other' }))).toEqual(['playbook'])
    expect((await remove(`tasks/${task.id}`)).status).toBe(200)
    expect(contact.id).toBeDefined()
  })
})
