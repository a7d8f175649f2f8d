import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { customerPlayAt, everything, startedPlay, storedPlay } from '../../support/plays.ts'

/** Runs of each property. The seed is in the failure's message: `{ seed, path }` as second argument repeats it. */
const RUNS = 60

describe('random bodies are never a 500', () => {
  let app: TestApp
  let engagement: string | number
  let play: { id: string | number; rev: number }

  beforeAll(async () => {
    app = await createTestApp()
    engagement = (await app.createEngagement()).id
    play = await customerPlayAt({ app, activity: 'core-information' })
  })
  afterAll(() => app?.destroy())

  /** Texts that mean something somewhere. */
  const loaded = fc.constantFrom(
    '__proto__',
    'constructor',
    '$inc',
    'a.b',
    'id',
    '',
    '\u0000',
    '\ud800',
    '1',
    'true',
    'null',
    '2030-02-30',
    '2030-01-01T00:00:00.000Z',
    'high',
    'ffffffffffffffffffffffff',
  )
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.string({ unit: 'binary' }),
      loaded,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string(), loaded), tie('value'), { maxKeys: 4 }),
    ),
  })).value

  /** Some of the known fields, each with any value, and perhaps an unknown one. */
  const objectOf = (names: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
    fc
      .tuple(
        fc.record(Object.fromEntries(names.map((name) => [name, json])), { requiredKeys: [] }),
        fc.option(fc.dictionary(fc.oneof(fc.string(), loaded), json, { maxKeys: 1 })),
      )
      .map(([known, unknown]) => ({ ...unknown, ...known }))

  const told = (answer: RestAnswer, body: unknown): string =>
    `${answer.status} ${JSON.stringify(answer.body).slice(0, 300)} for ${JSON.stringify(body)?.slice(0, 500)}`

  const expectAnswer = (answer: RestAnswer, body: unknown): void => {
    expect(answer.status, told(answer, body)).toBeLessThan(500)
    if (answer.status >= 400) {
      const message = answer.body.errors?.[0]?.message ?? answer.body.message
      expect(message, told(answer, body)).toMatch(/\w{3}/)
    }
  }

  const FORM_FIELDS = ['assignedTo', 'priority', 'category', 'dueDate', 'shortDescription', 'description']

  it('for completing an activity', async () => {
    const bodies = fc.oneof(
      json,
      objectOf(['data', 'body', 'rev']),
      objectOf(FORM_FIELDS).map((data) => ({ data })),
      objectOf(FORM_FIELDS).map((data) => ({ data: { shortDescription: 'x', description: 'x', ...data } })),
    )
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const before = await storedPlay({ app, id: play.id })
        const answer = await app.rest('POST', `/plays/${play.id}/activities/core-information/complete`, {
          user: 'agent',
          rawBody: JSON.stringify(body),
        })
        expectAnswer(answer, body)
        if (answer.status >= 400) {
          expect(await storedPlay({ app, id: play.id }), told(answer, body)).toEqual(before)
        } else {
          // It was good after all: go on with another play.
          play = await startedPlay({ app })
        }
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    [
      'plays',
      ['data', 'squad', 'contact', 'visibleToCustomer', 'rev', 'run', 'state', 'definition', ...FORM_FIELDS],
    ],
    [
      'tasks',
      [
        'shortDescription',
        'description',
        'state',
        'priority',
        'category',
        'dueDate',
        'assignedTo',
        'closeNotes',
      ],
    ],
    ['meetings', ['subject', 'state', 'meetingType', 'start', 'end', 'attendees', 'agenda']],
    ['engagements', ['parent', 'state', 'stage', 'goLive', 'keyContact', 'description']],
    ['squads', ['name', 'members']],
    ['activity', ['kind', 'body', 'engagement', 'author']],
  ] as const)('for creating and changing %s', async (collection, names) => {
    const needed = (): Record<string, unknown> => ({
      ...(collection === 'plays' ? { playbook: 'customer-play', engagement } : {}),
      ...(['tasks', 'meetings', 'activity'].includes(collection) ? { play: play.id } : {}),
      ...(collection === 'tasks' ? { shortDescription: 'x' } : {}),
      ...(collection === 'meetings' ? { subject: 'x' } : {}),
      ...(collection === 'engagements' ? { title: 'x', account: app.accounts.first.id } : {}),
      ...(collection === 'squads' ? { name: 'x', engagement } : {}),
      ...(collection === 'activity' ? { kind: 'comment', body: 'x' } : {}),
    })
    const created = await app.rest('POST', `/${collection}?depth=0`, { user: 'agent', body: needed() })
    expect(created.status).toBe(201)
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, objectOf(names)), fc.boolean(), async (fields, change) => {
        const isObject = fields !== null && typeof fields === 'object' && !Array.isArray(fields)
        const body = isObject && !change ? { ...needed(), ...fields } : fields
        const answer = change
          ? await app.rest('PATCH', `/${collection}/${created.body.doc.id}?depth=0`, {
              user: 'agent',
              rawBody: JSON.stringify(body),
            })
          : await app.rest('POST', `/${collection}?depth=0`, { user: 'agent', rawBody: JSON.stringify(body) })
        expectAnswer(answer, body)
      }),
      { numRuns: RUNS },
    )
  })

  it('and what they leave behind can all be read', async () => {
    const all = await everything(app)
    for (const collection of ['plays', 'tasks', 'meetings', 'engagements', 'squads', 'activity']) {
      const list = await app.rest('GET', `/${collection}?limit=0&depth=1`, { user: 'agent' })
      expect(list.status).toBe(200)
      expect(list.body.docs).toHaveLength(Object.keys(all[collection] as object).length)
    }
    for (const id of Object.keys(all.plays as object)) {
      expect((await app.rest('GET', `/plays/${id}/run`, { user: 'agent' })).status).toBe(200)
    }
  })
})
