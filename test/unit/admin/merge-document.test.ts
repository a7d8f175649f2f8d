import type { FormState } from 'payload'
import { describe, expect, it } from 'vitest'
import { mergeDocument } from '../../../src/admin/payload/merge-document.ts'

const field = (value: unknown, initialValue: unknown = value) => ({ value, initialValue })

const changed = (fields: FormState, document: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(mergeDocument({ fields, document })).map(([path, { value, initialValue }]) => [
      path,
      { value, initialValue },
    ]),
  )

describe('bringing a form up to a newer version of its document', () => {
  it('takes over what nobody has touched', () => {
    expect(changed({ rev: field(3), state: field('new') }, { rev: 4, state: 'in-progress' })).toEqual({
      rev: field(4),
      state: field('in-progress'),
    })
  })

  it('keeps what was typed, and knows it is still different', () => {
    expect(changed({ title: field('typed', 'old') }, { title: 'new' })).toEqual({
      title: field('typed', 'new'),
    })
  })

  it('leaves out what stays the same, however emptiness is written', () => {
    const fields = { a: field(undefined), b: field(''), c: field(null), d: field([1, 2]) }
    expect(changed(fields, { a: null, c: '', d: [1, 2] })).toEqual({})
  })

  it('clears what the document no longer has', () => {
    expect(changed({ closureCode: field('Achieved') }, {})).toEqual({ closureCode: field(null) })
  })

  it('finds fields of groups', () => {
    const fields = { 'definition.version': field(1) }
    expect(changed(fields, { definition: { version: 2 } })).toEqual({ 'definition.version': field(2) })
  })

  it('takes nothing that is inherited for a field of a group', () => {
    expect(changed({ 'definition.constructor': field(null) }, { definition: {} })).toEqual({})
  })

  it('leaves rows and joined records alone', () => {
    const fields: FormState = {
      members: { value: 1, initialValue: 1, rows: [{ id: 'x' }] },
      'members.0.user': field(7),
      tasks: field({ docs: [1], hasNextPage: false }),
    }
    expect(changed(fields, { members: [{ user: 8 }] })).toEqual({})
  })
})
