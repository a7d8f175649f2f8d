import { describe, expect, it } from 'vitest'
import { diffRows } from '../../../../src/admin/playbooks/versions/diff-rows.ts'
import type { DiffLine } from '../../../../src/runtime/playbooks/types.ts'

const same = (from: number, to: number, text = 'x'): DiffLine => ({ kind: 'same', from, to, text })
const removed = (from: number, text: string): DiffLine => ({ kind: 'removed', from, to: null, text })
const added = (to: number, text: string): DiffLine => ({ kind: 'added', from: null, to, text })

/** `-old`, `+new`, ` same`, and gaps by their number; what changed in brackets. */
const drawn = (lines: readonly DiffLine[]): readonly (string | number)[] =>
  diffRows(lines).map((row) => {
    if (row.kind === 'gap') return row.lines
    const { text, kind } = row.line
    const sign = { same: ' ', removed: '-', added: '+' }[kind]
    if (!row.changed) return `${sign}${text}`
    const { from, to } = row.changed
    return `${sign}${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
  })

describe('rows of a comparison', () => {
  it('counts the lines that are left out before, between and nowhere else', () => {
    expect(drawn([same(4, 4), removed(5, 'gone'), same(6, 5), same(20, 19), added(20, 'new')])).toEqual([
      3,
      ' x',
      '-gone',
      ' x',
      13,
      ' x',
      '+new',
    ])
    expect(drawn([same(1, 1), added(2, 'new'), same(2, 3)])).toEqual([' x', '+new', ' x'])
    expect(drawn([added(1, 'a'), added(2, 'b')])).toEqual(['+a', '+b'])
    expect(drawn([added(4, 'a')])).toEqual([3, '+a'])
  })

  it('says what changed in lines that replace each other', () => {
    expect(drawn([removed(1, 'label: Old review'), added(1, 'label: New review')])).toEqual([
      '-label: [Old] review',
      '+label: [New] review',
    ])
    expect(drawn([removed(1, 'label: A'), added(1, 'label: A and B')])).toEqual([
      '-label: A[]',
      '+label: A[ and B]',
    ])
  })

  it('marks nothing where lines have too little in common, or are not as many', () => {
    expect(drawn([removed(1, 'abc'), added(1, 'xyz')])).toEqual(['-abc', '+xyz'])
    expect(drawn([removed(1, 'label: A'), added(1, 'label: B'), added(2, 'label: C')])).toEqual([
      '-label: A',
      '+label: B',
      '+label: C',
    ])
  })

  it('never splits a character', () => {
    // Both begin with the same half.
    expect(drawn([removed(1, 'label: 😀'), added(1, 'label: 😁')])).toEqual(['-label: [😀]', '+label: [😁]'])
    // Both end with the same half.
    expect(drawn([removed(1, 'label: 😀 end'), added(1, 'label: 🐀 end')])).toEqual([
      '-label: [😀] end',
      '+label: [🐀] end',
    ])
  })
})
