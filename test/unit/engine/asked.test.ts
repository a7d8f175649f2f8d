import { describe, expect, it } from 'vitest'
import type { Condition } from '../../../src/definition/types.ts'
import { hiddenNames } from '../../../src/engine/asked.ts'

const field = (name: string, when: Condition | null = null, own = true) => ({ name, own, when })
const hiddenWith = (fields: ReturnType<typeof field>[], values: Record<string, unknown>): string[] => [
  ...hiddenNames({ fields, lookup: (name) => values[name] ?? null }),
]

describe('the fields that a form does not ask for', () => {
  const fields = [
    field('kind'),
    field('region', { kind: { equals: 'on site' } }),
    field('room', { region: { exists: true } }),
  ]

  it('are those whose condition does not hold with what is typed', () => {
    expect(hiddenWith(fields, { kind: 'remote' })).toEqual(['region', 'room'])
    expect(hiddenWith(fields, { kind: 'on site' })).toEqual(['room'])
    expect(hiddenWith(fields, { kind: 'on site', region: 'North' })).toEqual([])
  })

  it('count as empty for the conditions of others, whatever they hold', () => {
    expect(hiddenWith(fields, { kind: 'remote', region: 'North' })).toEqual(['region', 'room'])
    expect(hiddenWith([...fields].reverse(), { kind: 'remote', region: 'North' })).toEqual(['region', 'room'])
  })

  it('leave fields of the play their values', () => {
    const picked = [
      field('priority', { kind: { equals: 'on site' } }, false),
      field('why', { priority: { exists: true } }),
    ]
    expect(hiddenWith(picked, { kind: 'remote', priority: 'high' })).toEqual(['priority'])
  })
})
