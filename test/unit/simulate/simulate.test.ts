import { describe, expect, test } from 'vitest'
import { entriesOf as writtenEntries } from '../../../src/runtime/stream.ts'
import { type Frame, type Step, simulate, viewOf } from '../../../src/simulate/index.ts'
import { entriesOf } from '../../../src/simulate/stream.ts'
import { LAUNCH, launch, sound } from './support.ts'

const FACTS: Step = { complete: 'facts', with: { shortDescription: 'New shop' } }

const last = (frames: Frame[]) => frames.at(-1) as Frame
const view = (commands: Step[], facts = {}, language = 'en') => {
  const definition = launch()
  return viewOf({ definition, frame: last(simulate({ definition, facts, commands })), language })
}
const activity = (seen: ReturnType<typeof view>, key: string) =>
  seen.phases
    .flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
    .find((each) => each.key === key)

describe('simulate', () => {
  test('gives the start and one frame a step, and changes nothing that it was given', () => {
    const definition = launch()
    const commands = [FACTS, { pause: true } as const]
    const before = structuredClone(commands)
    const frames = simulate({ definition, commands })
    expect(frames.map(({ step }) => step)).toEqual([null, ...commands])
    expect(frames.map(({ play }) => play?.state)).toEqual(['new', 'in-progress', 'paused'])
    expect(commands).toEqual(before)
    expect(simulate({ definition, commands })).toEqual(frames)
  })

  test('asks conditions of the play, of its own fields and of the engagement', () => {
    expect(view([FACTS]).play?.current).toEqual(['hello', 'work-done'])
    const regulated = { ...FACTS, with: { ...FACTS.with, regulated: true, regulator: 'FMA' } }
    expect(view([regulated]).play?.current).toEqual(['legal'])
    const text = LAUNCH.replace(
      'when: { regulated: { equals: true } }\n            skippable',
      'when: { engagement.stage: { equals: adoption } }\n            skippable',
    )
    const { definition } = sound(text)
    const at = (stage: string) =>
      last(simulate({ definition, facts: { engagement: { stage } }, commands: [FACTS] }))
    expect(at('adoption').play?.run.activities.legal?.state).toBe('in-progress')
    expect(at('expand').play?.run.activities.legal?.state).toBe('skipped')
    const later = simulate({ definition, commands: [{ engagement: { stage: 'adoption' } }, FACTS] })
    expect(last(later).play?.run.activities.legal?.state).toBe('in-progress')
  })

  test('refuses as the engine does, with sentences in the language, and changes nothing then', () => {
    const definition = launch()
    const steps: Step[] = [FACTS, { add: 'tasks', count: 2 }]
    const before = last(simulate({ definition, commands: steps }))
    const after = last(simulate({ definition, commands: [...steps, { complete: 'work-done' }] }))
    expect(after).toMatchObject({ play: before.play, world: before.world, entries: [] })
    expect(after.refusal).toMatchObject({ code: 'blocked', reasons: [{ code: 'records-open', count: 2 }] })
    const seen = (language: string) => viewOf({ definition, frame: after, language })
    expect(seen('en').refusal?.message).toBe('2 tasks are still open: TSK0000001, TSK0000002.')
    expect(seen('de').refusal?.message).toContain('noch offen: TSK0000001, TSK0000002.')
    expect(activity(seen('en'), 'work-done')?.blockedBy[0]?.message).toContain('TSK0000001')
  })

  test('input that is wrong is told field by field', () => {
    const { refusal } = view([{ complete: 'facts', with: { regulated: true } }])
    expect(refusal?.code).toBe('invalid')
    expect(refusal?.errors.map(({ path, code }) => [path, code])).toEqual([
      ['shortDescription', 'required'],
      ['data.regulator', 'required'],
    ])
    for (const { message } of refusal?.errors ?? []) expect(message).toMatch(/\w/)
  })

  test('a step may be done by somebody with other roles', () => {
    const regulated = { ...FACTS, with: { ...FACTS.with, regulated: true, regulator: 'FMA' } }
    expect(view([regulated, { complete: 'legal', body: 'Fine.' }]).refusal?.code).toBe('forbidden')
    const done = view([regulated, { complete: 'legal', body: 'Fine.', as: ['ale-success-agent'] }])
    expect(done).toMatchObject({ refusal: null, play: { current: ['hello', 'work-done'] } })
  })

  test('the clock says what it is told', () => {
    const frames = simulate({
      definition: launch(),
      facts: { now: '2026-03-01' },
      commands: [FACTS, { now: '2026-03-04T10:00:00Z' }, { complete: 'work-done' }],
    })
    const run = last(frames).play?.run.activities
    expect(run?.facts?.endedAt).toBe('2026-03-01T00:00:00.000Z')
    expect(run?.['work-done']?.endedAt).toBe('2026-03-04T10:00:00.000Z')
  })

  test('records follow the rules of records', () => {
    const code = (commands: Step[]) => view(commands).refusal?.code ?? null
    const ended: Step[] = [{ add: 'tasks', state: 'complete' }, { cancel: { reason: 'Enough.' } }]
    expect(code([{ add: 'tasks' }, { set: 'tasks', to: 'complete' }])).toBeNull()
    expect(code([{ set: 'tasks', to: 'complete' }])).toBe('impossible')
    expect(code([{ add: 'tasks' }, { set: 'tasks', from: 'paused', to: 'complete' }])).toBe('impossible')
    expect(code([{ add: 'tasks' }, { set: 'tasks', to: 'complete', count: 2 }])).toBe('impossible')
    expect(
      code([
        { add: 'tasks', state: 'complete' },
        { set: 'tasks', to: 'canceled' },
      ]),
    ).toBe('blocked')
    expect(code([...ended, { add: 'tasks' }])).toBe('play-closed')
    expect(code([...ended, { set: 'tasks', to: 'new' }])).toBe('play-closed')
    expect(code([{ add: 'tasks', as: ['viewer'] }])).toBe('forbidden')
    expect(code(Array.from({ length: 11 }, () => ({ add: 'tasks', count: 1000 })))).toBe('impossible')
  })

  test('says what closing and canceling would cancel, and what they did', () => {
    const text = LAUNCH.replace('openRecords: refuse', 'openRecords: cancel')
    const { definition } = sound(text)
    const steps: Step[] = [{ add: 'tasks', count: 2 }, { add: 'meetings' }]
    const before = viewOf({ definition, frame: last(simulate({ definition, commands: steps })) })
    const rest = ['facts', 'legal', 'hello', 'work-done', 'wrap-up']
    const records = { tasks: ['TSK0000001', 'TSK0000002'], meetings: ['MTG0000001'] }
    expect(before.wouldCancel).toEqual({
      close: { activities: rest, records },
      cancel: { activities: rest, records: {} },
    })
    const close: Step = { close: { closureCode: 'Achieved', closeNotes: 'Early.' } }
    const after = last(simulate({ definition, commands: [...steps, close] }))
    expect(after.canceled).toEqual({ activities: rest, records })
    expect(after.world.records.get('tasks')?.map(({ state }) => state)).toEqual(['canceled', 'canceled'])
    expect(after.play).toMatchObject({ state: 'closed', progress: 'canceled' })
  })

  test('closing is refused where the playbook says so', () => {
    const close: Step = { close: { closureCode: 'Achieved', closeNotes: 'Early.' } }
    expect(view([{ add: 'meetings' }, close]).refusal).toMatchObject({
      code: 'blocked',
      reasons: [{ collection: 'meetings' }],
    })
  })

  test('reach fills in what is required, also where one value makes another one required', () => {
    const text = LAUNCH.replace('type: checkbox }', 'type: checkbox, required: true }')
    const { definition } = sound(text)
    const commands: Step[] = [{ reach: 'legal' }]
    const { play, refusal } = last(simulate({ definition, commands }))
    expect(refusal).toBeNull()
    expect(play?.data).toEqual({ regulated: true, regulator: 'Some text' })
  })

  test.each([
    [[{ reach: 'nowhere' }], 'is no activity of this playbook'],
    [[{ reach: 'legal' }], 'cannot be reached any more: it is skipped'],
    [[{ reach: 'begin' }], 'cannot be reached any more: it is completed'],
    [[{ pause: true }, { reach: 'hello' }], 'cannot be reached: the play is paused'],
    [[{ add: 'tasks' }, { reach: 'wrap-up' }], '"work-done" cannot be completed before it (records-open)'],
  ] as [Step[], string][])('reach says why it cannot: %j', (commands, problem) => {
    const { refusal } = view(commands)
    expect(refusal?.code).toBe('impossible')
    expect(refusal?.message).toContain(problem)
  })

  test('a play that could not be started has no further', () => {
    const seen = view([FACTS], { roles: ['viewer'] })
    expect(seen.play).toBeNull()
    expect(seen.refusal?.code).toBe('impossible')
    expect(view([], { roles: ['viewer'] }).refusal?.code).toBe('forbidden')
    expect(view([], { fields: { engagement: null } }).refusal?.errors).toMatchObject([{ path: 'engagement' }])
  })
})

