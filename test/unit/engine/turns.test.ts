import { describe, expect, it } from 'vitest'
import { currentOf } from '../../../src/engine/index.ts'
import {
  closing,
  comment,
  completing,
  declared,
  definitionOf,
  factsOf,
  form,
  LATER,
  lane,
  oneLane,
  phase,
  refusal,
  reopening,
  walk,
} from './builders.ts'

const never = { missing: { equals: 'x' } }

describe('order of phases and lanes', () => {
  const two = definitionOf([
    phase('one', [lane('x', [form('a')]), lane('y', [form('b')])]),
    phase('two', [lane('x', [form('c')])]),
  ])
  it('runs lanes one after the other, and phases after each other', () => {
    let play = walk(two)
    expect(play.states()).toEqual({ a: 'in-progress', b: 'pending', c: 'pending' })
    play = play.do(completing('a'))
    expect(play.states()).toEqual({ a: 'completed', b: 'in-progress', c: 'pending' })
    play = play.do(completing('b'))
    expect(play.states()).toEqual({ a: 'completed', b: 'completed', c: 'in-progress' })
    expect(play.play.run.phases).toMatchObject({ one: { state: 'completed' }, two: { state: 'in-progress' } })
  })
  it('runs parallel lanes at once', () => {
    const parallel = definitionOf([
      phase('one', [lane('x', [form('a'), form('a2')]), lane('y', [form('b')])], { laneOrder: 'parallel' }),
      phase('two', [lane('x', [form('c')])]),
    ])
    let play = walk(parallel)
    expect(play.states()).toEqual({ a: 'in-progress', a2: 'pending', b: 'in-progress', c: 'pending' })
    play = play.do(completing('b')).do(completing('a')).do(completing('a2'))
    expect(play.states()).toEqual({ a: 'completed', a2: 'completed', b: 'completed', c: 'in-progress' })
  })
  it('says in the flat copies where the play stands', () => {
    const play = walk(two)
    expect(currentOf({ run: play.play.run, definition: two })).toEqual({
      currentPhase: 'one',
      currentActivity: 'a',
    })
    const end = play.do(completing('a')).do(completing('b')).do(completing('c'))
    expect(currentOf({ run: end.play.run, definition: two })).toEqual({
      currentPhase: null,
      currentActivity: null,
    })
    expect(end.decisions.at(-1)?.changes).toMatchObject({ currentPhase: null, currentActivity: null })
  })
  it('keeps when a lane and a phase began and ended, and who ended them', () => {
    const play = walk(two).do(completing('a'), { now: LATER, actor: { id: 9, roles: ['agent'] } })
    expect(play.play.run.lanes).toEqual({
      'one/x': { state: 'completed', startedAt: '2026-03-01T09:00:00.000Z', endedAt: LATER, by: 9 },
      'one/y': { state: 'in-progress', startedAt: LATER },
      'two/x': { state: 'pending' },
    })
    const then = play.do(completing('b'), { now: '2026-03-03T09:00:00.000Z' })
    expect(then.play.run.lanes['one/x']).toEqual(play.play.run.lanes['one/x'])
  })
})

