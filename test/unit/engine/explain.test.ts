import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/engine/index.ts'
import {
  canceling,
  closing,
  comment,
  completing,
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
  records,
  tasks,
  type Walk,
  walk,
} from './builders.ts'

const explained = (at: Walk, extra: Parameters<typeof factsOf>[0] = {}) =>
  explain({ definition: at.definition, play: at.play, facts: factsOf(extra) })
const activities = (at: Walk, extra: Parameters<typeof factsOf>[0] = {}) =>
  Object.fromEntries(
    explained(at, extra)
      .phases.flatMap((each) => each.lanes.flatMap((of) => of.activities))
      .map((view) => [view.key, view]),
  )

const definition = definitionOf([
  phase('one', [
    lane('x', [
      create('c', { fields: [picked('engagement', { label: 'Engagement' })] }),
      form('a', { skippable: true, instructions: 'Fill in.' }),
    ]),
  ]),
  phase('two', [lane('x', [records('work'), comment('end')], { label: 'Work' })]),
])
const play = walk(definition, { fields: { engagement: 3 } })
const open = tasks({ new: 2, complete: 1 }, [{ number: 'TSK1', state: 'new' }])

describe('phases, lanes and activities', () => {
  it('are shown in order, with what the definition says and how they stand', () => {
    const { phases } = explained(play)
    expect(phases.map(({ key, label, state }) => [key, label, state])).toEqual([
      ['one', 'one', 'in-progress'],
      ['two', 'two', 'pending'],
    ])
    expect(phases[1]?.lanes.map(({ key, label, state }) => [key, label, state])).toEqual([
      ['x', 'Work', 'pending'],
    ])
    expect(activities(play).c).toEqual({
      key: 'c',
      type: 'create',
      label: 'c',
      button: 'Mark Complete',
      instructions: null,
      state: 'completed',
      skippable: false,
      startedAt: NOW,
      endedAt: NOW,
      by: 7,
      reason: null,
      allowed: [],
      blockedBy: [],
      fields: [
        {
          name: 'engagement',
          own: false,
          label: 'Engagement',
          type: null,
          required: false,
          options: [],
          value: 3,
        },
      ],
    })
    expect(activities(play).a).toMatchObject({
      state: 'in-progress',
      instructions: 'Fill in.',
      startedAt: NOW,
      endedAt: null,
      by: null,
      allowed: ['complete', 'skip'],
      blockedBy: [],
    })
    expect(activities(play).end).toMatchObject({ state: 'pending', allowed: [], startedAt: null })
  })
  it('that are pending say what they wait for', () => {
    expect(activities(play).work?.blockedBy).toEqual([
      { code: 'activity-pending', activity: 'work', waitsFor: ['a'] },
    ])
    expect(activities(play).end?.blockedBy).toEqual([
      { code: 'activity-pending', activity: 'end', waitsFor: ['work'] },
    ])
  })
  it('offer complete on a gate that is shut, and say what shuts it', () => {
    const there = play.do(completing('a'))
    expect(activities(there, { records: open }).work).toMatchObject({
      allowed: ['complete'],
      blockedBy: [{ code: 'records-open', collection: 'tasks', count: 2, numbers: ['TSK1'] }],
      collection: 'tasks',
      records: { open: 2, total: 3 },
    })
    expect(activities(there).work).toMatchObject({
      allowed: ['complete'],
      blockedBy: [],
      records: { open: 0, total: 0 },
    })
  })
  it('show why they were skipped', () => {
    expect(activities(play.do({ type: 'skip', activity: 'a', reason: 'Not needed' })).a).toMatchObject({
      state: 'skipped',
      reason: 'Not needed',
      blockedBy: [],
    })
  })
  it('offer nothing while the play is paused, and name everything in the way', () => {
    const paused = activities(play.do(completing('a')).do({ type: 'pause' }), { records: open })
    expect(paused.work).toMatchObject({
      allowed: [],
      blockedBy: [{ code: 'play-paused' }, { code: 'records-open' }],
    })
    expect(paused.end).toMatchObject({
      allowed: [],
      blockedBy: [{ code: 'play-paused' }, { code: 'activity-pending' }],
    })
    expect(paused.a).toMatchObject({ allowed: [], blockedBy: [] })
  })
  it('offer nothing once the play is closed', () => {
    expect(activities(play.do(closing)).a).toMatchObject({
      state: 'canceled',
      allowed: [],
      blockedBy: [{ code: 'play-closed', state: 'closed' }],
    })
    expect(explained(play.do(closing)).phases.map(({ state }) => state)).toEqual(['canceled', 'canceled'])
  })
  it('that are canceled in an open play say so', () => {
    const closed = play.do(closing)
    expect(activities({ ...closed, play: { ...closed.play, state: 'in-progress' } }).a?.blockedBy).toEqual([
      { code: 'activity-canceled', activity: 'a' },
    ])
  })
  it('are offered to those only who may work on them', () => {
    const led = walk(oneLane([form('a', { roles: ['lead'] })]))
    expect(activities(led).a?.allowed).toEqual([])
    expect(activities(led, { actor: { id: 1, roles: ['agent', 'lead'] } }).a?.allowed).toEqual(['complete'])
    expect(activities(play, { actor: { id: 1, roles: ['viewer'] } }).a?.allowed).toEqual([])
  })
})