describe('the stream', () => {
  const events = [
    { kind: 'comment', body: 'Hello.', activity: 'hello' },
    { kind: 'work-note', body: 'Mind the gap.', activity: 'plan' },
    { kind: 'playbook', event: 'canceled', reason: 'Enough.', activities: ['plan'] },
  ] as const
  test.each(['customer', 'internal'] as const)(
    'is what the runtime writes for a %s playbook',
    (visibility) => {
      const { definition } = sound(LAUNCH)
      const shown = { ...definition, record: { ...definition.record, visibility } }
      const changes = [{ field: 'state', from: 'new', to: 'canceled' }]
      const simple = (entries: readonly { kind: string; visibility: string; body?: string }[]) =>
        entries.map(({ kind, visibility: seenBy, body }) => ({ kind, seenBy, body }))
      const written = simple(writtenEntries({ events, changes, definition: shown }))
      expect(simple(entriesOf({ events, changes, definition: shown }))).toEqual(written)
      expect(written[0]?.seenBy).toBe(visibility)
    },
  )

  test('tells what changed', () => {
    const [, after] = simulate({
      definition: launch(),
      commands: [{ ...FACTS, with: { ...FACTS.with, regulated: false } }],
    })
    const changes = after?.entries.find(({ kind }) => kind === 'field-change')?.changes
    expect(changes?.map(({ field }) => field).sort()).toEqual([
      'data.regulated',
      'progress',
      'shortDescription',
      'state',
    ])
  })
})
