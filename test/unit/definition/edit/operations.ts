import fc from 'fast-check'
import {
  addActivity,
  addField,
  addLane,
  addPhase,
  addScenario,
  duplicateNode,
  type EditResult,
  moveNode,
  removeNode,
  removeScenario,
  removeValue,
  renameKey,
  setCondition,
  setField,
  setValue,
} from '../../../../src/definition/edit/index.ts'
import type { Path } from '../../../../src/definition/located.ts'
import type { ActivityData, Data } from './texts.ts'

/** An edit, with what it must come to. Everything is chosen by dice, so that it fits whatever playbook it meets. */
export type Operation = {
  readonly name: string
  readonly run: (text: string) => EditResult
  /** The playbook afterwards; null: it must be refused as the last one. */
  readonly after: Data | null
  /** Where lines may change or go; everything else stays. */
  readonly touched: readonly Path[]
  /** Comments in what is touched may go along. */
  readonly removes: boolean
}

type Any = Record<string, unknown>

const clone = <T>(value: T): T => structuredClone(value)

export const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Any | undefined)?.[step as string], data)

/** A playbook with something done to a copy of it. */
const doing = (data: Data, change: (copy: Data) => void): Data => {
  const copy = clone(data)
  change(copy)
  return copy
}

const activityPaths = (data: Data): Path[] =>
  data.phases.flatMap((phase, p) =>
    phase.lanes.flatMap((lane, l) =>
      lane.activities.map((_, a) => ['phases', p, 'lanes', l, 'activities', a]),
    ),
  )
/** Forms that have fields: an edit before may have taken the last away. */
const formPaths = (data: Data): Path[] =>
  activityPaths(data).filter((path) => {
    const { type, fields } = at(data, path) as ActivityData
    return type === 'form' && Array.isArray(fields) && fields.length > 0
  })
const lanePaths = (data: Data): Path[] =>
  data.phases.flatMap((phase, p) => phase.lanes.map((_, l) => ['phases', p, 'lanes', l]))
const phasePaths = (data: Data): Path[] => data.phases.map((_, p) => ['phases', p])

type Make = (input: { data: Data; pick: <T>(from: readonly T[]) => T; text: string }) => Operation | null

const set =
  (
    name: string,
    choose: (input: {
      data: Data
      pick: <T>(from: readonly T[]) => T
    }) => { path: Path; value: unknown } | null,
  ): Make =>
  ({ data, pick }) => {
    const chosen = choose({ data, pick })
    if (chosen === null) return null
    const { path, value } = chosen
    const after = doing(data, (copy) => {
      let parent: Any = copy as Any
      for (const step of path.slice(0, -1)) {
        parent[step] ??= {}
        parent = parent[step] as Any
      }
      parent[path.at(-1) as string] = clone(value)
    })
    return {
      name,
      run: (text) => setValue({ text, path, value: value as string }),
      after,
      touched: [path],
      removes: typeof value === 'object',
    }
  }

const LABELS = [
  'New label',
  'a: b',
  'yes',
  "it's",
  '# x',
  'Ü, [x]',
  '12',
  'ends with colon:',
  '{',
  '- y',
  '!x',
  '*a',
  '&a',
]

