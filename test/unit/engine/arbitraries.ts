import fc from 'fast-check'
import type {
  Activity,
  Condition,
  Definition,
  FormField,
  Lane,
  OpenRecordsRule,
  Phase,
} from '../../../src/definition/types.ts'
import type { Command } from '../../../src/engine/index.ts'
import {
  canceling,
  closeRecord,
  closing,
  comment,
  create,
  declared,
  definitionOf,
  form,
  lane,
  phase,
  records,
  reopening,
  workNote,
} from './builders.ts'
import { holds, type Step } from './model.ts'

/** Few keys, so that some are doubled, and some that every object has. */
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '__proto__', 'constructor']
const key = fc.constantFrom(...KEYS)

const when: fc.Arbitrary<Condition | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Condition>({ flag: { equals: true } }, { other: { equals: true } }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Condition>({ never: { equals: true } }, { bad: 'shape' }, { bad: { is: 1 } }),
  },
)

const fields: fc.Arbitrary<FormField[]> = fc.subarray([
  declared('flag', { type: 'checkbox' }),
  declared('other', { type: 'checkbox' }),
  declared('text', { required: true }),
  declared('text', { required: true, when: { flag: { equals: true } } }),
])

const activity: fc.Arbitrary<Activity> = fc
  .record({
    key,
    kind: fc.constantFrom('form', 'form', 'comment', 'work-note', 'records', 'close-record', 'create'),
    fields,
    extra: fc.record({
      when,
      skippable: fc.boolean(),
      after: fc.option(fc.array(key, { maxLength: 2 }), { freq: 4 }),
    }),
  })
  .map(({ key: name, kind, fields: some, extra }) => {
    switch (kind) {
      case 'form':
        return form(name, { ...extra, fields: some })
      case 'create':
        return create(name, extra)
      case 'comment':
        return comment(name, extra)
      case 'work-note':
        return workNote(name, extra)
      case 'records':
        return records(name, extra)
      default:
        return closeRecord(name, extra)
    }
  })

const aLane: fc.Arbitrary<Lane> = fc
  .record({ key: fc.constantFrom('x', 'y', 'z'), activities: fc.array(activity, { maxLength: 4 }), when })
  .map((made) => lane(made.key, made.activities, { when: made.when }))

const aPhase: fc.Arbitrary<Phase> = fc
  .record({
    key: fc.constantFrom('p', 'q', 'r', '__proto__'),
    lanes: fc.array(aLane, { maxLength: 3 }),
    when,
    laneOrder: fc.constantFrom('sequential', 'parallel'),
  })
  .map((made) =>
    phase(made.key, made.lanes, { when: made.when, laneOrder: made.laneOrder as Phase['laneOrder'] }),
  )

const rule = fc.constantFrom<OpenRecordsRule>('cancel', 'refuse', 'leave')

/**
 * Definitions of every kind, most of which a linter would refuse: doubled keys, circles, empty lanes, no create. The
 * last phase's form declares the fields that conditions ask for, so that plain writes of them are always possible.
 */
export const aDefinition: fc.Arbitrary<Definition> = fc
  .record({ phases: fc.array(aPhase, { maxLength: 4 }), close: rule, cancel: rule })
  .map(({ phases, close, cancel }) => {
    const last = form('last', {
      fields: [
        declared('flag', { type: 'checkbox' }),
        declared('other', { type: 'checkbox' }),
        declared('text'),
      ],
    })
    return definitionOf([...phases, phase('last', [lane('x', [last])])], {
      close: { openRecords: close },
      cancel: { openRecords: cancel },
    })
  })

export const aStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom<Step['type'][]>(
    'complete',
    'complete',
    'complete',
    'complete',
    'complete',
    'complete',
    'skip',
    'skip',
    'close',
    'cancel',
    'pause',
    'resume',
    'resume',
    'reopen',
    'reopen',
    'edit',
  ),
  activity: fc.constantFrom(...KEYS, 'last', 'nowhere'),
  good: fc.boolean().chain((one) => (one ? fc.constant(true) : fc.boolean())),
  rev: fc.constantFrom<Step['rev'][]>('none', 'none', 'current', 'current', 'current', 'stale'),
  stranger: fc.integer({ min: 0, max: 15 }).map((die) => die === 0),
  openTasks: fc.constantFrom(0, 0, 0, 2),
  flag: fc.boolean(),
  other: fc.boolean(),
})

/** Input that an activity takes. `data` is the play's data as it is. */
export const goodInput = (
  of: Activity,
  data: Map<string, unknown>,
  { flag, other }: { flag: boolean; other: boolean },
) => {
  switch (of.type) {
    case 'comment':
    case 'work-note':
      return { body: 'Hello.' }
    case 'close-record':
      return { data: { closureCode: 'Achieved', closeNotes: 'Done.' } }
    case 'form': {
      const given = new Map<string, unknown>()
      const names = of.fields.map(({ name }) => name)
      if (names.includes('flag')) given.set('flag', flag)
      if (names.includes('other')) given.set('other', other)
      const text = of.fields.find(({ name }) => name === 'text')
      if (text && holds({ data: new Map([...data, ...given]) }, text.when)) given.set('text', 'some text')
      return { data: Object.fromEntries(given) }
    }
    default:
      return {}
  }
}

const badInput = (of: Activity | undefined) => {
  switch (of?.type) {
    case 'close-record':
      return { data: { closureCode: 'Won' } }
    case 'comment':
    case 'work-note':
      return { body: ' ' }
    default:
      return { data: { unknown: 1 } }
  }
}

export const commandOf = (
  step: Step,
  of: Activity | undefined,
  data: Map<string, unknown>,
  rev: number,
): Command => {
  const sent = step.rev === 'none' ? {} : { rev: step.rev === 'stale' ? rev + 1 : rev }
  switch (step.type) {
    case 'complete':
      return {
        type: 'complete',
        activity: step.activity,
        ...(step.good && of ? goodInput(of, data, step) : badInput(of)),
        ...sent,
      }
    case 'skip':
      return { type: 'skip', activity: step.activity, reason: step.good ? 'Not needed.' : '', ...sent }
    case 'close':
      return { ...closing, ...(step.good ? {} : { closureCode: 'Won' }), ...sent }
    case 'cancel':
      return { ...canceling, ...(step.good ? {} : { reason: 5 }), ...sent }
    case 'reopen':
      return { ...reopening, ...(step.good ? {} : { reason: null }), ...sent }
    case 'edit':
      return {
        type: 'edit',
        progress: step.flag ? 'at-risk' : 'on-track',
        data: step.good ? { other: step.other } : { unknown: 1 },
        ...sent,
      }
    default:
      return { type: step.type, ...sent }
  }
}