describe('after', () => {
  it('replaces the order of the lane', () => {
    const play = walk(oneLane([form('a'), form('b', { after: [] }), form('c', { after: ['a', 'b'] })]))
    expect(play.states()).toEqual({ a: 'in-progress', b: 'in-progress', c: 'pending' })
    expect(play.do(completing('b')).states().c).toBe('pending')
    expect(play.do(completing('b')).do(completing('a')).states().c).toBe('in-progress')
  })
  it('reaches into other lanes', () => {
    const play = walk(
      definitionOf([
        phase('p', [lane('x', [form('a', { after: ['b'] })]), lane('y', [form('b')])], {
          laneOrder: 'parallel',
        }),
      ]),
    )
    expect(play.states()).toEqual({ a: 'pending', b: 'in-progress' })
    expect(play.do(completing('b')).states()).toEqual({ a: 'in-progress', b: 'completed' })
  })
  it('counts what was skipped as done, also in a lane further down', () => {
    const play = walk(
      definitionOf([
        phase(
          'p',
          [lane('x', [form('a', { after: ['b'] })]), lane('y', [form('b', { when: never }), form('c')])],
          { laneOrder: 'parallel' },
        ),
      ]),
    )
    expect(play.states()).toEqual({ a: 'in-progress', b: 'skipped', c: 'in-progress' })
  })
  it.each([
    ['itself', [form('a', { after: ['a'] })]],
    ['a circle', [form('a', { after: ['b'] }), form('b', { after: ['a'] })]],
    ['nothing that is there', [form('a', { after: ['constructor'] })]],
  ])('on %s waits for ever, and the play can still be closed', (_name, activities) => {
    const play = walk(oneLane(activities))
    expect(play.states().a).toBe('pending')
    expect(refusal(play.ask(completing('a')))).toMatchObject({
      code: 'not-current',
      reasons: [{ code: 'activity-pending', waitsFor: activities[0]?.after }],
    })
    expect(play.do(closing).play).toMatchObject({ state: 'closed', progress: 'canceled' })
  })
})

describe('when', () => {
  it('skips a whole lane, a whole phase, and goes on behind it', () => {
    const play = walk(
      definitionOf([
        phase('one', [lane('x', [form('a'), form('b')], { when: never }), lane('y', [form('c')])]),
        phase('two', [lane('x', [form('d'), form('e')])], { when: never }),
        phase('three', [lane('x', [form('f')])]),
      ]),
    )
    expect(play.states()).toEqual({
      a: 'skipped',
      b: 'skipped',
      c: 'in-progress',
      d: 'pending',
      e: 'pending',
      f: 'pending',
    })
    const then = play.do(completing('c'), { now: LATER })
    expect(then.states()).toMatchObject({ d: 'skipped', e: 'skipped', f: 'in-progress' })
    expect(then.play.run.phases).toMatchObject({
      one: { state: 'completed' },
      two: { state: 'skipped', endedAt: LATER, by: null },
    })
    expect(then.play.run.activities.d).toEqual({ state: 'skipped', endedAt: LATER, by: null })
  })
  it('skips parallel lanes when their phase begins', () => {
    const play = walk(
      definitionOf([
        phase('p', [lane('x', [form('a')]), lane('y', [form('b')], { when: never })], {
          laneOrder: 'parallel',
        }),
      ]),
    )
    expect(play.states()).toEqual({ a: 'in-progress', b: 'skipped' })
  })
  it('is judged by the play after the command’s own writes', () => {
    const definition = oneLane([
      form('ask', { fields: [declared('contract', { type: 'checkbox' })] }),
      form('details', { when: { contract: { equals: true } } }),
      form('end', { when: { state: { equals: 'in-progress' } } }),
    ])
    expect(
      walk(definition)
        .do(completing('ask', { data: { contract: true } }))
        .states().details,
    ).toBe('in-progress')
    expect(
      walk(definition)
        .do(completing('ask', { data: { contract: false } }))
        .states(),
    ).toMatchObject({ details: 'skipped', end: 'in-progress' })
  })
  it('is looked at once: an activity that has begun is not taken back', () => {
    const definition = oneLane([
      form('a', { when: { flag: { equals: 'yes' } }, fields: [declared('flag')] }),
      form('b'),
    ])
    const play = walk(definition, { data: { flag: 'yes' } }).do({ type: 'edit', data: { flag: 'no' } })
    expect(play.states()).toEqual({ a: 'in-progress', b: 'pending' })
    const again = play.do(closing).do(reopening)
    expect(again.states()).toEqual({ a: 'in-progress', b: 'pending' })
  })
  it('is looked at once: what was skipped stays so, also over a reopening', () => {
    const definition = oneLane([
      form('a', { when: { flag: { equals: 'yes' } }, fields: [declared('flag')] }),
      form('b'),
    ])
    const play = walk(definition)
      .do({ type: 'edit', data: { flag: 'yes' } })
      .do(closing)
      .do(reopening)
    expect(play.states()).toEqual({ a: 'skipped', b: 'in-progress' })
  })
  it('is looked at once for a phase that waits inside', () => {
    const definition = definitionOf([
      phase('p', [lane('x', [form('a', { after: ['b'] })]), lane('y', [form('b')])], {
        when: { priority: { equals: 'high' } },
      }),
    ])
    const play = walk(definition, { fields: { priority: 'high' } })
    expect(play.play.run.phases.p).toEqual({ state: 'pending', startedAt: '2026-03-01T09:00:00.000Z' })
    const lower = { ...play, play: { ...play.play, fields: { priority: 'low' } } }
    expect(lower.do({ type: 'edit' }).states()).toEqual({ a: 'pending', b: 'pending' })
  })
  it('takes a condition of the engagement', () => {
    const definition = oneLane([form('a', { when: { 'engagement.stage': { in: ['renew'] } } }), form('b')])
    expect(walk(definition, { facts: factsOf({ engagement: { stage: 'renew' } }) }).states().a).toBe(
      'in-progress',
    )
  })
})

