import { describe, expect, it } from 'vitest'
import { createCards, nameOf } from '../../../src/admin/playbooks/outline/card-model.ts'
import { findingPlacesOf, findingsWithin } from '../../../src/admin/playbooks/outline/finding-places.ts'
import { namesFor } from '../../../src/admin/playbooks/outline/inside.ts'
import { nodePathOf, nodesOf, outlineOf } from '../../../src/admin/playbooks/outline/nodes.ts'
import {
  dropIndex,
  dropTarget,
  goFrom,
  idOf,
  itemsOf,
  stepTarget,
} from '../../../src/admin/playbooks/outline/order.ts'
import { wordsOf } from '../../../src/admin/playbooks/outline/words-of.ts'
import { moveNode } from '../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../src/definition/fixes/apply.ts'
import type { Path } from '../../../src/definition/located.ts'
import { readDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { translate, translateKnown } from '../../../src/i18n/translate.ts'
import type { TranslationKey } from '../../../src/i18n/types.ts'

const TEXT = `key: visit
label: Site visit
record:
  numberPrefix: VIS
  visibility: internal
  roles: [customer-success-agent]
  closureCodes: [Done]
phases:
  - key: prepare
    label: Prepare
    laneOrder: parallel
    lanes:
      - key: setup
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - key: facts
            type: form
            label: Facts
            fields: [priority, { name: budget, label: Budget, type: number }]
      - key: other
        label: Other things
        activities:
          - key: meet
            type: records
            label: Meetings
            collection: meetings
            open: [draft, scheduled]
            after: [begin]
            skippable: true
            when: { priority: { in: [critical, high] } }
  - key: finish
    label: Finish
    lanes:
      - key: close
        activities:
          - { key: the-end, type: close-record, label: The end }
`

const read = (text: string) => readDefinition({ file: 'visit.yaml', text, vocabulary: defaultVocabulary })
const playbookOf = (text: string) => outlineOf(read(text).root?.value)
const PLAYBOOK = playbookOf(TEXT)

const words = wordsOf({
  language: 'en',
  t: (key, params) => translate({ key: key as TranslationKey, params: params ?? {}, language: 'en' }),
  known: (key, fallback) => translateKnown({ key, language: 'en' }) ?? fallback,
})

const cards = (text: string) => {
  const found = read(text)
  const playbook = outlineOf(found.root?.value)
  const places = findingPlacesOf({ read: found, findings: found.findings })
  const cardOf = createCards({ playbook, places, words, vocabulary: defaultVocabulary })
  return { found, places, all: new Map(nodesOf(playbook).map((node) => [idOf(node.path), cardOf(node)])) }
}

describe('the outline of a text', () => {
  it('has every card in the order in which it is read', () => {
    expect(nodesOf(PLAYBOOK).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'playbook visit',
      'phase prepare',
      'lane setup',
      'activity begin',
      'activity facts',
      'lane other',
      'activity meet',
      'phase finish',
      'lane close',
      'activity the-end',
    ])
  })

  it('shows what is there of a text that is full of mistakes', () => {
    const playbook = playbookOf(
      'label: 12\nphases:\n  - nonsense\n  - label: Half\n    lanes: { no: list }\n  - lanes: [{ activities: [{ type: form }, 7] }]\n',
    )
    expect(playbook.label).toBe('12')
    expect(playbook.phases).toHaveLength(3)
    expect(playbook.phases[1]?.lanes).toEqual([])
    expect(playbook.phases[2]?.lanes[0]?.activities.map(({ type, label }) => [type, label])).toEqual([
      ['form', ''],
      ['', ''],
    ])
    expect(outlineOf(undefined).phases).toEqual([])
  })

  it('knows the card that a place belongs to', () => {
    expect(nodePathOf([])).toEqual({ kind: 'playbook', path: [] })
    expect(nodePathOf(['record', 'roles', 1])).toEqual({ kind: 'playbook', path: [] })
    expect(nodePathOf(['phases', 1, 'when', 'or'])).toEqual({ kind: 'phase', path: ['phases', 1] })
    const deep: Path = ['phases', 0, 'lanes', 1, 'activities', 2, 'fields', 0, 'name']
    expect(nodePathOf(deep)).toEqual({ kind: 'activity', path: deep.slice(0, 6) })
    expect(nodePathOf(['phases'])).toEqual({ kind: 'playbook', path: [] })
  })
})

describe('a card', () => {
  it('says in words what is special about it', () => {
    const { all } = cards(TEXT)
    expect(all.get('phases/0/lanes/1/activities/0')).toMatchObject({
      word: 'Gate',
      label: 'Meetings',
      key: 'meet',
      marks: [
        { kind: 'gate', text: 'Waits for Meetings: Draft or Scheduled' },
        { kind: 'after', text: 'After Begin' },
        { kind: 'skippable', text: 'Can be skipped' },
        { kind: 'when', text: 'Only if Priority is Critical or High' },
      ],
    })
    expect(all.get('phases/0')?.marks.map(({ text }) => text)).toEqual(['Lanes at the same time'])
    expect(all.get('playbook')?.marks.map(({ text }) => text)).toEqual([
      'Internal: nothing reaches a customer',
      'Numbers begin with VIS',
      'Started and run by Customer success agent',
    ])
    expect(nameOf(PLAYBOOK.phases[0]?.lanes[0] as never, words)).toBe('Lane 1')
  })

  it('counts the findings of its own place, and says the first error', () => {
    const { all, places } = cards(
      TEXT.replace('label: Facts', 'label: ""').replace('after: [begin]', 'after: [nobody]'),
    )
    const facts = all.get('phases/0/lanes/0/activities/1')
    expect(facts?.errors).toBeGreaterThan(0)
    expect(facts?.finding).toContain('blank')
    expect(all.get('phases/0/lanes/1/activities/0')?.finding).toContain('nobody')
    expect(all.get('phases/1/lanes/0/activities/0')?.errors).toBe(0)
    // At the field itself, and nowhere else.
    const label = findingsWithin(places, ['phases', 0, 'lanes', 0, 'activities', 1, 'label'])
    expect(label).toHaveLength(1)
    expect(findingsWithin(places, ['phases', 0, 'lanes', 0, 'activities', 1, 'fields'])).toHaveLength(0)
  })

  it('gives every finding a place or says that it is elsewhere', () => {
    const { found, places } = cards(`${TEXT}scenarios:\n  - name: ""\n    steps: []\n`)
    const placed = [...places.ofCard.values()].flat()
    expect(placed.length + places.elsewhere.length).toBe(found.findings.length)
    expect(places.elsewhere.length).toBeGreaterThan(0)
  })
})

