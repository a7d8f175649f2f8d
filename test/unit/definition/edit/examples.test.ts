import { describe, expect, test } from 'vitest'
import {
  addActivity,
  addField,
  addLane,
  addPhase,
  addScenario,
  duplicateNode,
  type EditResult,
  moveNode,
  removeNode,
  removeScenario,
  removeValue,
  renameKey,
  setCondition,
  setField,
  setValue,
  usesOf,
} from '../../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import { applyStep, startTry, toScenario } from '../../../../src/simulate/index.ts'
import { parse } from '../sample.ts'

const TEXT = `# What this file is for
key: visit
label: Visit
record:
  numberPrefix: VIS
  visibility: customer
  roles: [viewer] # only them
  closureCodes:
    - Done # well done
    - Not done

phases:
  # How it begins
  - key: start
    label: Start
    lanes:
      - key: setup
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          # Asked for once
          - { key: facts, type: form, label: Facts, fields: [priority, { name: dueDate, required: true }] }

  - key: work
    label: 'Work' # quoted
    laneOrder: parallel
    lanes:
      - key: talk
        activities:
          # Says hello
          - key: hello
            type: comment
            label: Hello
            # below hello

          - key: plan
            type: work-note
            label: Plan
            after: [hello]
            instructions: |
              First this.

              Then that.

      - key: gates
        activities:
          - key: wait
            type: records
            label: Wait
            collection: tasks
            open: [new, in-progress, paused]

          - key: end
            type: close-record
            label: End

close:
  openRecords: refuse # on purpose
`

const HELLO = ['phases', 1, 'lanes', 0, 'activities', 0]
const PLAN = ['phases', 1, 'lanes', 0, 'activities', 1]
const WAIT = ['phases', 1, 'lanes', 1, 'activities', 0]
const FACTS = ['phases', 0, 'lanes', 0, 'activities', 1]

