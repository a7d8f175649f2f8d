import { describe, expect, it } from 'vitest'
import { start } from '../../../src/engine/index.ts'
import {
  accepted,
  comment,
  create,
  declared,
  definitionOf,
  factsOf,
  form,
  lane,
  NOW,
  oneLane,
  phase,
  picked,
  refusal,
  walk,
} from './builders.ts'

const definition = oneLane([
  create('select', { fields: [picked('engagement', { required: true })] }),
  form('core'),
  comment('outcome'),
])

describe('starting a play', () => {
  it('completes the create activity and starts the next one, in state new and not started', () => {
    const { changes, events, cascades, canceledActivities } = accepted(
      start({ definition, facts: factsOf(), fields: { engagement: 3 }, data: {} }),
    )
    expect(changes).toEqual({
      state: 'new',
      progress: 'not-started',
      currentPhase: 'only',
      currentActivity: 'core',
      data: {},
      fields: {},
      run: {
        phases: { only: { state: 'in-progress', startedAt: NOW } },
        lanes: { 'only/main': { state: 'in-progress', startedAt: NOW } },
        activities: {
          select: { state: 'completed', startedAt: NOW, endedAt: NOW, by: 7 },
          core: { state: 'in-progress', startedAt: NOW },
          outcome: { state: 'pending' },
        },
      },
    })
    expect(events).toEqual([{ kind: 'playbook', event: 'started', activity: 'select' }])
    expect([cascades, canceledActivities]).toEqual([[], []])
  })
  it('is for the definition’s roles, admins and the system itself', () => {
    const as = (roles: string[], system = false) =>
      start({ definition, facts: factsOf({ actor: { id: 1, roles, system } }), fields: { engagement: 3 } }).ok
    expect([as(['agent']), as(['admin']), as([], true)]).toEqual([true, true, true])
    expect([as([]), as(['viewer']), as(['playbook-admin'])]).toEqual([false, false, false])
    expect(
      refusal(start({ definition, facts: factsOf({ actor: { id: 1, roles: [] } }), fields: {} })),
    ).toEqual({ kind: 'forbidden' })
  })
  it('is for the create activity’s roles, if it has any', () => {
    const led = oneLane([create('select', { roles: ['lead'] })])
    expect(refusal(start({ definition: led, facts: factsOf(), fields: {} }))).toEqual({ kind: 'forbidden' })
    expect(
      start({ definition: led, facts: factsOf({ actor: { id: 1, roles: ['agent', 'lead'] } }), fields: {} })
        .ok,
    ).toBe(true)
  })
  it('needs what the create form requires', () => {
    expect(refusal(start({ definition, facts: factsOf(), fields: { engagement: null } }))).toEqual({
      kind: 'invalid',
      errors: [{ path: 'engagement', code: 'required' }],
    })
  })
  it('takes values for declared fields of any form, and refuses unknown and wrong ones', () => {
    const withData = oneLane([
      create('select', { fields: [declared('reason', { required: true })] }),
      form('core', { fields: [declared('seats', { type: 'number' })] }),
    ])
    const ask = (data: unknown) => start({ definition: withData, facts: factsOf(), fields: {}, data })
    expect(accepted(ask({ reason: 'new', seats: 5 })).changes.data).toEqual({ reason: 'new', seats: 5 })
    expect(refusal(ask({ seats: '5', other: 1 }))).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'data.seats', code: 'wrong-type', params: { type: 'number' } },
        { path: 'data.other', code: 'unknown-field' },
        { path: 'data.reason', code: 'required' },
      ],
    })
    expect(refusal(ask('text'))).toMatchObject({
      errors: [
        { path: 'data', code: 'not-an-object' },
        { path: 'data.reason', code: 'required' },
      ],
    })
  })
  it('names a wrong value once, not as missing too', () => {
    const typed = oneLane([
      create('select', { fields: [declared('seats', { type: 'number', required: true })] }),
    ])
    expect(
      refusal(start({ definition: typed, facts: factsOf(), fields: {}, data: { seats: 'x' } })),
    ).toMatchObject({
      errors: [{ path: 'data.seats', code: 'wrong-type' }],
    })
  })
  it('checks the category', () => {
    expect(
      refusal(start({ definition, facts: factsOf(), fields: { engagement: 3, category: 'Lunch' } })),
    ).toMatchObject({
      errors: [{ path: 'category', code: 'not-an-option' }],
    })
    expect(start({ definition, facts: factsOf(), fields: { engagement: 3, category: 'Guidance' } }).ok).toBe(
      true,
    )
  })
  it('skips what a `when` excludes, judged by the play as it is created', () => {
    const choosy = oneLane([
      create('select'),
      form('urgent', { when: { priority: { equals: 'critical' } } }),
      form('adopted', { when: { 'engagement.stage': { equals: 'adoption' } } }),
      form('rest'),
    ])
    expect(walk(choosy, { fields: { priority: 'critical' } }).states()).toEqual({
      select: 'completed',
      urgent: 'in-progress',
      adopted: 'pending',
      rest: 'pending',
    })
    expect(walk(choosy, { facts: factsOf({ engagement: { stage: 'adoption' } }) }).states()).toEqual({
      select: 'completed',
      urgent: 'skipped',
      adopted: 'in-progress',
      rest: 'pending',
    })
    expect(walk(choosy).states()).toEqual({
      select: 'completed',
      urgent: 'skipped',
      adopted: 'skipped',
      rest: 'in-progress',
    })
  })
  it('clears values of fields that the create form does not ask for', () => {
    const hiding = oneLane([
      create('select', { fields: [declared('why', { when: { priority: { equals: 'high' } } })] }),
    ])
    expect(walk(hiding, { data: { why: 'x' } }).play.data).toEqual({})
    expect(walk(hiding, { data: { why: 'x' }, fields: { priority: 'high' } }).play.data).toEqual({ why: 'x' })
  })
})

