import { describe, expect, it } from 'vitest'
import type { Page } from '../../../src/admin/play/api.ts'
import { changesBetween } from '../../../src/admin/play/changes.ts'

type Activity = { key: string; label: string; state: string; by: number | null }

const activity = (key: string, state: string, by: number | null = null): Activity => ({
  key,
  label: key.toUpperCase(),
  state,
  by,
})

const page = ({
  state = 'in-progress',
  activities = [activity('one', 'in-progress'), activity('two', 'pending')],
  record = {},
}: {
  state?: string
  activities?: readonly Activity[]
  record?: Partial<Page['record']>
}): Page =>
  ({
    run: { play: { state }, phases: [{ lanes: [{ activities }] }] },
    record: { title: 'A play', priority: 'low', assignedTo: { id: 1, name: 'Lee' }, ...record },
    people: { 7: 'Dana' },
  }) as unknown as Page

describe('what has changed between two looks at a play', () => {
  it('is nothing when nothing has', () => {
    expect(changesBetween({ before: page({}), after: page({}) })).toEqual([])
  })

  it('names activities that others have finished, and who it was where that is known', () => {
    const after = page({ activities: [activity('one', 'completed', 7), activity('two', 'skipped', 8)] })
    expect(changesBetween({ before: page({}), after })).toEqual([
      { kind: 'activity', key: 'one', label: 'ONE', state: 'completed', by: 'Dana' },
      { kind: 'activity', key: 'two', label: 'TWO', state: 'skipped', by: null },
    ])
  })

  it('says nothing of activities whose turn has come: that follows from the others', () => {
    const after = page({ activities: [activity('one', 'in-progress'), activity('two', 'in-progress')] })
    expect(changesBetween({ before: page({}), after })).toEqual([])
  })

  it('says the state once, not what an end canceled', () => {
    const after = page({
      state: 'canceled',
      activities: [activity('one', 'canceled'), activity('two', 'canceled')],
    })
    expect(changesBetween({ before: page({}), after })).toEqual([
      { kind: 'state', from: 'in-progress', to: 'canceled' },
    ])
  })

  it('names fields by the names of the collection, with their new values', () => {
    const after = page({ record: { title: 'Another', priority: null, assignedTo: null } })
    expect(changesBetween({ before: page({}), after })).toEqual([
      { kind: 'field', field: 'shortDescription', to: 'Another' },
      { kind: 'field', field: 'priority', to: null },
      { kind: 'field', field: 'assignedTo', to: null },
    ])
  })
})