/** What an edit makes of a text: only the lines that changed, as a diff shows them. */
const changed = (result: EditResult, text = TEXT): string[] => {
  if ('problem' in result) throw new Error(result.problem)
  const before = text.split('\n')
  const after = applyEdits({ text, edits: result.edits }).split('\n')
  let head = 0
  while (before[head] === after[head] && head < before.length) head++
  let tail = 0
  const least = Math.min(before.length, after.length) - head
  while (tail < least && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return [
    ...before.slice(head, before.length - tail).map((line) => `-${line}`),
    ...after.slice(head, after.length - tail).map((line) => `+${line}`),
  ]
}

const made = (result: EditResult, text = TEXT): string => {
  if ('problem' in result) throw new Error(result.problem)
  return applyEdits({ text, edits: result.edits })
}

const errors = (text: string) => parse(text).findings.filter(({ severity }) => severity === 'error')

describe('setValue', () => {
  test('keeps quotes and the comment behind', () => {
    expect(changed(setValue({ text: TEXT, path: ['phases', 1, 'label'], value: "It's work" }))).toEqual([
      "-    label: 'Work' # quoted",
      "+    label: 'It''s work' # quoted",
    ])
  })

  test('puts a new key where the language has it', () => {
    expect(changed(setValue({ text: TEXT, path: [...WAIT, 'button'], value: 'Go on' }))).toEqual([
      '+            button: Go on',
    ])
  })

  test('stays in brackets', () => {
    expect(changed(setValue({ text: TEXT, path: [...FACTS, 'skippable'], value: true }))).toEqual([
      '-          - { key: facts, type: form, label: Facts, fields: [priority, { name: dueDate, required: true }] }',
      '+          - { key: facts, type: form, label: Facts, skippable: true, fields: [priority, { name: dueDate, required: true }] }',
    ])
  })

  test('changes of a list only what is different', () => {
    const value = ['Done', 'Half done', 'Not done']
    expect(changed(setValue({ text: TEXT, path: ['record', 'closureCodes'], value }))).toEqual([
      '+    - Half done',
    ])
  })

  test('makes parents that are missing', () => {
    expect(changed(setValue({ text: TEXT, path: ['cancel', 'openRecords'], value: 'leave' }))).toEqual([
      '+cancel:',
      '+  openRecords: leave',
      '+',
    ])
  })

  test('takes away what is the default', () => {
    expect(changed(setValue({ text: TEXT, path: ['close', 'openRecords'], value: 'cancel' }))).toEqual([
      '-close:',
      '-  openRecords: refuse # on purpose',
      '-',
    ])
    expect(changed(setValue({ text: TEXT, path: ['phases', 1, 'laneOrder'], value: 'sequential' }))).toEqual([
      '-    laneOrder: parallel',
    ])
    expect(setValue({ text: TEXT, path: [...WAIT, 'button'], value: 'Mark Complete' })).toMatchObject({
      edits: [],
    })
    expect(setValue({ text: TEXT, path: ['label'], value: 'Visit' })).toMatchObject({ edits: [] })
  })

  test('keeps a block of text a block of text', () => {
    expect(
      changed(setValue({ text: TEXT, path: [...PLAN, 'instructions'], value: 'Only this.\nOr that.\n' })),
    ).toEqual([
      '-              First this.',
      '-',
      '-              Then that.',
      '+              Only this.',
      '+              Or that.',
    ])
  })

  test('an empty after is said', () => {
    expect(changed(removeValue({ text: TEXT, path: [...PLAN, 'after', 0] }))).toEqual([
      '-            after: [hello]',
      '+            after: []',
    ])
    expect(changed(removeValue({ text: TEXT, path: [...PLAN, 'after'] }))).toEqual([
      '-            after: [hello]',
    ])
  })

  test('fills in a key without a value', () => {
    const text = TEXT.replace('openRecords: refuse', 'openRecords:').replace('[viewer]', '')
    expect(changed(setValue({ text, path: ['close', 'openRecords'], value: 'leave' }), text)).toEqual([
      '-  openRecords: # on purpose',
      '+  openRecords: leave # on purpose',
    ])
    expect(changed(setValue({ text, path: ['record', 'roles'], value: ['admin'] }), text)).toEqual([
      '-  roles:  # only them',
      '+  roles: [admin]  # only them',
    ])
  })
})

describe('fields', () => {
  test('a bare name becomes a mapping, and back', () => {
    const path = [...FACTS, 'fields', 0]
    const result = setField({ text: TEXT, path, set: { required: true } })
    expect(changed(result)[1]).toContain('fields: [{ name: priority, required: true }, { name: dueDate')
    const text = made(result)
    expect(made(setField({ text, path, set: { required: false } }), text)).toBe(TEXT)
    expect(made(removeValue({ text, path: [...path, 'required'] }), text)).toBe(TEXT)
    expect(made(setValue({ text: TEXT, path: [...path, 'required'], value: true }))).toBe(text)
    expect(made(setValue({ text: TEXT, path: [...path, 'name'], value: 'squad' }))).toContain('[squad, {')
  })

  test('go into brackets that are empty, or not there', () => {
    for (const empty of [', fields: []', ', fields:', '']) {
      const text = TEXT.replace(/, fields: \[priority.*?\] \}/, `${empty} }`)
      const result = addField({ text, activity: FACTS, field: { name: 'squad' } })
      expect(made(result, text)).toMatch(/label: Facts, fields: \[squad\] ?\}/)
    }
  })

  test('a new one is written as people do', () => {
    const field = { required: true, type: 'text', label: 'Region', name: 'region' }
    expect(changed(addField({ text: TEXT, activity: FACTS, at: 0, field }))[1]).toContain(
      'fields: [{ name: region, label: Region, required: true }, priority,',
    )
  })
})