describe('fields of a form', () => {
  it('are those that are asked for now, with stored values', () => {
    const asking = oneLane([
      form('a', {
        fields: [
          declared('kind', { type: 'select', options: ['new', 'renewal'], required: true }),
          declared('until', { type: 'date', when: { kind: { equals: 'renewal' } } }),
          picked('priority'),
        ],
      }),
    ])
    const at = walk(asking, { fields: { priority: 'low' } })
    expect(activities(at).a?.fields).toEqual([
      {
        name: 'kind',
        own: true,
        label: null,
        type: 'select',
        required: true,
        options: ['new', 'renewal'],
        value: null,
      },
      { name: 'priority', own: false, label: null, type: null, required: false, options: [], value: 'low' },
    ])
    expect(
      activities(at.do({ type: 'edit', data: { kind: 'renewal' } })).a?.fields?.map(({ name, value }) => [
        name,
        value,
      ]),
    ).toEqual([
      ['kind', 'renewal'],
      ['until', null],
      ['priority', 'low'],
    ])
  })
})

describe('actions', () => {
  const free = { allowed: true, blockedBy: [] }
  it('of a play under way', () => {
    expect(explained(play).actions).toEqual({
      close: { ...free, early: true },
      cancel: free,
      pause: free,
      resume: { allowed: false, blockedBy: [{ code: 'play-not-paused' }] },
      reopen: { allowed: false, blockedBy: [{ code: 'play-not-closed' }] },
    })
  })
  it('of a play with nothing left to do: closing is not early', () => {
    expect(explained(walk(oneLane([form('a')])).do(completing('a'))).actions.close).toEqual({
      ...free,
      early: false,
    })
  })
  it('of a paused play', () => {
    const blocked = { allowed: false, blockedBy: [{ code: 'play-paused' }] }
    expect(explained(play.do({ type: 'pause' })).actions).toEqual({
      close: { ...free, early: true },
      cancel: free,
      pause: blocked,
      resume: free,
      reopen: blocked,
    })
  })
  it('of a canceled play', () => {
    const over = { allowed: false, blockedBy: [{ code: 'play-closed', state: 'canceled' }] }
    expect(explained(play.do(canceling)).actions).toEqual({
      close: { ...over, early: false },
      cancel: over,
      pause: over,
      resume: over,
      reopen: free,
    })
  })
  it('under `refuse` are allowed, and blocked by open records', () => {
    const strict = walk(
      oneLane([form('a')], { close: { openRecords: 'refuse' }, cancel: { openRecords: 'leave' } }),
    )
    expect(explained(strict, { records: open }).actions).toMatchObject({
      close: { allowed: true, blockedBy: [{ code: 'records-open' }] },
      cancel: free,
    })
  })
  it('are allowed to nobody without the roles', () => {
    const { actions } = explained(play, { actor: { id: 1, roles: ['viewer'] } })
    expect(Object.values(actions).map(({ allowed }) => allowed)).toEqual([false, false, false, false, false])
  })
})
