import { describe, expect, it } from 'vitest'
import { completing, create, declared, form, oneLane, picked, refusal, walk } from './builders.ts'

const definition = oneLane([
  create('start', { fields: [picked('engagement')] }),
  form('a', {
    fields: [
      declared('kind', { required: true }),
      declared('seats', { type: 'number' }),
      declared('until', { type: 'date', required: true, when: { kind: { equals: 'renewal' } } }),
    ],
  }),
  form('b', { fields: [declared('later', { required: true })] }),
])
const play = walk(definition)

describe('a plain write of data', () => {
  it('is merged key by key; null removes; nothing is completed', () => {
    const then = play
      .do({ type: 'edit', data: { kind: 'x', seats: 5 } })
      .do({ type: 'edit', data: { seats: null, later: 'y' } })
    expect(then.play.data).toEqual({ kind: 'x', later: 'y' })
    expect(then.play).toMatchObject({ state: 'new', progress: 'not-started' })
    expect(then.states()).toEqual(play.states())
    expect(then.decisions.at(-1)?.events).toEqual([])
  })
  it('may be empty', () => {
    for (const data of [undefined, null, {}]) {
      expect(play.do({ type: 'edit', data }).play.data).toEqual({})
    }
  })
  it.each([
    [[], 'data', 'not-an-object'],
    ['x', 'data', 'not-an-object'],
    [{ other: 1 }, 'data.other', 'unknown-field'],
    [{ engagement: 1 }, 'data.engagement', 'unknown-field'],
    [JSON.parse('{ "__proto__": 1 }'), 'data.__proto__', 'unknown-field'],
    [{ seats: '5' }, 'data.seats', 'wrong-type'],
  ])('refuses %j', (data, path, code) => {
    expect(refusal(play.ask({ type: 'edit', data }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path, code }],
    })
  })
  it('may remove a required field as long as its form is not completed', () => {
    const stored = play.do({ type: 'edit', data: { kind: 'x' } })
    expect(stored.do({ type: 'edit', data: { kind: null } }).play.data).toEqual({})
  })
  it('may not remove what a completed form required', () => {
    const done = play.do(completing('a', { data: { kind: 'renewal', until: '2026-12-31', seats: 3 } }))
    for (const kind of [null, '', ' ']) {
      expect(refusal(done.ask({ type: 'edit', data: { kind } }))).toEqual({
        kind: 'invalid',
        errors: [{ path: 'data.kind', code: 'required' }],
      })
    }
    expect(refusal(done.ask({ type: 'edit', data: { until: null } }))).toMatchObject({
      errors: [{ path: 'data.until', code: 'required' }],
    })
    expect(done.do({ type: 'edit', data: { seats: null, kind: 'other', until: null } }).play.data).toEqual({
      kind: 'other',
    })
  })
})

describe('a plain write of progress', () => {
  it('marks a play as at risk, and takes that back', () => {
    const under = play.do(completing('a', { data: { kind: 'x' } }))
    const risky = under.do({ type: 'edit', progress: 'at-risk' })
    expect(risky.play.progress).toBe('at-risk')
    expect(risky.do({ type: 'edit', progress: 'on-track' }).play.progress).toBe('on-track')
    expect(play.do({ type: 'edit', progress: 'at-risk' }).play).toMatchObject({
      state: 'new',
      progress: 'at-risk',
    })
  })
  it('with the value that is stored changes nothing', () => {
    expect(play.do({ type: 'edit', progress: 'not-started' }).play.progress).toBe('not-started')
  })
  it.each(['completed', 'canceled', 'paused', 'x', '', 5, null, {}])('refuses %j', (progress) => {
    expect(refusal(play.ask({ type: 'edit', progress, data: { other: 1 } }))).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'data.other', code: 'unknown-field' },
        { path: 'progress', code: 'not-an-option', params: { allowed: 'on-track, at-risk' } },
      ],
    })
  })
})