describe('nodes', () => {
  test.each(['form', 'comment', 'work-note', 'records', 'close-record'] as const)(
    'a new %s has no error',
    (type) => {
      const result = addActivity({
        text: TEXT,
        lane: ['phases', 1, 'lanes', 1],
        at: 1,
        activity: { type, label: 'Überprüfung' },
      })
      expect(result).toMatchObject({ path: ['phases', 1, 'lanes', 1, 'activities', 1] })
      expect(errors(made(result))).toEqual([])
      expect(
        changed(result)
          .filter((line) => line !== '+')
          .slice(0, 3),
      ).toEqual([
        '+          - key: ueberpruefung',
        `+            type: ${type}`,
        '+            label: Überprüfung',
      ])
    },
  )

  test('a new one beside others in one line is in one line', () => {
    const result = addActivity({
      text: TEXT,
      lane: ['phases', 0, 'lanes', 0],
      at: 1,
      activity: { type: 'work-note', label: 'Think' },
    })
    expect(changed(result)).toEqual(['+          - { key: think, type: work-note, label: Think }'])
  })

  test('lanes and phases come with something to do', () => {
    const lane = addLane({ text: TEXT, phase: ['phases', 1], at: 0, label: 'Checks' })
    expect(lane).toMatchObject({ path: ['phases', 1, 'lanes', 0] })
    expect(errors(made(lane))).toEqual([])
    const phase = addPhase({ text: TEXT, at: 1, label: 'Check' })
    expect(phase).toMatchObject({ path: ['phases', 1] })
    expect(errors(made(phase))).toEqual([])
    expect(changed(phase).filter((line) => line.startsWith('-'))).toEqual([])
  })

  test('go with the comments that belong to them', () => {
    expect(changed(removeNode({ text: TEXT, path: HELLO }))).toEqual([
      '-          # Says hello',
      '-          - key: hello',
      '-            type: comment',
      '-            label: Hello',
      '-            # below hello',
      '-',
    ])
  })

  test('move with their comments, and their indentation fits', () => {
    const result = moveNode({ text: TEXT, path: HELLO, to: ['phases', 0, 'lanes', 0], at: 1 })
    expect(result).toMatchObject({ path: ['phases', 0, 'lanes', 0, 'activities', 1] })
    const text = made(result)
    expect(text).toContain('[engagement] }\n          # Says hello\n          - key: hello\n')
    expect(text).toContain('# below hello\n          # Asked for once\n')
    const compact = TEXT.replaceAll(/^ {10}(?=[-#] | {2})/gm, '        ')
    const moved = moveNode({ text: compact, path: ['phases', 1], to: [], at: 0 })
    expect(moved).toMatchObject({ path: ['phases', 0] })
    expect(made(moved, compact)).toContain('phases:\n  - key: work\n')
    expect(made(moved, compact)).toContain('  # How it begins\n  - key: start')
  })

  test('move to where they are: nothing changes', () => {
    expect(moveNode({ text: TEXT, path: PLAN, to: ['phases', 1, 'lanes', 0], at: 9 })).toEqual({
      edits: [],
      path: PLAN,
    })
  })

  test('move into a list that is empty, or not there', () => {
    for (const empty of ['activities: []', 'activities:', '']) {
      const text = TEXT.replace(
        /( {6}- key: gates\n)[\s\S]*?\n\nclose/,
        (_, start) => `${start}        label: Gates\n        ${empty}\n\nclose`,
      )
      const result = moveNode({ text, path: HELLO, to: ['phases', 1, 'lanes', 1] })
      expect(made(result, text)).toContain(
        '- key: gates\n        label: Gates\n        activities:\n          # Says hello\n          - key: hello\n',
      )
    }
  })

  test('are copied with their comments and keys of their own', () => {
    const result = duplicateNode({ text: TEXT, path: ['phases', 1, 'lanes', 0] })
    expect(result).toMatchObject({ path: ['phases', 1, 'lanes', 1] })
    const text = made(result)
    expect(errors(text)).toEqual([])
    expect(text).toContain('          # Says hello\n          - key: hello-2\n')
    expect(text).toContain('after: [hello-2]')
    expect(errors(made(duplicateNode({ text: TEXT, path: ['phases', 1], label: 'Again' })))).toEqual([])
  })
})

describe('keys', () => {
  const text = `${TEXT}
scenarios:
  - name: Walk
    steps:
      - reach: wait
      - complete: hello # first
        expect: { current: [wait, plan], activities: { hello: completed }, reasons: [{ code: waits-for, waitsFor: [hello] }] }
      - skip: hello
    expect:
      lanes: { work/talk: completed, start/setup: completed }
      phases: { work: completed }
      stream: [{ kind: comment, activity: hello }]
      canceled: { activities: [hello] }
`

  test('of an activity change wherever they are named', () => {
    const after = made(renameKey({ text, path: HELLO, to: 'greet' }), text)
    expect(after).toBe(text.replaceAll(/(?<=key: |: |\[|\{ )hello(?=\n| #|\]|:| \})/g, 'greet'))
    expect(after.match(/greet/g)).toHaveLength(8)
    const found = usesOf({ text, path: HELLO })
    const uses = 'uses' in found ? found.uses : []
    expect(uses).toHaveLength(7)
    expect(uses[0]).toEqual({ path: [...PLAN, 'after', 0], at: 'value', kind: 'after', name: 'hello' })
  })

  test('of lanes and phases, too', () => {
    expect(made(renameKey({ text, path: ['phases', 1, 'lanes', 0], to: 'chat' }), text)).toContain(
      '{ work/chat: completed,',
    )
    const after = made(renameKey({ text, path: ['phases', 1], to: 'do' }), text)
    expect(after).toContain(
      'lanes: { do/talk: completed, start/setup: completed }\n      phases: { do: completed }',
    )
  })

  test('that two have are changed alone', () => {
    const doubled = text.replace('key: plan', 'key: hello')
    expect(made(renameKey({ text: doubled, path: PLAN, to: 'plan' }), doubled)).toBe(text)
  })

  test('that are missing are put first', () => {
    const missing = TEXT.replace('- key: wait\n            type: records', '- type: records')
    expect(made(renameKey({ text: missing, path: WAIT, to: 'wait' }), missing)).toBe(TEXT)
  })
})

describe('conditions and scenarios', () => {
  test('a short condition is one line, a long one several', () => {
    expect(
      changed(setCondition({ text: TEXT, path: WAIT, condition: { priority: { in: ['high'] } } })),
    ).toEqual(['+            when: { priority: { in: [high] } }'])
    const or = Array.from({ length: 4 }, (_, index) => ({
      shortDescription: { contains: `a rather long text ${index}` },
    }))
    expect(
      changed(setCondition({ text: TEXT, path: [...WAIT, 'when'], condition: { or } })).slice(0, 3),
    ).toEqual([
      '+            when:',
      '+              or:',
      '+                - { shortDescription: { contains: a rather long text 0 } }',
    ])
  })

  test('a try is kept as a scenario, and goes again', () => {
    const { definition } = parse(TEXT)
    if (definition === null) throw new Error('The text has errors.')
    const attempt = applyStep({ attempt: startTry({ definition }), step: { complete: 'facts' } as never })
    const { yaml } = toScenario({ attempt, name: 'First try' })
    const text = made(addScenario({ text: TEXT, yaml }))
    expect(errors(text)).toEqual([])
    expect(text.startsWith(TEXT)).toBe(true)
    expect(text).toContain('\n\nscenarios:\n  - name: First try\n')
    const twice = made(addScenario({ text, yaml: yaml.replace('First', 'Second') }), text)
    expect(parse(twice).definition?.scenarios).toHaveLength(2)
    expect(made(removeScenario({ text: twice, at: 1 }), twice)).toBe(text)
    expect(made(removeScenario({ text, at: 0 }), text)).toBe(TEXT)
  })
})
