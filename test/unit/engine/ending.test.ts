import { describe, expect, it } from 'vitest'
import type { OpenRecordsRule } from '../../../src/definition/types.ts'
import { OPEN_STATES } from '../../../src/engine/index.ts'
import {
  canceling,
  closeRecord,
  closing,
  completing,
  definitionOf,
  form,
  LATER,
  lane,
  NOW,
  oneLane,
  phase,
  refusal,
  reopening,
  tasks,
  walk,
} from './builders.ts'

const definition = definitionOf([
  phase('one', [lane('x', [form('a', { skippable: true }), form('b')])]),
  phase('two', [lane('x', [form('c')])]),
])
const bothCascades = [
  { collection: 'tasks', from: ['new', 'in-progress', 'paused'] },
  { collection: 'meetings', from: ['draft', 'scheduled'] },
]
const withRule = (openRecords: OpenRecordsRule) =>
  oneLane([form('a')], { close: { openRecords }, cancel: { openRecords } })

describe('closing when every activity is completed or skipped', () => {
  const done = walk(definition)
    .do({ type: 'skip', activity: 'a', reason: 'x' })
    .do(completing('b'))
    .do(completing('c'))
  it('is completed', () => {
    const then = done.do(closing)
    expect(then.play).toMatchObject({
      state: 'closed',
      progress: 'completed',
      fields: { closureCode: 'Achieved', closeNotes: 'All done.' },
    })
    expect(then.play.run).toEqual(done.play.run)
    expect(then.decisions.at(-1)).toMatchObject({
      canceledActivities: [],
      cascades: bothCascades,
      events: [{ kind: 'playbook', event: 'closed' }],
    })
  })
})

describe('closing early', () => {
  const then = walk(definition)
    .do(completing('a'))
    .do(closing, { now: LATER, actor: { id: 9, roles: ['agent'] } })
  it('cancels everything pending or in progress: activities, lanes and phases', () => {
    expect(then.play).toMatchObject({ state: 'closed', progress: 'canceled' })
    expect(then.play.run).toEqual({
      activities: {
        a: { state: 'completed', startedAt: NOW, endedAt: NOW, by: 7 },
        b: { state: 'canceled', startedAt: NOW, endedAt: LATER, by: 9 },
        c: { state: 'canceled', endedAt: LATER, by: 9 },
      },
      lanes: {
        'one/x': { state: 'canceled', startedAt: NOW, endedAt: LATER, by: 9 },
        'two/x': { state: 'canceled', endedAt: LATER, by: 9 },
      },
      phases: {
        one: { state: 'canceled', startedAt: NOW, endedAt: LATER, by: 9 },
        two: { state: 'canceled', endedAt: LATER, by: 9 },
      },
    })
  })
  it('says what it canceled', () => {
    expect(then.decisions.at(-1)).toMatchObject({
      canceledActivities: ['b', 'c'],
      events: [{ kind: 'playbook', event: 'closed', activities: ['b', 'c'] }],
      changes: { currentPhase: null, currentActivity: null },
    })
  })
})

describe('closure code and close notes', () => {
  const play = walk(oneLane([closeRecord('end'), form('b')]))
  it.each([
    [
      {},
      [
        ['closureCode', 'required'],
        ['closeNotes', 'required'],
      ],
    ],
    [
      { closureCode: null, closeNotes: null },
      [
        ['closureCode', 'required'],
        ['closeNotes', 'required'],
      ],
    ],
    [{ closureCode: 'Won', closeNotes: 'x' }, [['closureCode', 'not-an-option']]],
    [{ closureCode: 'Achieved', closeNotes: '\n' }, [['closeNotes', 'required']]],
    [
      { closureCode: ['Achieved'], closeNotes: {} },
      [
        ['closureCode', 'not-an-option'],
        ['closeNotes', 'wrong-type'],
      ],
    ],
  ])('are needed: %j', (input, errors) => {
    expect(refusal(play.ask({ type: 'close', ...input }))).toMatchObject({
      kind: 'invalid',
      errors: errors.map(([path, code]) => ({ path, code })),
    })
  })
  it('may be left out once they are stored, and replaced one by one', () => {
    const stored = play.do(completing('end', { data: { closureCode: 'Achieved', closeNotes: 'Stored.' } }))
    expect(stored.do({ type: 'close' }).play.fields).toMatchObject({
      closureCode: 'Achieved',
      closeNotes: 'Stored.',
    })
    expect(stored.do({ type: 'close', closureCode: 'Not achieved' }).play.fields).toMatchObject({
      closureCode: 'Not achieved',
      closeNotes: 'Stored.',
    })
    expect(refusal(stored.ask({ type: 'close', closureCode: '' }))).toMatchObject({
      errors: [{ path: 'closureCode', code: 'required' }],
    })
  })
})

