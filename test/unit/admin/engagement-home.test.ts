import { describe, expect, it } from 'vitest'
import { createItems } from '../../../src/admin/engagement/create-items.ts'
import { inOrder } from '../../../src/admin/engagement/hierarchy/states.ts'
import { moveIn, visibleRows } from '../../../src/admin/engagement/hierarchy/tree.ts'
import { isHomeTab } from '../../../src/admin/engagement/home-tab.ts'
import { detailInputs } from '../../../src/admin/engagement/overview/detail-inputs.ts'
import {
  problemsOfMember,
  withMember,
  withoutMember,
} from '../../../src/admin/engagement/overview/squad-members.ts'
import { refreshed } from '../../../src/admin/engagement/refreshed.ts'
import { urgencyOf, webLinkOf } from '../../../src/admin/engagement/renewal/contract.ts'
import { addressOf, FIRST_QUERY, paramsOf, queryOf, sortedBy } from '../../../src/admin/portfolio/query.ts'
import { pathOf, pointsOf } from '../../../src/admin/shared/spark-points.ts'
import type { HierarchyNode } from '../../../src/engagement/home.ts'

const node = (id: number, children: readonly HierarchyNode[] = []): HierarchyNode => ({
  collection: 'engagements',
  id,
  number: `ENG${id}`,
  title: `Engagement ${id}`,
  state: 'in-progress',
  stage: null,
  health: { score: null, band: null },
  contractValue: null,
  renewalDate: null,
  current: id === 2,
  children,
})

describe('the tree of engagements', () => {
  const tree = [node(1, [node(2, [node(3)]), node(4)]), node(5)]
  const open = visibleRows({ tree, closed: new Set() })
  const press = (focused: string, key: string, isRtl = false) => moveIn({ rows: open, focused, key, isRtl })

  it('says where every line stands, and leaves out what is below a closed one', () => {
    expect(
      open.map(({ node: { id }, level, position, siblings, parent, isOpen }) => [
        id,
        level,
        position,
        siblings,
        parent,
        isOpen,
      ]),
    ).toEqual([
      [1, 1, 1, 2, null, true],
      [2, 2, 1, 2, '1', true],
      [3, 3, 1, 1, '2', null],
      [4, 2, 2, 2, '1', null],
      [5, 1, 2, 2, null, null],
    ])
    const closed = visibleRows({ tree, closed: new Set(['1', '5']) })
    expect(closed.map(({ node: { id }, isOpen }) => [id, isOpen])).toEqual([
      [1, false],
      [5, null],
    ])
  })

  it('is walked through with the arrow keys', () => {
    expect(press('1', 'ArrowDown')).toEqual({ focus: '2' })
    expect(press('1', 'ArrowUp')).toBeNull()
    expect(press('5', 'ArrowDown')).toBeNull()
    expect(press('2', 'End')).toEqual({ focus: '5' })
    expect(press('2', 'Home')).toEqual({ focus: '1' })
    expect(press('2', 'ArrowRight')).toEqual({ focus: '3' })
    expect(press('3', 'ArrowRight')).toBeNull()
    expect(press('2', 'ArrowLeft')).toEqual({ toggle: '2' })
    expect(press('4', 'ArrowLeft')).toEqual({ focus: '1' })
    expect(press('5', 'ArrowLeft')).toBeNull()
    expect(press('2', 'x')).toBeNull()
    expect(press('9', 'Home')).toBeNull()
    const rows = visibleRows({ tree, closed: new Set(['1']) })
    expect(moveIn({ rows, focused: '1', key: 'ArrowRight', isRtl: false })).toEqual({ toggle: '1' })
  })

  it('turns with the writing', () => {
    expect(press('2', 'ArrowLeft', true)).toEqual({ focus: '3' })
    expect(press('4', 'ArrowRight', true)).toEqual({ focus: '1' })
  })
})

describe('the portfolio', () => {
  it('reads an address, and takes what is wrong in it as unsaid', () => {
    expect(queryOf({})).toEqual(FIRST_QUERY)
    expect(queryOf({ filter: 'quiet', sort: 'contractValue', search: 'acme', page: '3' })).toEqual({
      filter: 'quiet',
      sort: 'contractValue',
      direction: 'desc',
      search: 'acme',
      page: 3,
    })
    expect(
      queryOf({ filter: 'nice', sort: 'number', direction: 'up', page: '0', search: ['a', 'b'] }),
    ).toEqual(FIRST_QUERY)
    expect(queryOf({ page: '1e3' }).page).toBe(1)
    expect(queryOf({ search: 'x'.repeat(300) }).search).toHaveLength(200)
  })

  it('writes the address that it would read', () => {
    expect(addressOf(FIRST_QUERY)).toBe('')
    const query = { ...FIRST_QUERY, filter: 'mine', sort: 'renewalDate', direction: 'desc', page: 2 } as const
    const read = Object.fromEntries(new URLSearchParams(addressOf(query)))
    expect(read).toEqual({ filter: 'mine', sort: 'renewalDate', direction: 'desc', page: '2' })
    expect(queryOf(read)).toEqual(query)
    expect(paramsOf({ ...FIRST_QUERY, search: '  ' })).toEqual({
      filter: 'all',
      sort: 'health',
      direction: 'asc',
      page: '1',
    })
  })

  it('sorts by a column as people look for it, then the other way round, from the first page', () => {
    const first = sortedBy({ ...FIRST_QUERY, page: 4 }, 'contractValue')
    expect(first).toMatchObject({ sort: 'contractValue', direction: 'desc', page: 1 })
    expect(sortedBy(first, 'contractValue').direction).toBe('asc')
  })
})