export const MAKES: readonly Make[] = [
  set('label', ({ data, pick }) => ({
    path: [...pick([...activityPaths(data), ...phasePaths(data), ...lanePaths(data)]), 'label'],
    value: pick(LABELS),
  })),
  set('instructions', ({ data, pick }) => ({
    path: [...pick(activityPaths(data)), 'instructions'],
    value: pick([
      'Short.',
      'Two\nlines.\n',
      `${'Word '.repeat(40)}end.`,
      'a: b # c',
      'A\n  indented\n\nend',
      ' x ',
      '\n\nx',
    ]),
  })),
  set('skippable', ({ data, pick }) => ({ path: [...pick(activityPaths(data)), 'skippable'], value: true })),
  set('roles', ({ data, pick }) => ({
    path: [...pick(activityPaths(data)), 'roles'],
    value: pick([['viewer'], ['viewer', 'admin']]),
  })),
  set('after', ({ data, pick }) => ({
    path: [...pick(activityPaths(data)), 'after'],
    value: pick([[], ['act-0'], ['act-1', 'act-0', 'act-2']]),
  })),
  set('open', ({ data, pick }) => {
    const gates = activityPaths(data).filter((path) => (at(data, path) as ActivityData).type === 'records')
    if (gates.length === 0) return null
    const value = pick([
      ['new'],
      ['paused'],
      ['new', 'in-progress', 'paused'],
      ['paused', 'new'],
      ['in-progress'],
    ])
    return { path: [...pick(gates), 'open'], value }
  }),
  set('fields', ({ data, pick }) => {
    const forms = formPaths(data)
    if (forms.length === 0) return null
    const path = [...pick(forms), 'fields']
    const now = at(data, path) as unknown[]
    const value = pick<unknown[]>([
      [...now, 'description'],
      ['description', ...now],
      now.length > 1 ? now.slice(1) : [{ name: 'contact', required: true }],
      [...now.slice(0, -1), { name: 'more', label: 'More', when: { priority: { equals: 'high' } } }],
      [...now].reverse(),
    ])
    return { path, value }
  }),
  set('description', ({ pick }) => ({
    path: ['description'],
    value: pick(['x', 'Long '.repeat(60).trim()]),
  })),
  set('plural', () => ({ path: ['plural'], value: 'Samples' })),
  set('close', ({ pick }) => ({ path: ['close', 'openRecords'], value: pick(['leave', 'refuse']) })),
  set('cancel', () => ({ path: ['cancel', 'openRecords'], value: 'leave' })),
  set('record', ({ pick }) => ({
    path: ['record', pick(['categories', 'roles'])],
    value: pick([['A'], ['A', 'B c']]),
  })),
  ({ data, pick }) => {
    const path = pick([...activityPaths(data), ...lanePaths(data)])
    const keys = Object.keys(at(data, path) as Any).filter(
      (key) => !['key', 'type', 'activities'].includes(key),
    )
    if (keys.length === 0) return null
    const key = pick(keys)
    return {
      name: `remove ${key}`,
      run: (text) => removeValue({ text, path: [...path, key] }),
      after: doing(data, (copy) => {
        delete (at(copy, path) as Any)[key]
      }),
      touched: [[...path, key]],
      removes: true,
    }
  },
  ({ data, pick }) => {
    const path = pick([...activityPaths(data), ...lanePaths(data), ...phasePaths(data)])
    const condition = pick([
      { priority: { equals: 'low' } },
      {
        or: Array.from({ length: 5 }, (_, index) => ({
          [`field${index}`]: { equals: 'a rather long value' },
        })),
      },
      null,
    ])
    return {
      name: 'condition',
      run: (text) => setCondition({ text, path, condition }),
      after: doing(data, (copy) => {
        const node = at(copy, path) as Any
        if (condition === null) delete node.when
        else node.when = condition
      }),
      touched: [[...path, 'when']],
      removes: true,
    }
  },
  ({ data, pick }) => {
    const path = pick(activityPaths(data))
    const lane = path.slice(0, 4)
    const list = at(data, [...lane, 'activities']) as unknown[]
    const index = pick([0, list.length, Math.floor(list.length / 2)])
    return {
      name: 'add activity',
      run: (text) => addActivity({ text, lane, at: index, activity: { type: 'records', label: 'Wait: it' } }),
      after: doing(data, (copy) => {
        const gated = activityPaths(data).some((each) => (at(data, each) as ActivityData).type === 'records')
        const collection = gated
          ? { collection: 'meetings', open: ['draft', 'scheduled'] }
          : { collection: 'tasks', open: ['new', 'in-progress', 'paused'] }
        ;(at(copy, [...lane, 'activities']) as unknown[]).splice(index, 0, {
          key: 'wait-it',
          type: 'records',
          label: 'Wait: it',
          ...collection,
        })
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const phase = pick(phasePaths(data))
    const lanes = at(data, [...phase, 'lanes']) as unknown[]
    const index = pick([0, lanes.length])
    return {
      name: 'add lane',
      run: (text) => addLane({ text, phase, at: index, label: 'Extra' }),
      after: doing(data, (copy) => {
        ;(at(copy, [...phase, 'lanes']) as unknown[]).splice(index, 0, {
          key: 'extra',
          label: 'Extra',
          activities: [{ key: 'first-step', type: 'work-note', label: 'First step' }],
        })
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const index = pick([0, data.phases.length])
    return {
      name: 'add phase',
      run: (text) => addPhase({ text, at: index, label: 'More' }),
      after: doing(data, (copy) => {
        copy.phases.splice(index, 0, {
          key: 'more',
          label: 'More',
          lanes: [
            { key: 'lane', activities: [{ key: 'first-step', type: 'work-note', label: 'First step' }] },
          ],
        })
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const path = pick([...activityPaths(data), ...lanePaths(data), ...phasePaths(data)])
    const list = at(data, path.slice(0, -1)) as unknown[]
    return {
      name: 'remove node',
      run: (text) => removeNode({ text, path }),
      after:
        list.length === 1
          ? null
          : doing(data, (copy) => {
              ;(at(copy, path.slice(0, -1)) as unknown[]).splice(path.at(-1) as number, 1)
            }),
      touched: [path],
      removes: true,
    }
  },
  ({ data, pick }) => {
    const path = pick([...activityPaths(data), ...lanePaths(data), ...phasePaths(data)])
    const owners = path.length === 6 ? lanePaths(data) : path.length === 4 ? phasePaths(data) : [[]]
    const to = pick<Path>(owners)
    const name = path.at(-2) as string
    const from = path.slice(0, -1)
    const within = JSON.stringify([...to, name]) === JSON.stringify(from)
    const target = at(data, [...to, name]) as unknown[]
    const index = pick([0, within ? target.length - 1 : target.length])
    return {
      name: 'move',
      run: (text) => moveNode({ text, path, to, at: index }),
      after:
        !within && (at(data, from) as unknown[]).length === 1
          ? null
          : doing(data, (copy) => {
              const [node] = (at(copy, from) as unknown[]).splice(path.at(-1) as number, 1)
              ;(at(copy, [...to, name]) as unknown[]).splice(index, 0, node)
            }),
      touched: [path],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const own = activityPaths(data).filter((path) => (at(data, path) as ActivityData).key.startsWith('act-'))
    if (own.length === 0) return null
    const path = pick(own)
    return {
      name: 'duplicate',
      run: (text) => duplicateNode({ text, path, label: 'Copy' }),
      after: doing(data, (copy) => {
        const list = at(copy, path.slice(0, -1)) as ActivityData[]
        const index = path.at(-1) as number
        const keys = activityPaths(data).map((each) => (at(data, each) as ActivityData).key)
        const key = Array.from({ length: 99 }, (_, number) => `act-${number + 2}`).find(
          (each) => !keys.includes(each),
        )
        list.splice(index + 1, 0, {
          ...clone(list[index] as ActivityData),
          key: key as string,
          label: 'Copy',
        })
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const path = pick(activityPaths(data))
    const { key } = at(data, path) as ActivityData
    return {
      name: 'rename',
      run: (text) => renameKey({ text, path, to: 'renamed' }),
      // Keys like act-1 stand nowhere but where they name an activity.
      after: JSON.parse(JSON.stringify(data).replaceAll(`"${key}"`, '"renamed"')),
      touched: [...activityPaths(data), ['scenarios']],
      removes: false,
    }
  },
  ({ data, pick }) => {
    const forms = formPaths(data)
    if (forms.length === 0) return null
    const form = pick(forms)
    const fields = at(data, [...form, 'fields']) as (string | Any)[]
    const index = pick(fields.map((_, number) => number))
    const path = [...form, 'fields', index]
    const change = pick([
      { required: true },
      { required: undefined, label: undefined, type: undefined, options: undefined },
      { label: 'L: x' },
    ])
    const before = fields[index] as string | Any
    const merged: Any = { ...(typeof before === 'string' ? { name: before } : before), ...change }
    for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key]
    const value = Object.keys(merged).length === 1 ? merged.name : merged
    return {
      name: 'set field',
      run: (text) => setField({ text, path, set: change }),
      after: doing(data, (copy) => {
        ;(at(copy, [...form, 'fields']) as unknown[])[index] = value
      }),
      touched: [path],
      removes: true,
    }
  },
  ({ data, pick }) => {
    const forms = formPaths(data)
    if (forms.length === 0) return null
    const activity = pick(forms)
    const field = pick([
      { name: 'dueDate' },
      { name: 'region', type: 'select', options: ['a: b', 'c'], required: true },
    ])
    return {
      name: 'add field',
      run: (text) => addField({ text, activity, at: 0, field }),
      after: doing(data, (copy) => {
        ;(at(copy, [...activity, 'fields']) as unknown[]).unshift(field.required ? field : field.name)
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data }) => {
    const yaml =
      '- name: Kept\n  steps:\n    - complete: act-0 # as it was\n      body: |\n        Two\n\n        lines\n'
    return {
      name: 'add scenario',
      run: (text) => addScenario({ text, yaml }),
      after: doing(data, (copy) => {
        const entry = { name: 'Kept', steps: [{ complete: 'act-0', body: 'Two\n\nlines\n' }] }
        copy.scenarios = [...((copy.scenarios as unknown[]) ?? []), entry]
      }),
      touched: [],
      removes: false,
    }
  },
  ({ data }) => {
    if (data.scenarios === undefined) return null
    return {
      name: 'remove scenario',
      run: (text) => removeScenario({ text, at: 0 }),
      after: doing(data, (copy) => {
        const rest = (copy.scenarios as unknown[]).slice(1)
        if (rest.length > 0) copy.scenarios = rest
        else delete copy.scenarios
      }),
      touched: [['scenarios']],
      removes: true,
    }
  },
]

/** Numbers that an operation chooses by. */
export const aChoice = fc.record({
  make: fc.nat(MAKES.length - 1),
  picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
})

export const operationOf = ({
  data,
  text,
  choice: { make, picks },
}: {
  data: Data
  text: string
  choice: { make: number; picks: readonly number[] }
}): Operation | null => {
  let next = 0
  const pick = <T>(from: readonly T[]): T => from[(picks[next++ % picks.length] as number) % from.length] as T
  return (MAKES[make] as Make)({ data, pick, text })
}