describe('definitions with an odd create activity', () => {
  it('without one nothing is completed', () => {
    const started = walk(oneLane([form('a'), form('b')]))
    expect(started.states()).toEqual({ a: 'in-progress', b: 'pending' })
    expect(started.decisions[0]?.events).toEqual([{ kind: 'playbook', event: 'started' }])
  })
  it('one whose turn comes later is completed like a form', () => {
    const late = walk(
      oneLane([form('a'), create('select', { fields: [picked('engagement', { required: true })] })]),
    )
    expect(late.states()).toEqual({ a: 'in-progress', select: 'pending' })
    const there = late.do({ type: 'complete', activity: 'a' })
    expect(refusal(there.ask({ type: 'complete', activity: 'select' }))).toMatchObject({ kind: 'invalid' })
    expect(there.do({ type: 'complete', activity: 'select', data: { engagement: 3 } }).states().select).toBe(
      'completed',
    )
  })
  it('all whose turn has come are completed', () => {
    expect(walk(oneLane([create('a'), create('b'), form('c')])).states()).toEqual({
      a: 'completed',
      b: 'completed',
      c: 'in-progress',
    })
  })
  it('a definition with no phases starts, and closes as complete', () => {
    const empty = walk(definitionOf([]))
    expect(empty.play).toMatchObject({ state: 'new', run: { phases: {}, lanes: {}, activities: {} } })
    expect(empty.do({ type: 'close', closureCode: 'Achieved', closeNotes: 'x' }).play).toMatchObject({
      state: 'closed',
      progress: 'completed',
    })
  })
  it('phases and lanes with nothing in them count as skipped', () => {
    const { run } = walk(
      definitionOf([
        phase('none', []),
        phase('hollow', [lane('l', [])]),
        phase('real', [lane('l', [form('a')])]),
      ]),
    ).play
    expect([run.phases.none?.state, run.phases.hollow?.state, run.lanes['hollow/l']?.state]).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ])
    expect(run.activities.a?.state).toBe('in-progress')
  })
})
