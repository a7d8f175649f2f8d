import { describe, expect, test } from 'vitest'
import {
  duplicateNode,
  type EditResult,
  moveNode,
  removeNode,
} from '../../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import { SAMPLE } from '../sample.ts'

const made = (result: EditResult, text: string): string => {
  if ('problem' in result) throw new Error(result.problem)
  return applyEdits({ text, edits: result.edits })
}

/** A playbook whose lanes are written in different ways. */
const text = `phases:
  - key: one
    label: One
    lanes:
      - key: block
        activities:
          # Says hello
          - key: hello
            type: comment
            label: Hello # loud
          - key: plan
            type: work-note
            label: Plan
            after: [hello]
      - key: flow
        activities: [{ key: a, type: comment, label: A }, { key: b, type: comment, label: B }]
`
const BLOCK = ['phases', 0, 'lanes', 0]
const FLOW = ['phases', 0, 'lanes', 1]

describe('a node is moved', () => {
  test('out of brackets', () => {
    const result = moveNode({ text, path: [...FLOW, 'activities', 0], to: BLOCK, at: 1 })
    expect(result).toMatchObject({ path: [...BLOCK, 'activities', 1] })
    expect(made(result, text)).toBe(
      text
        .replace('{ key: a, type: comment, label: A }, ', '')
        .replace(
          '          - key: plan',
          '          - { key: a, type: comment, label: A }\n          - key: plan',
        ),
    )
  })

  test('within brackets', () => {
    const result = moveNode({ text, path: [...FLOW, 'activities', 1], to: FLOW, at: 0 })
    expect(made(result, text)).toContain(
      '[{ key: b, type: comment, label: B }, { key: a, type: comment, label: A }]',
    )
  })

  test('into brackets, which become lines where it has comments', () => {
    const after = made(moveNode({ text, path: [...BLOCK, 'activities', 0], to: FLOW, at: 1 }), text)
    expect(after).toContain(`        activities:
          - key: a
            type: comment
            label: A
          # Says hello
          - key: hello
            type: comment
            label: Hello # loud
          - key: b
`)
    const plain = made(moveNode({ text, path: [...BLOCK, 'activities', 1], to: FLOW, at: 0 }), text)
    expect(plain).toContain(
      'activities: [{ key: plan, type: work-note, label: Plan, after: [hello] }, { key: a,',
    )
  })

  test('not where a comment in brackets would be lost', () => {
    const odd = text.replace('label: A }, ', 'label: A }, # mine\n          ')
    expect(moveNode({ text: odd, path: [...BLOCK, 'activities', 0], to: FLOW, at: 1 })).toEqual({
      problem: 'unusual',
    })
  })

  test('from the end of a file that lacks its line end', () => {
    const cut = text.slice(0, text.indexOf('      - key: flow')).trimEnd()
    const result = moveNode({ text: cut, path: [...BLOCK, 'activities', 1], to: BLOCK, at: 0 })
    expect(made(result, cut)).toContain('after: [hello]\n          # Says hello\n          - key: hello\n')
  })

  test('with the line ends of its file', () => {
    const odd = text.replaceAll('\n', '\r\n')
    const after = made(moveNode({ text: odd, path: [...FLOW, 'activities', 0], to: BLOCK, at: 0 }), odd)
    expect(after).toContain(
      '        activities:\r\n          - { key: a, type: comment, label: A }\r\n          # Says',
    )
    expect(after).not.toMatch(/[^\r]\n/)
  })

  test('not where it stands beside the dash of a list in a list', () => {
    const odd = 'phases:\n- - key: a\n  - key: b\n- key: c\n'
    expect(moveNode({ text: odd, path: ['phases', 0, 'lanes', 0], to: ['phases', 1] })).toEqual({
      problem: 'not-found',
    })
  })

  test.each<[string, EditResult, string]>([
    [
      'the only one of its list',
      moveNode({ text: SAMPLE, path: ['phases', 0, 'lanes', 0], to: ['phases', 1] }),
      'last-one',
    ],
    ['nothing', moveNode({ text: SAMPLE, path: ['phases', 8], to: [] }), 'not-found'],
    ['no node', moveNode({ text: SAMPLE, path: ['record'], to: [] }), 'wrong-place'],
    [
      'an owner below the root',
      moveNode({ text: SAMPLE, path: ['phases', 0], to: ['phases', 1] }),
      'wrong-place',
    ],
    [
      'nodes by name',
      moveNode({ text: 'phases: { 0: { key: a } }\n', path: ['phases', 'a'], to: [] }),
      'wrong-place',
    ],
  ])('refused: %s', (_, result, problem) => {
    expect(result).toEqual({ problem })
  })

  test('as an alias, but not what an alias refers to', () => {
    const odd = 'phases:\n  - &p { key: a }\n  - *p\n  - key: b\n'
    expect(made(moveNode({ text: odd, path: ['phases', 1], to: [], at: 2 }), odd)).toBe(
      'phases:\n  - &p { key: a }\n  - key: b\n  - *p\n',
    )
    expect(moveNode({ text: odd, path: ['phases', 0], to: [], at: 2 })).toEqual({ problem: 'alias' })
  })
})

describe('a copy', () => {
  test('of what is no mapping, or not there, is refused', () => {
    expect(duplicateNode({ text: SAMPLE, path: ['phases', 9] })).toEqual({ problem: 'not-found' })
    expect(duplicateNode({ text: 'phases: [x, y]\n', path: ['phases', 0] })).toEqual({
      problem: 'wrong-place',
    })
    expect(duplicateNode({ text: SAMPLE, path: ['record'] })).toEqual({ problem: 'wrong-place' })
  })

  test('in brackets stays there', () => {
    expect(made(duplicateNode({ text, path: [...FLOW, 'activities', 1], label: 'B again' }), text)).toContain(
      '{ key: b, type: comment, label: B }, { key: b-2, type: comment, label: B again }]',
    )
  })

  test('leaves what is odd in it as it is', () => {
    const odd = `phases:
  - key: one
    lanes:
      - key: a
        activities:
          - 7
          - { type: comment, label: No key }
          - { key: x, after: [x, y] }
      - just text
      - { key: b, activities: none }
`
    const after = made(duplicateNode({ text: odd, path: ['phases', 0] }), odd)
    expect(after.startsWith(odd)).toBe(true)
    expect(after.slice(odd.length)).toBe(
      odd
        .slice(odd.indexOf('\n') + 1)
        .replace('key: one', 'key: one-2')
        .replace('key: x, after: [x, y]', 'key: x-2, after: [ x-2, y ]')
        .replace('[ x-2, y ]', '[x-2, y]'),
    )
  })
})

describe('a node is removed', () => {
  test('from brackets, wherever it stands', () => {
    for (const [at, kept] of [
      [0, 'activities: [{ key: b, type: comment, label: B }]'],
      [1, 'activities: [{ key: a, type: comment, label: A }]'],
    ] as const) {
      expect(made(removeNode({ text, path: [...FLOW, 'activities', at] }), text)).toContain(kept)
    }
  })

  test('not from brackets where a comment stands beside it', () => {
    const odd = text.replace('label: A }, ', 'label: A }, # mine\n          ')
    for (const at of [0, 1]) {
      expect(removeNode({ text: odd, path: [...FLOW, 'activities', at] })).toEqual({ problem: 'unusual' })
    }
  })
})
