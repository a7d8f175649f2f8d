import { describe, expect, test } from 'vitest'
import { toMermaid } from '../../../src/simulate/index.ts'
import { LAUNCH, launch, sound } from './support.ts'

describe('toMermaid', () => {
  test('draws phases, lanes, order, gates, conditions and what may be skipped', () => {
    expect(toMermaid({ definition: launch() })).toBe(`flowchart TB
  subgraph p0["Prepare"]
    subgraph p0l0["setup"]
      p0l0a0["Begin"]
      p0l0a1["Facts"]
      p0l0a2(["Legal review<br/>if regulated #61; true<br/>may be skipped<br/>only ale-success-agent"])
    end
    p0l0a0 --> p0l0a1
    p0l0a1 --> p0l0a2
  end
  subgraph p1["Work<br/>lanes in parallel"]
    subgraph p1l0["Talk"]
      p1l0a0(["Hello<br/>may be skipped"])
    end
    subgraph p1l1["Do"]
      p1l1a0{"Work done<br/>no tasks new, in-progress, paused"}
    end
  end
  subgraph p2["End"]
    subgraph p2l0["close"]
      p2l0a0["Wrap up"]
    end
  end
  p0 -.-> p1
  p1 -.-> p2
`)
  })

  test('draws after instead of the order of the lane, across lanes, and every lane after the other', () => {
    const { definition } = sound(
      LAUNCH.replace('label: Work done\n', 'label: Work done\n            after: [hello]\n'),
    )
    const text = toMermaid({ definition, phase: 'work' })
    expect(text).toContain('p1l0a0 --> p1l1a0')
    expect(text).not.toContain('p0')
    const inOrder = sound(LAUNCH.replace('    laneOrder: parallel\n', '')).definition
    expect(toMermaid({ definition: inOrder })).toContain('p1l0 -.-> p1l1')
  })

  test.each([
    ['"quotes" and `ticks`', '#34;quotes#34; and #96;ticks#96;'],
    ['[b] {c} (d) <e>', '#91;b#93; #123;c#125; #40;d#41; #60;e#62;'],
    ['<img src=x onerror=alert(1)>', '#60;img src#61;x onerror#61;alert#40;1#41;#62;'],
    ['1. first', '1#46; first'],
    ['- item', '#45; item'],
    ['a; b --> c #34; %% d', 'a#59; b --#62; c #35;34#59; #37;#37; d'],
    ['Größe 日本 עברית', 'Größe 日本 עברית'],
    ['line\none', 'line one'],
    ['🙂', '#128578;'],
  ])('%s cannot break out of its label', (label, escaped) => {
    const definition = launch()
    const [first, ...rest] = definition.phases
    const named = { ...definition, phases: [{ ...(first as NonNullable<typeof first>), label }, ...rest] }
    expect(toMermaid({ definition: named }).split('\n')[1]).toBe(`  subgraph p0["${escaped}"]`)
  })

  test('says a condition in words', () => {
    const when =
      'when: { priority: { in: [critical, high] }, or: [{ engagement.stage: { not_equals: lost } }, { dueDate: { exists: true } }] }'
    const { definition } = sound(
      LAUNCH.replace(
        'when: { regulated: { equals: true } }\n            skippable',
        `${when}\n            skippable`,
      ),
    )
    expect(toMermaid({ definition })).toContain(
      'if #40;engagement.stage #8800; lost or dueDate is filled#41; and priority in critical, high',
    )
  })
})
