import { describe, expect, it } from 'vitest'
import {
  closeRecord,
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
  refusal,
  tasks,
  walk,
  workNote,
} from './builders.ts'

describe('the first completion', () => {
  it('puts a new play in progress and on track', () => {
    expect(walk(oneLane([form('a')])).do(completing('a')).play).toMatchObject({
      state: 'in-progress',
      progress: 'on-track',
    })
  })
  it('leaves at-risk to the people who set it', () => {
    const play = walk(oneLane([form('a'), form('b')])).do({ type: 'edit', progress: 'at-risk' })
    expect(play.play).toMatchObject({ state: 'new', progress: 'at-risk' })
    expect(play.do(completing('a')).do(completing('b')).play).toMatchObject({
      state: 'in-progress',
      progress: 'at-risk',
    })
  })
})

describe('form', () => {
  const definition = oneLane([
    form('a', {
      fields: [
        picked('shortDescription', { required: true }),
        picked('squad', { required: true }),
        picked('category'),
        declared('contractEnd', { type: 'date', required: true }),
        declared('note'),
      ],
    }),
    form('b'),
  ])
  const good = { shortDescription: 'Help', squad: [1, 2], contractEnd: '2026-12-31' }

  it('stores declared fields in data and passes picked ones on', () => {
    const play = walk(definition).do(completing('a', { data: { ...good, category: 'Training', note: 'x' } }))
    const decision = play.decisions.at(-1)
    expect(decision?.changes.data).toEqual({ contractEnd: '2026-12-31', note: 'x' })
    expect(decision?.changes.fields).toEqual({
      shortDescription: 'Help',
      squad: [1, 2],
      category: 'Training',
    })
    expect(decision?.changes.run.activities).toEqual({
      a: { state: 'completed', startedAt: NOW, endedAt: NOW, by: 7 },
      b: { state: 'in-progress', startedAt: NOW },
    })
    expect(decision?.events).toEqual([{ kind: 'playbook', event: 'activity-completed', activity: 'a' }])
  })
  it('names everything that is missing, at once', () => {
    expect(refusal(walk(definition).ask(completing('a')))).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'shortDescription', code: 'required' },
        { path: 'squad', code: 'required' },
        { path: 'data.contractEnd', code: 'required' },
      ],
    })
  })
  it('takes a blank text, an empty list or null for missing', () => {
    const data = { shortDescription: '  ', squad: [], contractEnd: null }
    expect(refusal(walk(definition).ask(completing('a', { data })))).toMatchObject({
      errors: [{ code: 'required' }, { code: 'required' }, { code: 'required' }],
    })
  })
  it('accepts what is stored already, and merges key by key', () => {
    const play = walk(definition, {
      fields: { shortDescription: 'Help', squad: [1] },
      data: { contractEnd: '2026-01-01', note: 'old' },
    })
    expect(play.do(completing('a', { data: { contractEnd: '2026-12-31' } })).play.data).toEqual({
      contractEnd: '2026-12-31',
      note: 'old',
    })
    expect(play.do(completing('a', { data: { note: null } })).play.data).toEqual({
      contractEnd: '2026-01-01',
    })
    expect(play.do(completing('a', { data: { note: undefined } })).play.data).toEqual({
      contractEnd: '2026-01-01',
      note: 'old',
    })
    expect(refusal(play.ask(completing('a', { data: { squad: null } })))).toMatchObject({
      errors: [{ path: 'squad', code: 'required' }],
    })
  })
  it.each([
    ['a list', [], [{ path: 'data', code: 'not-an-object' }]],
    ['a text', 'x', [{ path: 'data', code: 'not-an-object' }]],
    ['an unknown key', { ...good, other: 1 }, [{ path: 'data.other', code: 'unknown-field' }]],
    [
      'a prototype key',
      JSON.parse('{ "__proto__": { "polluted": true } }'),
      [{ path: 'data.__proto__', code: 'unknown-field' }],
    ],
    [
      'a field of another form',
      { ...good, priority: 'low' },
      [{ path: 'data.priority', code: 'unknown-field' }],
    ],
    ['a wrong type', { ...good, contractEnd: 5 }, [{ path: 'data.contractEnd', code: 'wrong-type' }]],
    ['an unknown category', { ...good, category: 'Lunch' }, [{ path: 'category', code: 'not-an-option' }]],
  ])('refuses %s', (_name, data, errors) => {
    const found = refusal(walk(definition).ask(completing('a', { data })))
    expect(found).toMatchObject({
      kind: 'invalid',
      errors: expect.arrayContaining(errors.map((error) => expect.objectContaining(error))),
    })
  })
  it('refuses a body', () => {
    expect(refusal(walk(definition).ask(completing('a', { data: good, body: 'x' })))).toEqual({
      kind: 'invalid',
      errors: [{ path: 'body', code: 'not-allowed-here' }],
    })
  })
  it('answers nonsense briefly', () => {
    const data = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`${'k'.repeat(500)}${index}`, 1]),
    )
    const found = refusal(walk(definition).ask(completing('a', { data })))
    expect(JSON.stringify(found).length).toBeLessThan(20_000)
  })
  it('keeps text exactly as it was given', () => {
    const text = '  <script>alert("x")</script>\r\n\u0001 é \u{1F600}  '
    expect(
      walk(oneLane([form('a', { fields: [declared('t', { type: 'textarea' })] })])).do(
        completing('a', { data: { t: text } }),
      ).play.data.t,
    ).toBe(text)
  })
  it('refuses text that not every database can store', () => {
    const play = walk(oneLane([form('a', { fields: [declared('t', { type: 'textarea' })] })]))
    for (const text of ['a\u0000b', '\ud800', 'x\udc00']) {
      expect(refusal(play.ask(completing('a', { data: { t: text } })))).toEqual({
        kind: 'invalid',
        errors: [{ path: 'data.t', code: 'unstorable-text' }],
      })
    }
  })
  it('of two fields with one name asks for the first', () => {
    const doubled = oneLane([
      form('a', { fields: [declared('x', { type: 'number' }), declared('x', { required: true })] }),
    ])
    expect(walk(doubled).ask(completing('a')).ok).toBe(true)
    expect(walk(doubled).ask(completing('a', { data: { x: 'text' } })).ok).toBe(false)
  })
})

