import { describe, expect, test } from 'vitest'
import { addActivity, addField } from '../../../../src/definition/edit/index.ts'
import { activityShapeOf, exampleOf } from '../../../../src/definition/edit/start.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import { defaultVocabulary } from '../../../../src/definition/vocabulary.ts'
import { SAMPLE } from '../sample.ts'

const lane = ['phases', 1, 'lanes', 0]

/** The line of a new activity. */
const added = (
  activity: Parameters<typeof addActivity>[0]['activity'],
  vocabulary = defaultVocabulary,
): unknown => {
  const result = addActivity({ text: SAMPLE, lane, at: 0, activity, vocabulary })
  if ('problem' in result) return result.problem
  const before = SAMPLE.split('\n')
  const after = applyEdits({ text: SAMPLE, edits: result.edits }).split('\n')
  return after.filter((line) => !before.includes(line)).map((line) => line.trim())
}

describe('a new activity', () => {
  test('that creates asks for the engagement', () => {
    expect(added({ type: 'create', label: 'Open' })).toEqual([
      '- { key: open, type: create, label: Open, fields: [engagement] }',
    ])
  })

  test('keeps the key that it was given', () => {
    expect(added({ type: 'comment', label: 'Say', key: 'speak' })).toEqual([
      '- { key: speak, type: comment, label: Say }',
    ])
  })

  test('keeps what the language does not know, at its end', () => {
    expect(added({ colour: 'red', type: 'comment', label: 'Say' })).toEqual([
      '- { key: say, type: comment, label: Say, colour: red }',
    ])
  })

  test('of a kind that there is not is refused', () => {
    expect(added({ type: 'toString' as 'form', label: 'x' })).toBe('invalid')
    expect(activityShapeOf('form')).toMatchObject({ type: 'object' })
  })

  test('gates on a collection that has no gate yet, on the first when all have', () => {
    const records = { tasks: { states: ['new', 'done'] }, calls: { states: ['open'] } }
    const gate = { type: 'records', label: 'Gate' } as const
    expect(added(gate, { ...defaultVocabulary, records })).toEqual([
      '- { key: gate, type: records, label: Gate, collection: calls, open: [open] }',
    ])
    expect(added(gate, { ...defaultVocabulary, records: { tasks: { states: ['closed'] } } })).toEqual([
      '- { key: gate, type: records, label: Gate, collection: tasks, open: [closed] }',
    ])
    expect(added({ ...gate, collection: 'unheard-of' })).toEqual([
      '- { key: gate, type: records, label: Gate, collection: unheard-of, open: [] }',
    ])
  })

  test('asks for a field that nobody asks for, for any where all are asked for', () => {
    const form = { type: 'form', label: 'Ask' } as const
    const { priority, engagement } = defaultVocabulary.playFields
    expect(added(form)).toEqual(['- { key: ask, type: form, label: Ask, fields: [shortDescription] }'])
    expect(
      added(form, {
        ...defaultVocabulary,
        playFields: { engagement, priority } as typeof defaultVocabulary.playFields,
      }),
    ).toEqual(['- { key: ask, type: form, label: Ask, fields: [priority] }'])
    expect(added(form, { ...defaultVocabulary, playFields: {} })).toEqual([
      '- { key: ask, type: form, label: Ask, fields: [note] }',
    ])
  })

  test('is given an index within the list', () => {
    const at = (index: number) =>
      addActivity({
        text: SAMPLE,
        lane: [...lane, 'activities'],
        at: index,
        activity: { type: 'comment', label: 'x' },
      })
    expect(at(99)).toMatchObject({ path: [...lane, 'activities', 2] })
    expect(at(-1)).toMatchObject({ path: [...lane, 'activities', 0] })
    expect(at(0.5)).toMatchObject({ path: [...lane, 'activities', 2] })
  })

  test('may not take the key of another, nor one that is none', () => {
    expect(added({ type: 'comment', label: 'x', key: 'plan' })).toBe('taken')
    expect(added({ type: 'comment', label: 'x', key: 'No Key' })).toBe('invalid')
    expect(added({ type: 'comment', label: 'a\u0007' })).toBe('invalid')
  })
})

describe('an example of a shape', () => {
  test.each<[unknown, unknown]>([
    [{ type: 'string', default: 'a', examples: ['b'] }, 'a'],
    [{ const: 'b' }, 'b'],
    [{ type: 'string', examples: ['c', 'd'] }, 'c'],
    [{ enum: ['e'] }, 'e'],
    [{ type: 'array', items: { type: 'boolean' } }, [false]],
    [{ type: 'integer', minimum: 7 }, 7],
    [{ type: 'number' }, 1],
    [{ type: 'string' }, 'text'],
    [undefined, 'text'],
  ])('%j is %j', (shape, example) => {
    expect(exampleOf(shape)).toEqual(example)
  })
})

describe('a new field', () => {
  test('keeps what the language does not know, at its end', () => {
    const result = addField({
      text: SAMPLE,
      activity: ['phases', 0, 'lanes', 0, 'activities', 1],
      field: { colour: 'red', name: 'squad' },
    })
    if ('problem' in result) throw new Error(result.problem)
    expect(applyEdits({ text: SAMPLE, edits: result.edits })).toContain(
      'fields: [priority, { name: squad, colour: red }]',
    )
  })
})