it('what a refresh says is about the score that was shown before', () => {
  const said = (before: number | null, after: number | null) =>
    refreshed({ before: { score: before }, after: { score: after } })
  expect(said(70, 72.5)).toEqual({ is: 'rose', score: 72.5, points: 2.5 })
  expect(said(70.3, 70.1)).toEqual({ is: 'fell', score: 70.1, points: 0.2 })
  expect(said(70, 70)).toEqual({ is: 'same', score: 70, points: 0 })
  expect(said(null, 0)).toEqual({ is: 'first', score: 0, points: 0 })
  expect(said(70, null)).toEqual({ is: 'none', score: 0, points: 0 })
})

it('the menu of what can be created begins with what is created most', () => {
  const playbooks = ['customer-play', 'success-case', 'internal-play', 'own'].map((key) => ({
    key,
    label: key,
  }))
  const own = (key: string) => ({ key, label: key })
  const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)
  expect(keys(createItems({ playbooks, risk: own('risk'), touchpoint: own('touchpoint') }))).toEqual([
    'internal-play',
    'risk',
    'success-case',
    'touchpoint',
    'customer-play',
    'own',
  ])
  expect(createItems({ playbooks: [], risk: null, touchpoint: null })).toEqual([])
})

it('what contracts decide cannot be changed in place', () => {
  const names = (fromContracts: boolean) =>
    detailInputs({
      header: {
        contractValue: 5,
        stage: 'adoption',
        goLive: null,
        account: { id: 7, name: 'Acme' },
        renewalDate: null,
        fromContracts,
      },
      accounts: 'accounts',
      stages: [],
      label: (field) => field,
    }).map(({ name, value }) => [name, value])
  expect(names(false)).toEqual([
    ['contractValue', 5],
    ['stage', 'adoption'],
    ['goLive', null],
    ['account', 7],
    ['renewalDate', null],
  ])
  expect(names(true).map(([name]) => name)).toEqual(['stage', 'goLive', 'account'])
})

it('somebody is added to the first squad, and taken out of the one that has them', () => {
  const squads = [
    { id: 1, members: [{ id: 'a', user: 3, responsibility: null }] },
    {
      id: 2,
      members: [
        { id: 'b', user: 4, responsibility: 'Coach' },
        { id: 'c', user: 3 },
      ],
    },
  ]
  expect(withMember({ squads, user: 9, responsibility: 'Lead' })).toEqual({
    id: 1,
    members: [
      { id: 'a', user: 3, responsibility: null },
      { user: 9, responsibility: 'Lead' },
    ],
  })
  expect(withMember({ squads: [], user: undefined, responsibility: null })).toEqual({
    id: null,
    members: [{ responsibility: null }],
  })
  expect(withoutMember({ squads, user: '4', responsibility: 'Coach' })).toEqual({
    id: 2,
    members: [{ id: 'c', user: 3 }],
  })
  expect(withoutMember({ squads, user: 4, responsibility: null })).toBeNull()
  expect(problemsOfMember({ 'members.3.user': 'Required.', name: 'Too long.' })).toEqual({
    user: 'Required.',
    name: 'Too long.',
  })
})

it('a contract is urgent before it ends, and its link leads to a page or nowhere', () => {
  expect([null, 91, 90, 31, 30, -1].map(urgencyOf)).toEqual([
    null,
    null,
    'warning',
    'warning',
    'danger',
    'danger',
  ])
  expect(webLinkOf('https://example.com/c?x=1')).toBe('https://example.com/c?x=1')
  for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'contracts/12', null]) {
    expect(webLinkOf(typed)).toBeNull()
  }
})

it('a history is a line that is lifted at the gaps and shows small changes small', () => {
  const at = (values: readonly (number | null)[]) => pointsOf({ values, width: 100, height: 40, inset: 10 })
  expect(at([0, 100])).toEqual([
    { x: 10, y: 30 },
    { x: 90, y: 10 },
  ])
  // Two points of 20: a tenth of the height.
  expect(at([50, 52])).toEqual([
    { x: 10, y: 21 },
    { x: 90, y: 19 },
  ])
  expect(pathOf(at([0, null, 100]))).toBe('M10 30h.01M90 10h.01')
  expect(pathOf(at([0, 50, 100]))).toBe('M10 30L50 20L90 10')
  expect(pathOf(at([null, null]))).toBe('')
})

it('work is counted in the order in which it goes on, a state of a host last', () => {
  expect(inOrder({ own: 1, canceled: 2, closed: 3, new: 4, 'in-progress': 5 })).toEqual([
    ['new', 4],
    ['in-progress', 5],
    ['closed', 3],
    ['canceled', 2],
    ['own', 1],
  ])
})

it('an address names a tab, or does not', () => {
  expect(['health', 'Health', undefined, ['health']].map(isHomeTab)).toEqual([true, false, false, false])
})