describe('canceling', () => {
  const then = walk(definition).do(completing('a')).do(canceling)
  it('cancels the rest with a reason that is kept on the play', () => {
    expect(then.play).toMatchObject({
      state: 'canceled',
      progress: 'canceled',
      fields: { cancelReason: 'No longer wanted.' },
    })
    expect(then.states()).toEqual({ a: 'completed', b: 'canceled', c: 'canceled' })
    expect(then.decisions.at(-1)).toMatchObject({
      canceledActivities: ['b', 'c'],
      cascades: bothCascades,
      events: [{ kind: 'playbook', event: 'canceled', reason: 'No longer wanted.', activities: ['b', 'c'] }],
    })
  })
  it('is canceled also when nothing was left to do', () => {
    const done = walk(oneLane([form('a')]))
      .do(completing('a'))
      .do(canceling)
    expect(done.play).toMatchObject({ state: 'canceled', progress: 'canceled' })
    expect(done.decisions.at(-1)?.events).toEqual([
      { kind: 'playbook', event: 'canceled', reason: 'No longer wanted.' },
    ])
  })
  it.each([
    [undefined, 'required'],
    ['', 'required'],
    [{}, 'wrong-type'],
    ['x'.repeat(10_001), 'too-long'],
  ])('refuses the reason %j', (reason, code) => {
    expect(refusal(walk(definition).ask({ type: 'cancel', reason }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'reason', code }],
    })
  })
})

describe.each([
  ['close', closing],
  ['cancel', canceling],
] as const)('records that are still open at %s', (_name, command) => {
  const open = {
    ...tasks({ new: 2, complete: 1 }, [{ number: 'TSK1', state: 'new' }]),
    meetings: { counts: { scheduled: 1 }, unfinished: [] },
  }
  it('are canceled by `cancel`, whether or not any was counted', () => {
    expect(walk(withRule('cancel')).do(command).decisions.at(-1)?.cascades).toEqual(bothCascades)
    expect(walk(withRule('cancel')).do(command, { records: open }).decisions.at(-1)?.cascades).toEqual(
      bothCascades,
    )
  })
  it('refuse it by `refuse`, with a reason per collection', () => {
    const play = walk(withRule('refuse'))
    expect(refusal(play.ask(command, { records: open }))).toEqual({
      kind: 'refused',
      code: 'blocked',
      reasons: [
        { code: 'records-open', collection: 'tasks', count: 2, numbers: ['TSK1'] },
        { code: 'records-open', collection: 'meetings', count: 1, numbers: [] },
      ],
    })
    expect(play.do(command, { records: tasks({ complete: 3 }) }).decisions.at(-1)?.cascades).toEqual([])
  })
  it('are left by `leave`', () => {
    expect(walk(withRule('leave')).do(command, { records: open }).decisions.at(-1)?.cascades).toEqual([])
  })
})

it('the open states are those of unfinished tasks and meetings', () => {
  expect(OPEN_STATES).toEqual({ tasks: ['new', 'in-progress', 'paused'], meetings: ['draft', 'scheduled'] })
})