describe('keys on the board', () => {
  const items = itemsOf(PLAYBOOK, { withAdding: true })
  const go = (id: string, to: Parameters<typeof goFrom>[0]['to']) => goFrom({ items, id, to })?.id ?? null

  it('go through everything in the order in which it is read, and back', () => {
    const seen: string[] = []
    for (let id: string | null = 'playbook'; id !== null; id = go(id, 'next')) seen.push(id)
    expect(seen).toEqual(items.map(({ id }) => id))
    const back: string[] = []
    for (let id: string | null = seen.at(-1) as string; id !== null; id = go(id, 'previous')) back.push(id)
    expect(back).toEqual([...seen].reverse())
  })

  it('go into and out of phases and lanes, and to both ends', () => {
    expect(go('playbook', 'in')).toBe('phases/0')
    expect(go('phases/0', 'in')).toBe('phases/0/lanes/0')
    expect(go('phases/0/lanes/0', 'in')).toBe('phases/0/lanes/0/activities/0')
    expect(go('phases/0/lanes/0/activities/0', 'in')).toBeNull()
    expect(go('phases/0/lanes/0/activities/1', 'out')).toBe('phases/0/lanes/0')
    expect(go('add:phases/0/lanes/0', 'out')).toBe('phases/0/lanes/0')
    expect(go('playbook', 'out')).toBeNull()
    expect(go('phases/1', 'first')).toBe('playbook')
    expect(go('phases/1', 'last')).toBe('add:playbook')
    expect(go('gone', 'next')).toBe('playbook')
  })

  it('know no adding for those who only read', () => {
    expect(itemsOf(PLAYBOOK, { withAdding: false }).some(({ kind }) => kind === 'add')).toBe(false)
  })
})

describe('moving', () => {
  const step = (path: Path, by: 1 | -1) => stepTarget({ playbook: PLAYBOOK, path, by })

  it('goes on in the next lane, and in the next phase, at the end of its own', () => {
    const facts: Path = ['phases', 0, 'lanes', 0, 'activities', 1]
    expect(step(facts, -1)).toEqual({ to: ['phases', 0, 'lanes', 0], at: 0 })
    expect(step(facts, 1)).toEqual({ to: ['phases', 0, 'lanes', 1], at: 0 })
    expect(step(['phases', 0, 'lanes', 1, 'activities', 0], -1)).toEqual({
      to: ['phases', 0, 'lanes', 0],
      at: 2,
    })
    expect(step(['phases', 0, 'lanes', 1], 1)).toEqual({ to: ['phases', 1], at: 0 })
    expect(step(['phases', 0], 1)).toEqual({ to: [], at: 1 })
  })

  it('ends where the playbook ends', () => {
    expect(step(['phases', 1], 1)).toBeNull()
    expect(step(['phases', 0], -1)).toBeNull()
    expect(step(['phases', 0, 'lanes', 0, 'activities', 0], -1)).toBeNull()
    expect(step(['phases', 1, 'lanes', 0, 'activities', 0], 1)).toBeNull()
    expect(step([], 1)).toBeNull()
  })

  it('drops before the card that the line is above', () => {
    const path: Path = ['phases', 0, 'lanes', 0, 'activities', 0]
    const lane = path.slice(0, 4)
    expect(dropTarget({ path, to: lane, before: 0 })).toBeNull()
    expect(dropTarget({ path, to: lane, before: 1 })).toBeNull()
    expect(dropTarget({ path, to: lane, before: 2 })).toEqual({ to: lane, at: 1 })
    expect(dropTarget({ path, to: ['phases', 1, 'lanes', 0], before: 1 })).toEqual({
      to: ['phases', 1, 'lanes', 0],
      at: 1,
    })
    const boxes = [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ]
    expect([4, 6, 24, 26, 99].map((point) => dropIndex({ boxes, point }))).toEqual([0, 1, 1, 2, 2])
    expect(dropIndex({ boxes: [], point: 5 })).toBe(0)
  })

  it('is what the edit of the text makes of it', () => {
    const path: Path = ['phases', 0, 'lanes', 0, 'activities', 1]
    const target = step(path, 1)
    const result = moveNode({ text: TEXT, path, ...(target as { to: Path; at: number }) })
    if ('problem' in result) throw new Error(result.problem)
    const after = playbookOf(applyEdits({ text: TEXT, edits: result.edits }))
    expect(after.phases[0]?.lanes.map(({ activities }) => activities.map(({ key }) => key))).toEqual([
      ['begin'],
      ['facts', 'meet'],
    ])
  })
})

it('tells names apart that are there twice', () => {
  expect(namesFor(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (3)'])
})
