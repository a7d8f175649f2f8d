import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type Diagram, layoutDefinition, type Point } from '../../../src/diagram/index.ts'
import { LETTERS } from '../../../src/diagram/sizes.ts'
import { estimate } from '../../../src/diagram/text.ts'
import { LAUNCH, sound } from '../simulate/support.ts'
import { definitions, large } from './random.ts'

const meet = (one: Box, two: Box): boolean =>
  one.x < two.x + two.width &&
  two.x < one.x + one.width &&
  one.y < two.y + two.height &&
  two.y < one.y + one.height
const isIn = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01
const between = (one: Point, two: Point): Box => ({
  x: Math.min(one.x, two.x),
  y: Math.min(one.y, two.y),
  width: Math.abs(one.x - two.x),
  height: Math.abs(one.y - two.y),
})
/** A line that only touches an edge does not run through it. */
const crosses = (line: Box, box: Box): boolean =>
  line.x < box.x + box.width - 0.5 &&
  line.x + line.width > box.x + 0.5 &&
  line.y < box.y + box.height - 0.5 &&
  line.y + line.height > box.y + 0.5
/** On the outline, or, where a gate runs to a point, at most as far in as the point is long. */
const touches = ({ x, y }: Point, box: Box): boolean =>
  x >= box.x - 0.1 &&
  x <= box.x + box.width + 0.1 &&
  y >= box.y - 0.1 &&
  y <= box.y + box.height + 0.1 &&
  !(x > box.x + 13 && x < box.x + box.width - 13 && y > box.y + 0.1 && y < box.y + box.height - 0.1)

const problemsOf = (diagram: Diagram): string[] => {
  const { nodes, lanes, phases, edges, width, height } = diagram
  const all = { x: 0, y: 0, width, height }
  const problems: string[] = []
  const boxes = new Map<string, Box>([...nodes, ...lanes, ...phases].map((each) => [each.id, each]))
  for (const phase of phases) {
    for (const bar of phase.bars) boxes.set(`${phase.id}.${bar.kind}`, bar)
    if (!isIn(phase, all)) problems.push(`${phase.id} is outside`)
  }
  for (const list of [nodes, lanes, phases]) {
    for (const [index, one] of list.entries()) {
      for (const two of list.slice(index + 1)) if (meet(one, two)) problems.push(`${one.id} meets ${two.id}`)
    }
  }
  for (const { id, path, lines, ...box } of nodes) {
    const lane = lanes.find((each) => each.id === path.slice(0, 4).join('.'))
    if (!lane || !isIn(box, lane)) problems.push(`${id} is not in its lane`)
    for (const { text, role, x, y } of lines) {
      const line = {
        x,
        y: y - LETTERS[role].size,
        width: estimate({ text, role }),
        height: LETTERS[role].size,
      }
      if (!isIn(line, box)) problems.push(`a line of ${id} is outside: ${text}`)
    }
  }
  for (const { id, path, ...box } of lanes) {
    const phase = phases.find((each) => each.id === path.slice(0, 2).join('.'))
    if (!phase || !isIn(box, phase)) problems.push(`${id} is not in its phase`)
  }
  for (const { id, from, to, points } of edges) {
    const [start, end] = [boxes.get(from), boxes.get(to)]
    if (!start || !end) problems.push(`${id} leads nowhere`)
    else if (!touches(points[0] as Point, start) || !touches(points.at(-1) as Point, end)) {
      problems.push(`${id} does not connect`)
    }
    for (const [index, point] of points.slice(1).entries()) {
      const line = between(points[index] as Point, point)
      if (!isIn(line, all)) problems.push(`${id} runs outside`)
      for (const node of nodes) {
        if (node.id !== from && node.id !== to && crosses(line, node))
          problems.push(`${id} runs through ${node.id}`)
      }
      if (line.width > 0.01 && line.height > 0.01) problems.push(`${id} is slanted`)
    }
  }
  return problems
}

