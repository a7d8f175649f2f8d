import type {
  Activity,
  CloseRecordActivity,
  CommentActivity,
  CreateActivity,
  Definition,
  FormActivity,
  FormField,
  Lane,
  Phase,
  RecordsActivity,
  WorkNoteActivity,
} from '../../../src/definition/types.ts'
import {
  type Command,
  type Decision,
  decide,
  type Facts,
  type PlaySnapshot,
  start,
} from '../../../src/engine/index.ts'

export const NOW = '2026-03-01T09:00:00.000Z'
export const LATER = '2026-03-02T09:00:00.000Z'

const activityDefaults = {
  button: 'Mark Complete',
  instructions: null,
  when: null,
  skippable: false,
  after: null,
  roles: null,
} as const

type Extra<Type extends Activity> = Partial<Omit<Type, 'key' | 'type'>>

const base = (key: string) => ({ key, label: key, ...activityDefaults })
export const create = (key: string, extra: Extra<CreateActivity> = {}): CreateActivity => ({
  ...base(key),
  type: 'create',
  fields: [],
  ...extra,
})
export const form = (key: string, extra: Extra<FormActivity> = {}): FormActivity => ({
  ...base(key),
  type: 'form',
  fields: [],
  ...extra,
})
export const comment = (key: string, extra: Extra<CommentActivity> = {}): CommentActivity => ({
  ...base(key),
  type: 'comment',
  ...extra,
})
export const workNote = (key: string, extra: Extra<WorkNoteActivity> = {}): WorkNoteActivity => ({
  ...base(key),
  type: 'work-note',
  ...extra,
})
export const records = (key: string, extra: Extra<RecordsActivity> = {}): RecordsActivity => ({
  ...base(key),
  type: 'records',
  collection: 'tasks',
  open: ['new', 'in-progress', 'paused'],
  ...extra,
})
export const closeRecord = (key: string, extra: Extra<CloseRecordActivity> = {}): CloseRecordActivity => ({
  ...base(key),
  type: 'close-record',
  ...extra,
})

export const lane = (key: string, activities: Activity[], extra: Partial<Lane> = {}): Lane => ({
  key,
  label: null,
  when: null,
  activities,
  ...extra,
})
export const phase = (key: string, lanes: Lane[], extra: Partial<Phase> = {}): Phase => ({
  key,
  label: key,
  when: null,
  laneOrder: 'sequential',
  lanes,
  ...extra,
})

/** A field of the play collection that a form picks. */
export const picked = (name: string, extra: Partial<FormField> = {}): FormField => ({
  name,
  own: false,
  label: null,
  required: false,
  type: null,
  options: [],
  when: null,
  ...extra,
})
/** A field that the playbook declares as its own. */
export const declared = (name: string, extra: Partial<FormField> = {}): FormField => ({
  ...picked(name),
  own: true,
  type: 'text',
  ...extra,
})

export const definitionOf = (phases: Phase[], extra: Partial<Definition> = {}): Definition => ({
  key: 'test-play',
  label: 'Test play',
  description: null,
  record: {
    numberPrefix: 'TST',
    visibility: 'customer',
    roles: ['agent'],
    categories: ['Guidance', 'Training'],
    closureCodes: ['Achieved', 'Not achieved'],
  },
  phases,
  close: { openRecords: 'cancel' },
  cancel: { openRecords: 'cancel' },
  ...extra,
})

/** A definition of one phase with one lane. */
export const oneLane = (activities: Activity[], extra: Partial<Definition> = {}): Definition =>
  definitionOf([phase('only', [lane('main', activities)])], extra)

export const factsOf = (extra: Partial<Facts> = {}): Facts => ({
  now: NOW,
  actor: { id: 7, roles: ['agent'] },
  engagement: {},
  records: {},
  ...extra,
})

export const tasks = (
  counts: Record<string, number>,
  unfinished: { number: string; state: string }[] = [],
) => ({
  tasks: { counts, unfinished },
})

export const accepted = (decision: Decision) => {
  if (!decision.ok) {
    throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
  }
  return decision
}
export const refusal = (decision: Decision) => {
  if (decision.ok) {
    throw new Error('accepted, but should have been refused')
  }
  return decision.refusal
}

/** The play as it is stored after a decision. */
export const written = (play: PlaySnapshot, decision: Decision): PlaySnapshot => {
  const { state, progress, run, data, fields } = accepted(decision).changes
  return { state, progress, run, data, fields: { ...play.fields, ...fields }, rev: play.rev + 1 }
}

const UNSAVED: PlaySnapshot = {
  state: 'new',
  progress: 'not-started',
  rev: 0,
  run: { phases: {}, lanes: {}, activities: {} },
  data: {},
  fields: {},
}

/** A play with what happened to it so far: commands that must succeed, and one that is only asked. */
export type Walk = {
  play: PlaySnapshot
  decisions: Extract<Decision, { ok: true }>[]
  facts: Facts
  definition: Definition
  do(command: Command, extra?: Partial<Facts>): Walk
  ask(command: Command, extra?: Partial<Facts>): Decision
  states(): Record<string, string>
}

export const walk = (
  definition: Definition,
  {
    fields = {},
    data = {},
    facts = factsOf(),
  }: { fields?: Record<string, unknown>; data?: Record<string, unknown>; facts?: Facts } = {},
): Walk => {
  const decision = accepted(start({ definition, facts, fields, data }))
  const play = { ...written({ ...UNSAVED, fields }, decision), rev: 0 }
  return walkOf({ definition, facts, play, decisions: [decision] })
}

/** A walk that goes on from any play. */
export const walkOf = ({
  definition,
  facts,
  play,
  decisions = [],
}: Pick<Walk, 'definition' | 'facts' | 'play'> & { decisions?: Walk['decisions'] }): Walk => ({
  definition,
  facts,
  play,
  decisions,
  do(command, extra) {
    const decision = accepted(this.ask(command, extra))
    return walkOf({
      ...this,
      play: written(this.play, decision),
      decisions: [...this.decisions, decision],
    })
  },
  ask(command, extra) {
    return decide({ definition, play: this.play, facts: { ...facts, ...extra }, command })
  },
  states() {
    return Object.fromEntries(
      Object.entries(this.play.run.activities).map(([key, { state }]) => [key, state]),
    )
  },
})

export const completing = (
  activity: string,
  input: { data?: unknown; body?: unknown; rev?: unknown } = {},
): Command => ({
  type: 'complete',
  activity,
  ...input,
})
export const closing = { type: 'close', closureCode: 'Achieved', closeNotes: 'All done.' } as const
export const canceling = { type: 'cancel', reason: 'No longer wanted.' } as const
export const reopening = { type: 'reopen', reason: 'Closed by mistake.' } as const
