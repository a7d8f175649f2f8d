import type { CollectionConfig, Field, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { createPlaysCollection } from '../../../collections/plays.ts'
import { createTasksCollection } from '../../../collections/tasks.ts'
import { choicesFor, labelOf } from '../../../src/admin/fields/choices.ts'
import { filteredValues, withFilter } from '../../../src/admin/fields/list-where.ts'
import type { LoadedPlaybook } from '../../../src/context.ts'
import { TEXTS } from '../../../src/i18n/index.ts'
import { testContext } from './support.ts'

const t = (key: string) => `<${key}>`

describe('the choices of a field', () => {
  const lists = {
    choices: [
      { value: 'new', labelKey: 'states:new' },
      { value: 'Guidance', label: 'Guidance' },
    ],
    by: { field: 'playbook', choices: { open: [{ value: 'Guidance', label: 'Advice' }] } },
  }

  it('follow the other field of the record', () => {
    expect(choicesFor(lists, 'open')).toEqual(lists.by.choices.open)
    for (const other of ['other', 'toString', null, undefined])
      expect(choicesFor(lists, other)).toBe(lists.choices)
  })

  it('are called by their label, by the text of its key, or by themselves', () => {
    expect(labelOf({ value: 'new', choices: lists.choices, t })).toBe('<states:new>')
    expect(labelOf({ value: 'Guidance', choices: lists.by.choices.open, t })).toBe('Advice')
    expect(labelOf({ value: 'gone', choices: lists.choices, t })).toBe('gone')
  })

  it('of playbooks are those that are loaded when the panel asks', () => {
    const context = testContext()
    const playbooks = context.playbooks as Map<string, LoadedPlaybook>
    const loaded = [...playbooks]
    playbooks.clear()
    const collection = createPlaysCollection({ context })
    for (const [key, playbook] of loaded) playbooks.set(key, playbook)
    expect(fieldProps(collection, 'playbook').choices).toEqual([
      { value: 'open', label: 'open' },
      { value: 'closed', label: 'closed' },
    ])
  })

  it('have a label in the translations', () => {
    for (const name of ['state', 'priority', 'category']) {
      for (const { labelKey } of fieldProps(createTasksCollection({ context: testContext() }), name)
        .choices) {
        const [, , list = '', value = ''] = String(labelKey).split(':')
        expect(
          (TEXTS.en.values as Record<string, Record<string, string>>)[list]?.[value],
          labelKey,
        ).toBeTypeOf('string')
      }
    }
  })
})

describe('narrowing a list', () => {
  const state = { state: { in: ['new', 'paused'] } }
  const mine = { assignedTo: { in: ['7'] } }

  it('adds, replaces and lifts the values of a field', () => {
    const first = withFilter({ where: undefined, field: 'state', values: ['new', 'paused'] })
    expect(first).toEqual({ or: [{ and: [state] }] })
    const both = withFilter({ where: first, field: 'assignedTo', values: ['7'] })
    expect(both).toEqual({ or: [{ and: [state, mine] }] })
    expect(filteredValues({ where: both, field: 'state' })).toEqual(['new', 'paused'])
    expect(filteredValues({ where: both, field: 'priority' })).toEqual([])
    const other = withFilter({ where: both, field: 'state', values: ['closed'] })
    expect(other).toEqual({ or: [{ and: [mine, { state: { in: ['closed'] } }] }] })
    expect(withFilter({ where: { or: [{ and: [mine] }] }, field: 'assignedTo', values: [] })).toEqual({})
  })

  it('keeps the conditions that people have set themselves', () => {
    const own: Where = { or: [{ and: [{ title: { contains: 'x' } }, { state: { equals: 'new' } }] }] }
    expect(withFilter({ where: own, field: 'state', values: ['new'] })).toEqual({
      or: [{ and: [{ title: { contains: 'x' } }, { state: { equals: 'new' } }, { state: { in: ['new'] } }] }],
    })
    expect(withFilter({ where: { title: { contains: 'x' } }, field: 'state', values: ['new'] })).toEqual({
      or: [{ and: [{ title: { contains: 'x' } }, { state: { in: ['new'] } }] }],
    })
  })

  it('narrows every alternative, and shows none of them as its own', () => {
    const where: Where = { or: [{ and: [{ a: { equals: 1 } }] }, { and: [{ b: { equals: 2 } }] }] }
    const narrowed = withFilter({ where, field: 'state', values: ['new'] })
    expect(narrowed).toEqual({
      or: [
        { and: [{ a: { equals: 1 } }, { state: { in: ['new'] } }] },
        { and: [{ b: { equals: 2 } }, { state: { in: ['new'] } }] },
      ],
    })
    expect(filteredValues({ where: narrowed, field: 'state' })).toEqual([])
    expect(withFilter({ where: narrowed, field: 'state', values: [] })).toEqual(where)
  })

  it('reads what an address holds', () => {
    expect(filteredValues({ where: { state: { in: 'new,paused' } }, field: 'state' })).toEqual([
      'new',
      'paused',
    ])
    expect(filteredValues({ where: { state: { in: '' } }, field: 'state' })).toEqual([])
    expect(filteredValues({ where: {}, field: 'state' })).toEqual([])
  })
})

const fieldProps = (
  { fields }: CollectionConfig,
  name: string,
): { choices: { value: string; label?: string; labelKey?: string }[] } => {
  const flat = (list: Field[]): Field[] =>
    list.flatMap((field) => ('fields' in field && !('name' in field) ? flat(field.fields) : [field]))
  const found = flat(fields).find((field) => 'name' in field && field.name === name) as unknown as {
    admin: { components: { Field: { clientProps: never } } }
  }
  return found.admin.components.Field.clientProps
}