describe('fields with a `when`', () => {
  const definition = oneLane([
    form('a', {
      fields: [
        declared('renewal', { type: 'checkbox' }),
        declared('until', { type: 'date', required: true, when: { renewal: { equals: true } } }),
        declared('days', { type: 'number', when: { until: { exists: true } } }),
        picked('contact', { required: true, when: { renewal: { equals: true } } }),
      ],
    }),
    form('b'),
  ])
  it('are asked for by the form’s own values', () => {
    expect(refusal(walk(definition).ask(completing('a', { data: { renewal: true } })))).toMatchObject({
      errors: [{ path: 'data.until' }, { path: 'contact' }],
    })
    expect(walk(definition).do(completing('a', { data: { renewal: false } })).play.data).toEqual({
      renewal: false,
    })
  })
  it('lose their stored value when they are not asked for, and with it the fields that depend on them', () => {
    const play = walk(definition, { data: { renewal: true, until: '2026-12-31', days: 3 } })
    expect(play.do(completing('a', { data: { renewal: false } })).play.data).toEqual({ renewal: false })
    expect(play.do(completing('a', { data: { contact: 4 } })).play.data).toEqual({
      renewal: true,
      until: '2026-12-31',
      days: 3,
    })
  })
  it('refuse a new value when they are not asked for; sending back what is stored is none', () => {
    const play = walk(definition, { data: { renewal: true, until: '2026-12-31' }, fields: { contact: 4 } })
    const data = { renewal: false, until: '2027-01-01', contact: 5, days: 'wrong type' }
    expect(refusal(play.ask(completing('a', { data })))).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'data.until', code: 'not-allowed-here' },
        { path: 'data.days', code: 'not-allowed-here' },
        { path: 'contact', code: 'not-allowed-here' },
      ],
    })
    const back = play.do(
      completing('a', { data: { renewal: false, until: '2026-12-31', contact: { id: 4 }, days: null } }),
    )
    expect(back.play.data).toEqual({ renewal: false })
    expect(back.decisions.at(-1)?.changes.fields).toEqual({})
  })
  it('know a list that is sent back', () => {
    const listing = oneLane([
      form('a', { fields: [picked('squad', { when: { priority: { equals: 'high' } } })] }),
    ])
    const play = walk(listing, { fields: { squad: [1, 2] } })
    expect(play.ask(completing('a', { data: { squad: [{ id: 1 }, 2] } })).ok).toBe(true)
    expect(play.ask(completing('a', { data: { squad: [1, 3] } })).ok).toBe(false)
    expect(play.ask(completing('a', { data: { squad: [1] } })).ok).toBe(false)
  })
  it('may depend on a later field', () => {
    const backward = oneLane([
      form('a', {
        fields: [
          declared('x', { required: true, when: { y: { exists: true } } }),
          declared('y', { when: { z: { exists: true } } }),
          declared('z'),
        ],
      }),
    ])
    expect(walk(backward, { data: { x: '1', y: '2' } }).do(completing('a')).play.data).toEqual({})
    expect(refusal(walk(backward, { data: { y: '2', z: '3' } }).ask(completing('a')))).toMatchObject({
      errors: [{ path: 'data.x' }],
    })
  })
})

