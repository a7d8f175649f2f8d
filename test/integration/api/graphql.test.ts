import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type GraphqlAnswer, type RestAnswer, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdTask,
  customerPlayAt,
  customerSteps,
  startedPlay,
  storedPlay,
  withoutTimes,
} from '../../support/plays.ts'

const REASON = '{ code message collection count numbers activity state waitsFor given current }'
const ACTION = `{ allowed early blockedBy ${REASON} }`
const RUN = `{
  play { id number playbook state progress rev definition { key version hash } currentPhase currentActivity closureCode }
  phases { key label state lanes { key label state activities {
    key type label button instructions state skippable startedAt endedAt by reason allowed blockedBy ${REASON}
    fields { name own label type required options value } collection records { open total }
  } } }
  actions { close ${ACTION} cancel ${ACTION} pause ${ACTION} resume ${ACTION} reopen ${ACTION} }
  effects { canceled { activities tasks meetings } }
}`

/** Mutations with the arguments that the REST command takes in path and body. */
const MUTATIONS = {
  completeActivity: { key: 'String!', data: 'PlaybookJSON', body: 'String' },
  skipActivity: { key: 'String!', reason: 'String' },
  closePlay: { closureCode: 'String', closeNotes: 'String' },
  cancelPlay: { reason: 'String' },
  pausePlay: {},
  resumePlay: {},
  reopenPlay: { reason: 'String' },
} as const

const COMMON = { rev: 'Int', dryRun: 'Boolean' }

/** What GraphQL leaves null is absent in REST. */
const withoutNull = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, each) => (each === null ? undefined : each)))