describe('doubled keys', () => {
  it('the first counts, the rest is not there', () => {
    const play = walk(
      definitionOf([
        phase('p', [lane('x', [form('a'), comment('a')]), lane('x', [form('lost')])]),
        phase('p', [lane('x', [form('lost too')])]),
        phase('q', [lane('x', [form('a'), form('b')])]),
      ]),
    )
    expect(play.states()).toEqual({ a: 'in-progress', b: 'pending' })
    expect(play.do(completing('a')).states()).toEqual({ a: 'completed', b: 'in-progress' })
  })
  it('keys of every object’s prototype are keys like any other', () => {
    const play = walk(oneLane([form('__proto__'), form('constructor'), form('toString')]))
    expect(Object.keys(play.play.run.activities)).toEqual(['__proto__', 'constructor', 'toString'])
    const stored = { ...play, play: JSON.parse(JSON.stringify(play.play)) }
    const then = stored.do(completing('__proto__')).do(completing('constructor'))
    expect(then.play.run.activities.toString).toMatchObject({ state: 'in-progress' })
    expect(then.decisions.at(-1)?.changes.currentActivity).toBe('toString')
  })
})

describe('a stored run that is incomplete', () => {
  it.each([
    ['empty', {}],
    ['null', null],
    ['of another shape', { activities: { a: 'done', b: { state: 'finished' } }, phases: [] }],
  ])('%s: what is missing is pending, and any command that succeeds hands out turns', (_name, run) => {
    const play = walk(oneLane([form('a'), form('b')]))
    const bare = { ...play, play: { ...play.play, run: run as never } }
    expect(refusal(bare.ask(completing('a')))).toMatchObject({
      code: 'not-current',
      reasons: [{ waitsFor: [] }],
    })
    expect(bare.do({ type: 'edit' }).states()).toEqual({ a: 'in-progress', b: 'pending' })
  })
  it('without lanes and phases, begun activities show that their lane has begun', () => {
    const definition = definitionOf([
      phase('p', [lane('x', [form('a'), form('b')], { when: never })], { when: never }),
    ])
    const play = walk(definition)
    const bare = {
      ...play,
      play: { ...play.play, run: { activities: { a: { state: 'in-progress' } } } as never },
    }
    expect(bare.do(completing('a')).states()).toEqual({ a: 'completed', b: 'in-progress' })
  })
  it('without data or fields is a play with none', () => {
    const play = walk(oneLane([form('a', { fields: [declared('x')] })]))
    const bare = { ...play, play: { ...play.play, data: null as never, fields: null as never } }
    expect(bare.do(completing('a', { data: { x: '1' } })).play.data).toEqual({ x: '1' })
  })
})