describe.each([
  ['comment', comment],
  ['work-note', workNote],
] as const)('%s', (kind, make) => {
  const play = walk(oneLane([make('a'), form('b')]))
  it('leaves its body in the stream exactly as given, and is complete', () => {
    const body = '  Hello <b>you</b>\n\n'
    const then = play.do(completing('a', { body }))
    expect(then.decisions.at(-1)?.events).toEqual([{ kind, body, activity: 'a' }])
    expect(then.states()).toEqual({ a: 'completed', b: 'in-progress' })
  })
  it.each([
    [undefined, 'required'],
    [null, 'required'],
    ['', 'required'],
    [' \n\t', 'required'],
    [5, 'wrong-type'],
    [['x'], 'wrong-type'],
    [{}, 'wrong-type'],
    ['x'.repeat(100_001), 'too-long'],
  ])('refuses the body %j', (body, code) => {
    expect(refusal(play.ask(completing('a', { body })))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'body', code }],
    })
  })
  it('takes 100,000 characters', () => {
    expect(play.ask(completing('a', { body: 'x'.repeat(100_000) })).ok).toBe(true)
  })
  it('takes no data', () => {
    expect(refusal(play.ask(completing('a', { body: 'x', data: { note: 1 } })))).toEqual({
      kind: 'invalid',
      errors: [{ path: 'data.note', code: 'unknown-field' }],
    })
    expect(refusal(play.ask(completing('a', { body: 'x', data: 5 })))).toMatchObject({
      errors: [{ path: 'data', code: 'not-an-object' }],
    })
    expect(play.ask(completing('a', { body: 'x', data: {} })).ok).toBe(true)
  })
})

describe('records', () => {
  const play = walk(oneLane([records('work'), form('b')]))
  const some = tasks({ new: 1, paused: 1, complete: 4, unheard: 2 }, [
    { number: 'TSK1', state: 'new' },
    { number: 'TSK2', state: 'paused' },
    { number: 'TSK9', state: 'unheard' },
  ])
  it('is blocked while one of its collection is open, and says which', () => {
    expect(refusal(play.ask(completing('work'), { records: some }))).toEqual({
      kind: 'refused',
      code: 'blocked',
      reasons: [{ code: 'records-open', collection: 'tasks', count: 2, numbers: ['TSK1', 'TSK2'] }],
    })
  })
  it('opens when the last one is done, with none at all, and for other collections', () => {
    expect(play.ask(completing('work'), { records: tasks({ complete: 3, canceled: 1 }) }).ok).toBe(true)
    expect(play.ask(completing('work'), { records: tasks({ new: 0 }) }).ok).toBe(true)
    expect(play.ask(completing('work'), { records: {} }).ok).toBe(true)
    expect(
      play.ask(completing('work'), { records: { meetings: { counts: { draft: 1 }, unfinished: [] } } }).ok,
    ).toBe(true)
  })
  it('counts only the states that the definition calls open', () => {
    const few = walk(oneLane([records('work', { open: ['paused'] })]))
    expect(few.ask(completing('work'), { records: tasks({ new: 5 }) }).ok).toBe(true)
    expect(refusal(few.ask(completing('work'), { records: tasks({ paused: 1 }) }))).toMatchObject({
      reasons: [{ count: 1, numbers: [] }],
    })
  })
  it('takes no input, and says so before it says blocked', () => {
    expect(refusal(play.ask(completing('work', { body: 'x', data: { a: 1 } }), { records: some }))).toEqual({
      kind: 'invalid',
      errors: [
        { path: 'body', code: 'not-allowed-here' },
        { path: 'data.a', code: 'unknown-field' },
      ],
    })
  })
  it('knows no collections of the prototype', () => {
    const odd = walk(oneLane([records('work', { collection: 'constructor', open: ['name'] })]))
    expect(odd.ask(completing('work')).ok).toBe(true)
  })
})