describe('reopening', () => {
  it.each([closing, canceling])('after $type goes on where the run stood', (command) => {
    const before = walk(definition).do(completing('a'))
    const after = before.do(command).do(reopening, { now: LATER })
    expect(after.play.run).toEqual(before.play.run)
    expect(after.play).toMatchObject({
      state: 'in-progress',
      progress: 'on-track',
      fields: { closureCode: null, closeNotes: null, cancelReason: null },
    })
    expect(after.decisions.at(-1)).toMatchObject({
      events: [{ kind: 'playbook', event: 'reopened', reason: 'Closed by mistake.' }],
      cascades: [],
      canceledActivities: [],
      changes: { currentPhase: 'one', currentActivity: 'b' },
    })
    expect(after.do(completing('b')).states().c).toBe('in-progress')
  })
  it('of a finished play changes nothing in its run, and closing needs closure data again', () => {
    const done = walk(oneLane([closeRecord('end')])).do(
      completing('end', { data: { closureCode: 'Achieved', closeNotes: 'x' } }),
    )
    const again = done.do({ type: 'close' }).do(reopening)
    expect(again.play.run).toEqual(done.play.run)
    expect(refusal(again.ask({ type: 'close' }))).toMatchObject({
      errors: [{ path: 'closureCode' }, { path: 'closeNotes' }],
    })
    expect(again.do(closing).play).toMatchObject({ state: 'closed', progress: 'completed' })
  })
  it('needs a reason', () => {
    expect(refusal(walk(definition).do(closing).ask({ type: 'reopen', reason: ' ' }))).toMatchObject({
      errors: [{ path: 'reason', code: 'required' }],
    })
  })
  it('looks at the `when` of what had not begun', () => {
    const choosy = definitionOf([
      phase('one', [lane('x', [form('a')])]),
      phase('two', [lane('x', [form('b')])], { when: { priority: { equals: 'high' } } }),
    ])
    const play = walk(choosy, { fields: { priority: 'low' } })
      .do(closing)
      .do(reopening)
    expect(play.states()).toEqual({ a: 'in-progress', b: 'pending' })
    expect(play.do(completing('a')).states().b).toBe('skipped')
  })
})

describe('pausing', () => {
  it('gives state and progress back as they were', () => {
    const risky = walk(definition).do(completing('a')).do({ type: 'edit', progress: 'at-risk' })
    const paused = risky.do({ type: 'pause' })
    expect(paused.play).toMatchObject({
      state: 'paused',
      progress: 'paused',
      run: { pausedFrom: { state: 'in-progress', progress: 'at-risk' } },
    })
    expect(paused.states()).toEqual(risky.states())
    expect(paused.decisions.at(-1)).toMatchObject({
      events: [{ event: 'paused' }],
      changes: { currentActivity: 'b' },
    })
    const resumed = paused.do({ type: 'resume' })
    expect({ ...resumed.play, rev: 0 }).toEqual({ ...risky.play, rev: 0 })
    expect(resumed.decisions.at(-1)?.events).toEqual([{ kind: 'playbook', event: 'resumed' }])
    expect(walk(definition).do({ type: 'pause' }).do({ type: 'resume' }).play).toMatchObject({
      state: 'new',
      progress: 'not-started',
    })
  })
  it.each([undefined, null, 'x', {}, { state: 'closed', progress: 'completed' }])(
    'a run that was paused from %j is under way again',
    (pausedFrom) => {
      const paused = walk(definition).do({ type: 'pause' })
      const odd = { ...paused, play: { ...paused.play, run: { ...paused.play.run, pausedFrom } as never } }
      expect(odd.do({ type: 'resume' }).play).toMatchObject({ state: 'in-progress', progress: 'on-track' })
    },
  )
  it.each([closing, canceling])('does not keep $type away; reopened, the play is not paused', (command) => {
    const ended = walk(definition).do({ type: 'pause' }).do(command)
    expect(ended.play.run).not.toHaveProperty('pausedFrom')
    expect(ended.do(reopening).play).toMatchObject({ state: 'in-progress', progress: 'on-track' })
  })
})