describe('a drawing', () => {
  test.each(readdirSync('playbook-definitions').filter((name) => name.endsWith('.yaml')))(
    '%s, as it ships, in both directions',
    (name) => {
      const { definition } = sound(readFileSync(`playbook-definitions/${name}`, 'utf8'), name)
      for (const direction of ['right', 'down'] as const) {
        const diagram = layoutDefinition({ definition, direction })
        expect(problemsOf(diagram)).toEqual([])
        expect(diagram.phases).toHaveLength(definition.phases.length)
        expect(new Set(diagram.edges.map(({ id }) => id)).size).toBe(diagram.edges.length)
      }
    },
  )
  test('whatever the definition: nothing overlaps, arrows connect and run through no activity', () => {
    fc.assert(
      fc.property(definitions(40), fc.constantFrom('right', 'down'), (definition, direction) => {
        expect(problemsOf(layoutDefinition({ definition, direction: direction as 'right' }))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  test('the same definition gives the same drawing', () => {
    fc.assert(
      fc.property(definitions(30), (definition) => {
        expect(layoutDefinition({ definition })).toEqual(
          layoutDefinition({ definition: structuredClone(definition) }),
        )
      }),
      { numRuns: 40 },
    )
  })
  test('200 activities take no time that anybody notices', () => {
    const definition = large(200)
    layoutDefinition({ definition })
    const begun = performance.now()
    const diagram = layoutDefinition({ definition })
    expect(performance.now() - begun).toBeLessThan(500)
    expect(diagram.nodes.length).toBeGreaterThanOrEqual(200)
    expect(problemsOf(diagram)).toEqual([])
  })
  test('lanes that run at once stand side by side between two bars, others below each other', () => {
    const { definition } = sound(LAUNCH)
    const { phases, lanes, edges } = layoutDefinition({ definition })
    const [, work] = phases
    expect(work?.bars.map(({ kind }) => kind)).toEqual(['fork', 'join'])
    const [talk, doing] = lanes.filter(({ path }) => path[1] === 1)
    expect(talk?.y).toBe(doing?.y)
    expect(talk && doing && talk.x + talk.width < doing.x).toBe(true)
    expect(edges.filter(({ kind }) => kind === 'fork' || kind === 'join')).toHaveLength(4)
    expect(edges.filter(({ kind }) => kind === 'phase')).toHaveLength(2)
  })
  test('an activity stands below what it waits for in a lane beside it', () => {
    const { definition } = sound(
      LAUNCH.replace('label: Work done\n', 'label: Work done\n            after: [hello]\n'),
    )
    const { nodes, edges } = layoutDefinition({ definition })
    const [hello, done] = ['hello', 'work-done'].map((key) => nodes.find((node) => node.key === key))
    expect(hello && done && hello.y + hello.height < done.y).toBe(true)
    expect(edges.find(({ kind }) => kind === 'after')).toMatchObject({ from: hello?.id, to: done?.id })
  })
  test('says what an activity is: gate, skippable, condition, roles', () => {
    const { definition } = sound(LAUNCH)
    const { nodes } = layoutDefinition({ definition, language: 'de' })
    const of = (key: string) => nodes.find((node) => node.key === key)
    expect(of('work-done')).toMatchObject({
      shape: 'gate',
      words: ['Work done', 'Tor: keine tasks in new, in-progress, paused'],
    })
    expect(of('legal')).toMatchObject({
      skippable: true,
      conditional: true,
      words: [
        'Legal review',
        'Kommentar',
        'wenn regulated ist ja',
        'darf übersprungen werden',
        'nur ale-success-agent',
      ],
    })
    expect(of('begin')?.shape).toBe('start')
    expect(of('wrap-up')?.shape).toBe('end')
  })
  test('a text that is too long is cut, one without room to break is broken', () => {
    const label = `${'x'.repeat(3000)} end`
    const { definition } = sound(LAUNCH)
    const [first] = definition.phases
    const lane = first?.lanes[0]
    const activity = lane?.activities[0]
    const phases = [
      { ...first, lanes: [{ ...lane, activities: [{ ...activity, label }] }] },
    ] as typeof definition.phases
    const [node] = layoutDefinition({ definition: { ...definition, phases } }).nodes
    const lines = node?.lines.filter(({ role }) => role === 'label') ?? []
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)?.text).toMatch(/^x+…$/)
    expect(node?.words[0]).toBe(label)
  })
})
