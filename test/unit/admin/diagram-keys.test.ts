import { describe, expect, test } from 'vitest'
import { isWithin, marksOf } from '../../../src/admin/playbooks/diagram/marks.ts'
import { nextByKey } from '../../../src/admin/playbooks/diagram/reading-order.ts'
import type { Finding } from '../../../src/definition/types.ts'
import { layoutDefinition } from '../../../src/diagram/index.ts'
import { launch } from '../simulate/support.ts'

const diagram = layoutDefinition({ definition: launch() })
const { nodes } = diagram
const node = (key: string) => nodes.find((each) => each.key === key) as (typeof nodes)[number]
const go = (from: string, key: string) => nextByKey({ nodes, from: node(from), key })?.key ?? null

describe('arrow keys in the drawing', () => {
  test('up and down follow the order of reading through all activities', () => {
    const walked = ['begin']
    for (let at = go('begin', 'ArrowDown'); at; at = go(at, 'ArrowDown')) walked.push(at)
    expect(walked).toEqual(['begin', 'facts', 'legal', 'hello', 'work-done', 'wrap-up'])
    expect(go('work-done', 'ArrowUp')).toBe('hello')
    expect([go('legal', 'Home'), go('legal', 'End')]).toEqual(['begin', 'wrap-up'])
  })
  test('left and right go to the nearest one that stands there', () => {
    expect(go('hello', 'ArrowRight')).toBe('work-done')
    expect(go('work-done', 'ArrowLeft')).toBe('hello')
    expect(go('begin', 'ArrowLeft')).toBeNull()
    expect(go('begin', 'Tab')).toBeNull()
  })
})

test('findings count where they belong: at the activity, the lane, the phase', () => {
  const at = (path: (string | number)[], severity: Finding['severity']) => ({
    finding: { severity } as Finding,
    path,
    place: '',
    offset: 0,
  })
  const activity = ['phases', 0, 'lanes', 0, 'activities', 1]
  const marks = marksOf({
    diagram,
    places: [
      at([...activity, 'fields', 0, 'name'], 'error'),
      at(activity, 'warning'),
      at(['phases', 1, 'lanes', 0, 'when'], 'warning'),
      // A lane without a frame has nothing to mark: its phase has.
      at(['phases', 2, 'lanes', 0, 'key'], 'error'),
      at(['scenarios', 0], 'error'),
    ],
  })
  expect([...marks]).toEqual([
    [activity.join('.'), { errors: 1, warnings: 1 }],
    ['phases.1.lanes.0', { errors: 0, warnings: 1 }],
    ['phases.2', { errors: 1, warnings: 0 }],
  ])
  expect(isWithin([...activity, 'label'], activity)).toBe(true)
  expect(isWithin(null, activity)).toBe(false)
})
