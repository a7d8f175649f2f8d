import { describe, expect, it } from 'vitest'
import { fieldNameFrom, fieldRowOf, hasOptions } from '../../../src/admin/playbooks/outline/field-rows.ts'
import { renameField } from '../../../src/admin/playbooks/outline/fields/rename-field.ts'
import {
  askableAt,
  declaredFieldsOf,
  operatorsFor,
} from '../../../src/admin/playbooks/outline/known-fields.ts'
import { outlineOf } from '../../../src/admin/playbooks/outline/nodes.ts'
import { OPERATORS } from '../../../src/definition/lint/comparisons.ts'
import { FORMATS } from '../../../src/definition/shapes.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'

const FIRST = {
  key: 'one',
  type: 'form',
  fields: ['priority', { name: 'budget', label: 'Budget', type: 'number', required: true }],
}
const SECOND = {
  key: 'two',
  type: 'form',
  fields: [
    { name: 'region', type: 'select', options: ['North', 'South'] },
    { name: 'budget', type: 'number' },
    { name: 'why', when: { or: [{ budget: { greater_than: 5 } }, { priority: { equals: 'low' } }] } },
  ],
  when: { budget: { exists: true } },
}
const PLAYBOOK = outlineOf({
  record: { categories: ['Guidance', 'Review'] },
  phases: [
    { key: 'a', lanes: [{ key: 'l', activities: [FIRST] }] },
    { key: 'b', lanes: [{ key: 'm', activities: [SECOND] }] },
  ],
  scenarios: [{ name: 'x', steps: [{ complete: 'one', with: { budget: 3 } }] }, { name: 'y' }],
})

describe('fields of a form', () => {
  it('are told apart: picked by their name, or declared', () => {
    expect(fieldRowOf({ entry: 'priority', vocabulary })).toMatchObject({
      name: 'priority',
      isOwn: false,
      type: '',
    })
    expect(fieldRowOf({ entry: FIRST.fields[1], vocabulary })).toMatchObject({
      name: 'budget',
      isOwn: true,
      label: 'Budget',
      type: 'number',
      isRequired: true,
    })
    expect(fieldRowOf({ entry: { name: 'why' }, vocabulary })).toMatchObject({
      isOwn: true,
      type: 'text',
      isRequired: false,
    })
    expect(fieldRowOf({ entry: 7, vocabulary }).name).toBe('7')
    expect(fieldRowOf({ entry: null, vocabulary }).name).toBe('')
    expect(hasOptions('multi-select') && !hasOptions('text')).toBe(true)
  })

  it('get a name from their label that the language allows and that is free', () => {
    const name = (label: string, taken: readonly string[] = []) => fieldNameFrom({ label, taken })
    expect(name('Contract end')).toBe('contractEnd')
    expect(name('Größe der Fläche (m²)')).toBe('grosseDerFlacheM')
    expect(name('URL of the API')).toBe('urlOfTheApi')
    expect(name('3 offers')).toBe('offers')
    expect(name('契約')).toBe('field')
    expect(name('Budget', ['budget', 'budget2'])).toBe('budget3')
    for (const label of ['', '---', 'Ärger', 'x'.repeat(300), '2nd', 'Ümläut test']) {
      expect(name(label)).toMatch(FORMATS.fieldName.pattern)
      expect(name(label).length).toBeLessThanOrEqual(64)
    }
  })

  it('that the playbook declares are found once, where they first are', () => {
    expect(
      declaredFieldsOf({ playbook: PLAYBOOK, vocabulary }).map(({ name, type }) => [name, type]),
    ).toEqual([
      ['budget', 'number'],
      ['region', 'select'],
      ['why', 'text'],
    ])
  })
})

describe('what a condition may ask for', () => {
  const names = (place: readonly (string | number)[]) =>
    askableAt({ playbook: PLAYBOOK, vocabulary, place })
      .filter(({ from }) => from === 'own')
      .map(({ name }) => name)

  it('knows own fields only from the activity on that asks for them', () => {
    expect(names(['phases', 0, 'lanes', 0, 'activities', 0])).toEqual(['budget'])
    expect(names(['phases', 1, 'lanes', 0, 'activities', 0])).toEqual(['budget', 'region', 'why'])
    expect(names(['phases', 1, 'lanes', 0])).toEqual(['budget'])
    expect(names(['phases', 1])).toEqual(['budget'])
    expect(names(['phases', 0])).toEqual([])
  })

  it('knows the kinds and the values: those of the playbook itself, too', () => {
    const all = askableAt({ playbook: PLAYBOOK, vocabulary, place: ['phases', 9] })
    const field = (name: string) => all.find((each) => each.name === name)
    expect(field('category')?.options).toEqual(['Guidance', 'Review'])
    expect(field('region')).toMatchObject({ kind: 'select', options: ['North', 'South'] })
    expect(field('engagement.stage')?.from).toBe('engagement')
    expect(field('state')?.options).toContain('new')
    expect(field('squad')?.kind).toBe('list')
  })

  it('offers only operators that the checks allow for the kind', () => {
    for (const kind of Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]) {
      for (const operator of operatorsFor(kind)) {
        expect(OPERATORS[kind]).toContain(operator === 'missing' ? 'exists' : operator)
      }
    }
  })
})

describe('another name for an own field', () => {
  it('goes along everywhere in the phases, and counts what it does not touch', () => {
    const { phases, places, scenarios } = renameField({ playbook: PLAYBOOK.raw, from: 'budget', to: 'money' })
    const [first, second] = (phases as { lanes: { activities: Record<string, never>[] }[] }[]).map(
      ({ lanes }) => lanes[0]?.activities[0],
    )
    expect(first?.fields).toEqual([
      'priority',
      { name: 'money', label: 'Budget', type: 'number', required: true },
    ])
    expect((second as { fields: unknown[] } | undefined)?.fields[1]).toEqual({
      name: 'money',
      type: 'number',
    })
    expect(second?.when).toEqual({ money: { exists: true } })
    expect(JSON.stringify(second)).not.toContain('budget')
    expect(places).toBe(2)
    expect(scenarios).toBe(1)
  })
})