describe('GraphQL', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  const idType = (id: unknown): string => (typeof id === 'number' ? 'Int!' : 'String!')

  const mutate = (
    name: keyof typeof MUTATIONS,
    variables: Record<string, unknown>,
    user: Parameters<TestApp['rest']>[2] = { user: 'agent' },
  ): Promise<GraphqlAnswer> => {
    const types: Record<string, string> = { id: idType(variables.id), ...COMMON, ...MUTATIONS[name] }
    const used = Object.keys(types).filter((each) => each in variables)
    const head = used.map((each) => `$${each}: ${types[each]}`).join(', ')
    const args = used.map((each) => `${each}: $${each}`).join(', ')
    return app.graphql(`mutation (${head}) { answer: ${name}(${args}) ${RUN} }`, variables, user)
  }

  const run = (
    id: unknown,
    user: Parameters<TestApp['rest']>[2] = { user: 'agent' },
  ): Promise<GraphqlAnswer> =>
    app.graphql(`query ($id: ${idType(id)}) { answer: playRun(id: $id) ${RUN} }`, { id }, user)

  const rest = (path: string, body: unknown = {}, user: Parameters<TestApp['rest']>[2] = { user: 'agent' }) =>
    app.rest('POST', `/plays/${path}`, { body, ...user })

  const expectSame = (graphql: GraphqlAnswer, answer: RestAnswer): void => {
    expect(graphql.errors).toBeUndefined()
    expect(withoutNull(withoutTimes(graphql.data.answer))).toEqual(withoutNull(withoutTimes(answer.body)))
  }

  /** The refusal of the mutation, which must be what REST answers to the same. */
  const expectSameRefusal = (graphql: GraphqlAnswer, answer: RestAnswer): void => {
    const [error] = answer.body.errors
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(graphql.errors).toHaveLength(1)
    expect(graphql.errors?.[0]?.message).toBe(error.message)
    const { name, data, statusCode } = graphql.errors?.[0]?.extensions ?? {}
    expect(statusCode).toBe(answer.status)
    if (error.data)
      expect({ name, data }).toEqual({ name: error.name, data: JSON.parse(JSON.stringify(error.data)) })
  }

  it('walks a play from start to closed with the answers of REST', async () => {
    const engagement = (await app.createEngagement()).id
    const created = await app.graphql(
      `mutation ($data: mutationPlayInput!) { createPlay(data: $data) { id number state progress rev currentActivity playbook account { id } } }`,
      { data: { playbook: 'customer-play', engagement } },
      { user: 'agent' },
    )
    expect(created.errors).toBeUndefined()
    expect(created.data.createPlay).toMatchObject({
      number: 'CPL0000001',
      state: 'new',
      progress: 'not-started',
      rev: 1,
      currentActivity: 'core-information',
      account: { id: app.accounts.first.id },
    })
    const { id } = created.data.createPlay
    for (const [key, body] of customerSteps(app)) {
      const rehearsal = await changingNothing({
        app,
        does: () => mutate('completeActivity', { id, key, ...body, dryRun: true }),
      })
      const restRehearsal = await rest(`${id}/activities/${key}/complete?dryRun=true`, body)
      expectSame(rehearsal, restRehearsal)
      const answer = await mutate('completeActivity', { id, key, ...body })
      expectSame(answer, restRehearsal)
      expectSame(await run(id), await app.rest('GET', `/plays/${id}/run`, { user: 'agent' }))
    }
    const rehearsed = await rest(`${id}/close?dryRun=true`)
    expectSame(await mutate('closePlay', { id }), rehearsed)
    expect(await storedPlay({ app, id })).toMatchObject({ state: 'closed', progress: 'completed' })
  })

  it('pauses, resumes, cancels, reopens, closes with the answers of REST', async () => {
    const play = await customerPlayAt({ app, activity: 'action-plan' })
    const { id } = play
    const task = await createdTask({ app, play: id })
    const same = async (name: keyof typeof MUTATIONS, path: string, body: Record<string, unknown> = {}) => {
      const expected = await rest(`${id}/${path}?dryRun=true`, body)
      const answer = await mutate(name, { id, ...body })
      expectSame(answer, expected)
      return answer.data.answer
    }
    expect((await same('pausePlay', 'pause', { rev: play.rev })).play.state).toBe('paused')
    expect((await same('resumePlay', 'resume')).play.state).toBe('in-progress')
    const canceled = await same('cancelPlay', 'cancel', { reason: 'No' })
    expect(canceled.effects.canceled.tasks).toEqual([task.number])
    expect((await same('reopenPlay', 'reopen', { reason: 'Yes' })).play.state).toBe('in-progress')
    const closed = await same('closePlay', 'close', { closureCode: 'Achieved', closeNotes: 'x' })
    expect(closed.effects.canceled.activities).toContain('action-plan')
  })

  it('refuses what REST refuses, in the same words, and changes nothing', async () => {
    const { id, rev } = await customerPlayAt({ app, activity: 'related-work' })
    await createdTask({ app, play: id })
    const cases: [keyof typeof MUTATIONS, string, Record<string, unknown>][] = [
      ['completeActivity', 'activities/related-work/complete', {}],
      ['completeActivity', 'activities/final-outcome/complete', { body: 'x' }],
      ['completeActivity', 'activities/core-information/complete', {}],
      ['completeActivity', 'activities/nonsense/complete', {}],
      ['completeActivity', 'activities/related-work/complete', { data: { x: 1, constructor: 2 } }],
      ['completeActivity', 'activities/related-work/complete', { data: ['x'] }],
      ['completeActivity', 'activities/related-work/complete', { rev: rev - 1 }],
      ['completeActivity', 'activities/related-work/complete', { rev: -1 }],
      ['skipActivity', 'activities/related-work/skip', { reason: 'x' }],
      ['skipActivity', 'activities/related-work/skip', {}],
      ['closePlay', 'close', {}],
      ['closePlay', 'close', { closureCode: 'Perfect', closeNotes: 'x' }],
      ['cancelPlay', 'cancel', {}],
      ['resumePlay', 'resume', {}],
      ['reopenPlay', 'reopen', { reason: 'x' }],
    ]
    await changingNothing({
      app,
      does: async () => {
        for (const [name, path, body] of cases) {
          const key = path.split('/')[1]
          expectSameRefusal(
            await mutate(name, { id, ...body, ...('key' in MUTATIONS[name] ? { key } : {}) }),
            await rest(`${id}/${path}`, body),
          )
        }
        for (const user of ['viewer', 'customer', null] as const) {
          expectSameRefusal(
            await mutate('pausePlay', { id }, { user }),
            await rest(`${id}/pause`, {}, { user }),
          )
        }
        expectSameRefusal(
          await run(id, { user: 'customer' }),
          await app.rest('GET', `/plays/${id}/run`, { user: 'customer' }),
        )
        expectSameRefusal(
          await run(id, { user: null }),
          await app.rest('GET', `/plays/${id}/run`, { user: null }),
        )
      },
    })
  })

  it('answers 404 for a play that is not there', async () => {
    const { id } = await startedPlay({ app })
    await app.payload.delete({ collection: 'plays', id })
    expect((await run(id)).errors?.[0]?.extensions.statusCode).toBe(404)
    expect((await mutate('pausePlay', { id })).errors?.[0]?.extensions.statusCode).toBe(404)
    for (const wrong of typeof id === 'number' ? [0, -1, 2_147_483_647] : ['zzz', '', '1', '../1']) {
      expect((await run(wrong)).errors?.[0]?.extensions.statusCode).toBe(404)
      expect((await mutate('pausePlay', { id: wrong })).errors?.[0]?.extensions.statusCode).toBe(404)
    }
  })

  it('takes data written out in the query as well as in variables', async () => {
    const { id } = await startedPlay({ app })
    const answer = await app.graphql(
      `mutation { completeActivity(id: ${JSON.stringify(id)}, key: "core-information", data: {
        shortDescription: "Short", description: "Long \\"quoted\\"", priority: null, dueDate: "2031-01-01"
      }) { play { rev currentActivity } } }`,
      {},
      { user: 'agent' },
    )
    expect(answer.errors).toBeUndefined()
    expect(answer.data.completeActivity.play).toEqual({ rev: 2, currentActivity: 'add-squad' })
    expect(await storedPlay({ app, id })).toMatchObject({
      shortDescription: 'Short',
      description: 'Long "quoted"',
    })
  })
})
