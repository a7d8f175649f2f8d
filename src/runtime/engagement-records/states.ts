import type { PROGRESS } from '../../definition/values.ts'
import type { InputError } from '../../engine/types.ts'

/** How the state of a kind of record moves, and what it takes to end it. Pure. */
export type Machine = {
  /** From each state to those that may come next. */
  readonly moves: Readonly<Record<string, readonly string[]>>
  readonly open: readonly string[]
  /** The state of what is done. */
  readonly done: string
  /** Whether the record has a progress, which follows from the state. */
  readonly hasProgress: boolean
  /** What may be said when a record is done; null: nothing is. */
  readonly closureCodes: readonly string[] | null
}

type Values = Readonly<Record<string, unknown>>

const CANCELED = 'canceled'

/** New, in progress, paused; done; canceled. */
export const workMachine = ({
  done = 'closed',
  hasProgress = true,
  closureCodes,
}: {
  done?: string
  hasProgress?: boolean
  closureCodes: readonly string[] | null
}): Machine => ({
  moves: {
    new: ['in-progress', 'paused', done, CANCELED],
    'in-progress': ['paused', done, CANCELED],
    paused: ['in-progress', done, CANCELED],
    [done]: ['in-progress'],
    [CANCELED]: ['new'],
  },
  open: ['new', 'in-progress', 'paused'],
  done,
  hasProgress,
  closureCodes,
})

/** New and under way, as `active` is called; done; canceled. */
export const simpleMachine = ({
  active,
  closureCodes,
}: {
  active: string
  closureCodes: readonly string[] | null
}): Machine => ({
  moves: {
    new: [active, 'closed', CANCELED],
    [active]: ['closed', CANCELED],
    closed: [active],
    [CANCELED]: ['new'],
  },
  open: ['new', active],
  done: 'closed',
  hasProgress: false,
  closureCodes,
})

/** Whether records of a kind come to an end at all: contracts run out, which is none of people's doing. */
export const mayEnd = ({ moves, open }: Machine): boolean =>
  Object.keys(moves).some((state) => !open.includes(state))

export const isOpenState = ({ machine, state }: { machine: Machine; state: unknown }): boolean =>
  machine.open.includes(String(state))

/** Whether the state may move like this; a record may begin in any state. */
export const mayMove = ({ machine, from, to }: { machine: Machine; from: unknown; to: unknown }): boolean =>
  from === undefined ||
  from === null ||
  from === to ||
  (machine.moves[String(from)] ?? []).includes(String(to))

const PROGRESS_OF: Readonly<Record<string, readonly (typeof PROGRESS)[number][]>> = {
  new: ['not-started'],
  'in-progress': ['on-track', 'at-risk'],
  paused: ['paused'],
  closed: ['completed'],
  canceled: ['canceled'],
}

/** The state, the progress and what ends a record, as they are to be written; and what is wrong with them. */
export const ending = ({
  machine,
  data,
  before,
  at,
}: {
  machine: Machine
  data: Values
  /** The stored record; undefined on create. */
  before: Values | undefined
  /** The moment of the change, ISO 8601. */
  at: string
}): { readonly fields: Readonly<Record<string, unknown>>; readonly errors: readonly InputError[] } => {
  const { state } = data
  const moved = before === undefined || before.state !== state
  const errors: InputError[] = []
  const fields: Record<string, unknown> = {}
  if (machine.hasProgress) {
    const followed = progressAfter({ data, before, moved })
    if ('error' in followed) errors.push(followed.error)
    else fields.progress = followed.progress
  }
  if (isOpenState({ machine, state })) {
    // Opened again, or never ended: nothing is said about its end.
    const reopened = moved && before !== undefined && !isOpenState({ machine, state: before.state })
    if (reopened)
      Object.assign(fields, machine.closureCodes ? { closureCode: null } : {}, {
        closeNotes: null,
        closedAt: null,
      })
    return { fields, errors }
  }
  if (moved) fields.closedAt = at
  if (machine.closureCodes !== null) errors.push(...closureCode({ machine, data, before, moved, fields }))
  if (state === machine.done && isBlank(data.closeNotes) && (moved || !isBlank(before?.closeNotes)))
    errors.push({ path: 'closeNotes', code: 'required' })
  return { fields, errors }
}

const closureCode = ({
  machine,
  data,
  before,
  moved,
  fields,
}: {
  machine: Machine
  data: Values
  before: Values | undefined
  moved: boolean
  fields: Record<string, unknown>
}): InputError[] => {
  if (data.state === CANCELED) {
    const given = data.closureCode
    const other = !isBlank(given) && given !== CANCELED && given !== before?.closureCode
    fields.closureCode = CANCELED
    return other ? [{ path: 'closureCode', code: 'not-an-option', params: { allowed: CANCELED } }] : []
  }
  if (isBlank(data.closureCode)) {
    return moved || !isBlank(before?.closureCode) ? [{ path: 'closureCode', code: 'required' }] : []
  }
  const allowed = (machine.closureCodes ?? []).filter((code) => code !== CANCELED)
  const known = allowed.includes(String(data.closureCode))
  return known || (!moved && data.closureCode === before?.closureCode)
    ? []
    : [{ path: 'closureCode', code: 'not-an-option', params: { allowed: allowed.join(', ') } }]
}

/** Progress follows the state; people say whether what is under way is at risk. */
const progressAfter = ({
  data,
  before,
  moved,
}: {
  data: Values
  before: Values | undefined
  moved: boolean
}): { readonly progress: unknown } | { readonly error: InputError } => {
  const allowed: readonly string[] = PROGRESS_OF[String(data.state)] ?? []
  const given = data.progress
  // What a form or a default sends without anybody having chosen it.
  const untouched = isBlank(given) || given === (before ? before.progress : 'not-started')
  if (!untouched && !allowed.includes(String(given))) {
    return { error: { path: 'progress', code: 'not-an-option', params: { allowed: allowed.join(', ') } } }
  }
  const keeps = allowed.includes(String(given)) && (!moved || !untouched)
  return { progress: keeps ? given : allowed[0] }
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
