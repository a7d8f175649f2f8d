import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/engine/index.ts'
import { decide } from '../../../src/engine/index.ts'
import {
  canceling,
  closing,
  completing,
  factsOf,
  form,
  oneLane,
  records,
  refusal,
  reopening,
  tasks,
  walk,
} from './builders.ts'

const definition = oneLane([form('a'), records('work'), form('led', { roles: ['lead'] })], {
  close: { openRecords: 'refuse' },
})
const play = walk(definition)
const stale = 99
const nobody = { actor: { id: 1, roles: ['viewer'] } }
const open = { records: tasks({ new: 1 }) }

const everyCommand: Command[] = [
  completing('a'),
  { type: 'skip', activity: 'a', reason: 'x' },
  closing,
  canceling,
  { type: 'pause' },
  { type: 'resume' },
  reopening,
  { type: 'edit' },
]

describe('checks come in order', () => {
  it.each(everyCommand)('access first: $type', (command) => {
    for (const at of [play, play.do({ type: 'pause' }), play.do(canceling)]) {
      expect(refusal(at.ask({ ...command, rev: stale } as Command, nobody))).toEqual({ kind: 'forbidden' })
    }
  })
  it('an unknown activity comes with access, before the state of the play', () => {
    for (const activity of ['nope', '__proto__', 'constructor', '']) {
      expect(refusal(play.do(canceling).ask(completing(activity)))).toEqual({
        kind: 'unknown-activity',
        activity,
      })
    }
    for (const activity of [5, null, undefined, {}, ['a'], Object.create(null), Symbol('a')]) {
      expect(refusal(play.ask(completing(activity as string)))).toEqual({
        kind: 'unknown-activity',
        activity: '',
      })
    }
    expect(refusal(play.ask(completing('nope'), nobody))).toEqual({ kind: 'forbidden' })
  })
  it('an activity’s own roles come with access', () => {
    expect(refusal(play.ask(completing('led')))).toEqual({ kind: 'forbidden' })
    expect(
      refusal(play.ask(completing('led'), { actor: { id: 1, roles: ['agent', 'lead'] } })),
    ).toMatchObject({ code: 'not-current' })
    expect(refusal(play.ask(completing('led'), { actor: { id: 1, roles: ['lead'] } }))).toEqual({
      kind: 'forbidden',
    })
    expect(refusal(play.ask(completing('led'), { actor: { id: 1, roles: ['admin'] } }))).toMatchObject({
      code: 'not-current',
    })
  })
  it.each(everyCommand.filter(({ type }) => type !== 'reopen'))(
    'a closed play before a stale rev: $type',
    (command) => {
      for (const [ending, state] of [
        [closing, 'closed'],
        [canceling, 'canceled'],
      ] as const) {
        expect(refusal(play.do(ending).ask({ ...command, rev: stale } as Command))).toEqual({
          kind: 'refused',
          code: 'play-closed',
          reasons: [{ code: 'play-closed', state }],
        })
      }
    },
  )
  it('a stale rev before paused, turn, input and gates', () => {
    const conflict = {
      kind: 'refused',
      code: 'conflict',
      reasons: [{ code: 'rev-stale', given: stale, current: 1 }],
    }
    const paused = play.do({ type: 'pause' })
    expect(refusal(paused.ask({ ...completing('work'), rev: stale, body: 5 } as Command, open))).toEqual(
      conflict,
    )
    expect(refusal(play.do(canceling).ask({ ...reopening, rev: stale }))).toEqual(conflict)
    expect(refusal(play.do({ type: 'edit' }).ask({ type: 'close', rev: stale }))).toEqual(conflict)
  })
  it('paused before turn, input and gates', () => {
    const paused = play.do({ type: 'pause' })
    for (const command of [
      completing('work', { body: 5 }),
      completing('a', { rev: 'x' }),
      { type: 'skip', activity: 'a' },
      { type: 'pause' },
      { type: 'reopen' },
      { type: 'edit', data: 5 },
    ] as Command[]) {
      expect(refusal(paused.ask(command, open))).toEqual({
        kind: 'refused',
        code: 'blocked',
        reasons: [{ code: 'play-paused' }],
      })
    }
  })
  it('the turn before input', () => {
    expect(refusal(play.ask(completing('work', { body: 5 }), open))).toMatchObject({ code: 'not-current' })
    expect(refusal(play.do(completing('a')).ask(completing('a', { data: 5, rev: 'x' })))).toMatchObject({
      code: 'already-done',
    })
    expect(refusal(play.ask({ type: 'resume', rev: 'x' }))).toEqual({
      kind: 'refused',
      code: 'not-current',
      reasons: [{ code: 'play-not-paused' }],
    })
    expect(refusal(play.ask({ type: 'reopen' }))).toEqual({
      kind: 'refused',
      code: 'not-current',
      reasons: [{ code: 'play-not-closed' }],
    })
  })
  it('input before gates', () => {
    const there = play.do(completing('a'))
    expect(refusal(there.ask(completing('work', { body: 5 }), open))).toMatchObject({ kind: 'invalid' })
    expect(refusal(there.ask(completing('work'), open))).toMatchObject({ code: 'blocked' })
    expect(refusal(play.ask({ type: 'close' }, open))).toMatchObject({ kind: 'invalid' })
    expect(refusal(play.ask({ type: 'skip', activity: 'a' }))).toMatchObject({ kind: 'invalid' })
  })
})

describe('rev', () => {
  it('may be left out, null, or the current one', () => {
    for (const rev of [undefined, null, 0]) {
      expect(play.ask(completing('a', { rev })).ok).toBe(true)
    }
  })
  it.each([-1, 1.5, '0', 'x', Number.NaN, 2 ** 60, {}, [], true])(
    '%j is no rev: an input error, with the other errors',
    (rev) => {
      expect(refusal(play.ask(completing('a', { rev, body: 5 })))).toEqual({
        kind: 'invalid',
        errors: [
          { path: 'body', code: 'not-allowed-here' },
          { path: 'rev', code: 'wrong-type', params: { type: 'integer' } },
        ],
      })
      expect(refusal(play.ask({ type: 'pause', rev }))).toMatchObject({
        kind: 'invalid',
        errors: [{ path: 'rev' }],
      })
    },
  )
})

describe('a command that is none', () => {
  it.each([
    null,
    undefined,
    5,
    'close',
    [],
    {},
    { type: '__proto__' },
    { type: 'constructor' },
    { type: null },
  ])('%j is an input error', (command) => {
    expect(
      decide({ definition, play: play.play, facts: factsOf(), command: command as never }),
    ).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', errors: [{ path: 'type', code: 'not-an-option' }] },
    })
  })
})