describe('close-record', () => {
  const play = walk(oneLane([closeRecord('end'), form('b')]))
  it('stores closure code and close notes on the play, and does not close it', () => {
    const then = play.do(completing('end', { data: { closureCode: 'Achieved', closeNotes: ' Done. ' } }))
    expect(then.decisions.at(-1)?.changes.fields).toEqual({ closureCode: 'Achieved', closeNotes: ' Done. ' })
    expect(then.play.state).toBe('in-progress')
  })
  it.each([
    [
      undefined,
      [
        ['closureCode', 'required'],
        ['closeNotes', 'required'],
      ],
    ],
    [
      { closureCode: '', closeNotes: ' ' },
      [
        ['closureCode', 'required'],
        ['closeNotes', 'required'],
      ],
    ],
    [{ closureCode: 'Won', closeNotes: 'x' }, [['closureCode', 'not-an-option']]],
    [
      { closureCode: 5, closeNotes: 5 },
      [
        ['closureCode', 'not-an-option'],
        ['closeNotes', 'wrong-type'],
      ],
    ],
    [{ closureCode: 'Achieved', closeNotes: 'x'.repeat(100_001) }, [['closeNotes', 'too-long']]],
    [{ closureCode: 'Achieved', closeNotes: 'x', priority: 1 }, [['data.priority', 'unknown-field']]],
    ['text', [['data', 'not-an-object']]],
  ])('refuses %j', (data, errors) => {
    expect(refusal(play.ask(completing('end', { data })))).toMatchObject({
      kind: 'invalid',
      errors: errors.map(([path, code]) => ({ path, code })),
    })
  })
  it('takes no body', () => {
    expect(refusal(play.ask(completing('end', { data: 5, body: 'x' })))).toMatchObject({
      errors: [{ path: 'body' }, { path: 'data' }],
    })
  })
})

describe('skip', () => {
  const play = walk(oneLane([form('a', { skippable: true }), form('b')]))
  it('needs a reason, keeps it, and lets the next one’s turn come', () => {
    const then = play.do({ type: 'skip', activity: 'a', reason: 'Not needed' })
    expect(then.play.run.activities.a).toEqual({
      state: 'skipped',
      startedAt: NOW,
      endedAt: NOW,
      by: 7,
      reason: 'Not needed',
    })
    expect(then.states().b).toBe('in-progress')
    expect(then.decisions.at(-1)?.events).toEqual([
      { kind: 'playbook', event: 'activity-skipped', activity: 'a', reason: 'Not needed' },
    ])
  })
  it('is no completion: a new play stays new', () => {
    expect(play.do({ type: 'skip', activity: 'a', reason: 'x' }).play).toMatchObject({
      state: 'new',
      progress: 'not-started',
    })
  })
  it.each([
    [undefined, 'required'],
    [' ', 'required'],
    [5, 'wrong-type'],
    ['x'.repeat(10_001), 'too-long'],
  ])('refuses the reason %j', (reason, code) => {
    expect(refusal(play.ask({ type: 'skip', activity: 'a', reason }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'reason', code }],
    })
  })
  it('is refused for what is not skippable, and for what is not in progress', () => {
    const then = play.do(completing('a'))
    expect(refusal(then.ask({ type: 'skip', activity: 'b', reason: 'x' }))).toEqual({
      kind: 'refused',
      code: 'blocked',
      reasons: [{ code: 'not-skippable', activity: 'b' }],
    })
    expect(refusal(then.ask({ type: 'skip', activity: 'a', reason: 'x' }))).toMatchObject({
      code: 'already-done',
    })
    expect(refusal(play.ask({ type: 'skip', activity: 'b', reason: 'x' }))).toMatchObject({
      code: 'not-current',
    })
  })
})

describe('what is not in progress', () => {
  const definition = definitionOf([
    phase('one', [lane('x', [create('c'), form('a'), form('b')]), lane('y', [form('d')])]),
    phase('two', [lane('x', [form('e')])]),
  ])
  it('is already done when it is completed or skipped', () => {
    expect(refusal(walk(definition).ask(completing('c')))).toEqual({
      kind: 'refused',
      code: 'already-done',
      reasons: [{ code: 'activity-done', activity: 'c', state: 'completed' }],
    })
    const skipped = walk(oneLane([form('a', { when: { x: { equals: 1 } } })]))
    expect(refusal(skipped.ask(completing('a')))).toMatchObject({
      reasons: [{ code: 'activity-done', state: 'skipped' }],
    })
  })
  it.each([
    ['b', ['a']],
    ['d', ['a', 'b']],
    ['e', ['a', 'b', 'd']],
  ])('%s is pending and says what it waits for', (activity, waitsFor) => {
    expect(refusal(walk(definition).ask(completing(activity)))).toEqual({
      kind: 'refused',
      code: 'not-current',
      reasons: [{ code: 'activity-pending', activity, waitsFor }],
    })
  })
  it('is canceled in a run that says so while its play is open', () => {
    const closed = walk(definition).do(closing)
    const odd = { ...closed, play: { ...closed.play, state: 'in-progress' as const } }
    expect(refusal(odd.ask(completing('a')))).toMatchObject({
      code: 'not-current',
      reasons: [{ code: 'activity-canceled', activity: 'a' }],
    })
  })
})

describe('facts', () => {
  it('say who and when; a call without a user is nobody’s', () => {
    const play = walk(oneLane([form('a')]), {
      facts: factsOf({ actor: { id: null, roles: [], system: true } }),
    })
    expect(play.do(completing('a')).play.run.activities.a?.by).toBeNull()
  })
})
