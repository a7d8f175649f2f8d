import type { InputError, Reason, RefusalCode } from '../engine/types.ts'
import type { LanguageSource, Lookup, TranslationParams } from './lookup.ts'
import type { Leaves } from './same.ts'
import type { sentences } from './sentences/en.ts'

/** A reason names at most this many records; the rest is counted. */
export const NUMBERS_NAMED = 20

export type Messages = {
  /**
   * A reason as a sentence: "2 tasks are still open: TSK0000007, TSK0000008."
   * `activityLabel` turns an activity's key into what people call it; without it the key stands.
   */
  readonly reasonMessage: (
    args: LanguageSource & { reason: Reason; activityLabel?: (key: string) => string },
  ) => string
  /** A wrong or missing input as a sentence that says as much as its parameters know. */
  readonly inputErrorMessage: (args: LanguageSource & { error: InputError }) => string
  /** The message over the reasons of a refused command. */
  readonly refusalMessage: (args: LanguageSource & { code: RefusalCode }) => string
}

/** The sentences about reasons, refusals and wrong input, from whichever texts have them. */
export const messagesIn = (lookup: Lookup): Messages => ({
  reasonMessage: (args) => reasonMessage({ lookup, ...args }),
  inputErrorMessage: (args) => inputErrorMessage({ lookup, ...args }),
  refusalMessage: ({ code, ...source }) => sayIn({ lookup, ...source })(`refusals:${code}`),
})

type Source = LanguageSource & { readonly lookup: Lookup }

/** Only what is among the sentences, so that nothing else is needed to say it. */
type SentenceKey = Leaves<typeof sentences>

const sayIn =
  ({ lookup, ...source }: Source) =>
  (key: SentenceKey, params?: TranslationParams): string =>
    lookup({ key, ...(params && { params }), ...source }) ?? key

const reasonMessage = ({
  reason,
  activityLabel = (key) => key,
  ...source
}: Source & { reason: Reason; activityLabel?: (key: string) => string }): string => {
  const say = sayIn(source)
  const counted = (collection: string, count: number) => countedRecords({ collection, count, source })
  switch (reason.code) {
    case 'records-open': {
      const { collection, count } = reason
      const params = { count, counted: counted(collection, count) }
      return reason.numbers.length === 0
        ? say('reasons:records-open-unnamed', params)
        : say('reasons:records-open', { ...params, numbers: numberList({ ...reason, source }) })
    }
    case 'play-closed':
      return say(reason.state === 'canceled' ? 'reasons:play-canceled' : 'reasons:play-closed')
    case 'rev-stale':
      return say('reasons:rev-stale', { given: reason.given, current: reason.current })
    case 'activity-done': {
      const activity = activityLabel(reason.activity)
      return say(reason.state === 'skipped' ? 'reasons:activity-skipped' : 'reasons:activity-done', {
        activity,
      })
    }
    case 'activity-pending': {
      const activity = activityLabel(reason.activity)
      const waitsFor = reason.waitsFor.map((key) => `"${activityLabel(key)}"`).join(', ')
      return waitsFor === ''
        ? say('reasons:activity-pending', { activity })
        : say('reasons:activity-pending-after', { activity, waitsFor })
    }
    case 'activity-canceled':
      return say('reasons:activity-canceled', { activity: activityLabel(reason.activity) })
    case 'not-skippable':
      return say('reasons:not-skippable', { activity: activityLabel(reason.activity) })
    case 'state-not-allowed':
      return say('reasons:state-not-allowed', {
        from: stateLabel({ state: reason.from, source }),
        to: stateLabel({ state: reason.to, source }),
      })
    case 'parent-locked': {
      const field = fieldLabel({ field: reason.field, source })
      return reason.collection === null
        ? say('reasons:parent-locked-always', { field })
        : say('reasons:parent-locked', {
            field,
            count: reason.count,
            counted: counted(reason.collection, reason.count),
          })
    }
    case 'has-records':
      return say('reasons:has-records', {
        count: reason.count,
        counted: counted(reason.collection, reason.count),
      })
    case 'parent-ended':
      return say('reasons:parent-ended', {
        number: reason.number,
        state: stateLabel({ state: reason.state, source }),
      })
    case 'risk-open':
      return say('reasons:risk-open', { number: reason.number })
    case 'changed-meanwhile':
      return say('reasons:changed-meanwhile', { count: reason.attempts })
    default:
      return say(`reasons:${reason.code}`)
  }
}

const inputErrorMessage = ({ error, ...source }: Source & { error: InputError }): string => {
  const params = readableParams({ params: error.params ?? {}, source })
  const variants = VARIANTS[error.code] ?? [{ suffix: '', needs: [] }]
  const variant = variants.find(({ needs }) => needs.every((name) => params[name] !== undefined))
  return (
    source.lookup({ key: `inputErrors:${error.code}${variant?.suffix ?? '-any'}`, params, ...source }) ??
    sayIn(source)('inputErrors:not-an-option-any')
  )
}

/** Sentences with parameters, the most telling first; when none can be filled in, the one ending in `-any` serves. */
const VARIANTS: Partial<Record<InputError['code'], readonly { suffix: string; needs: readonly string[] }[]>> =
  {
    'unknown-field': [
      { suffix: '-allowed', needs: ['field', 'allowed'] },
      { suffix: '', needs: ['field'] },
    ],
    'wrong-type': [{ suffix: '', needs: ['type'] }],
    'not-an-option': [{ suffix: '', needs: ['allowed'] }],
    'too-long': [{ suffix: '', needs: ['max'] }],
    'server-owned': [{ suffix: '', needs: ['field'] }],
    'not-found': [{ suffix: '', needs: ['id'] }],
    'unknown-playbook': [{ suffix: '', needs: ['playbook', 'allowed'] }],
    'too-far-apart': [{ suffix: '', needs: ['hours'] }],
    'out-of-range': [{ suffix: '', needs: ['min', 'max'] }],
    'too-many-decimals': [{ suffix: '', needs: ['max'] }],
    'other-account': [{ suffix: '', needs: ['id'] }],
    'other-engagement': [{ suffix: '', needs: ['id'] }],
    'other-objective': [{ suffix: '', needs: ['id'] }],
    'decided-by-contract': [{ suffix: '', needs: ['contracts'] }],
  }

const COUNTED = [
  'plays',
  'tasks',
  'meetings',
  'engagements',
  'contacts',
  'squads',
  'activity',
  'users',
  'touchpoints',
  'riskSignals',
  'riskOccurrences',
  'escalations',
  'objectives',
  'outcomes',
  'initiatives',
  'successTasks',
  'contracts',
  'soldProducts',
  'productUsage',
  'accountTeam',
  'customerTeam',
  'adoptionRoadmaps',
] as const

const countedRecords = ({
  collection,
  count,
  source,
}: {
  collection: string
  count: number
  source: Source
}): string => {
  const known = COUNTED.find((key) => key === collection) ?? 'records'
  return sayIn(source)(`counted:${known}`, { count, collection })
}

const numberList = ({
  numbers,
  count,
  source,
}: {
  numbers: readonly string[]
  count: number
  source: Source
}): string => {
  const named = numbers.slice(0, NUMBERS_NAMED)
  const unnamed = Math.max(count, numbers.length) - named.length
  const list = named.join(', ')
  return unnamed > 0 ? `${list} ${sayIn(source)('reasons:more', { count: unnamed })}` : list
}

const STATE_LISTS = ['playState', 'taskState', 'meetingState', 'engagementState'] as const

const stateLabel = ({ state, source }: { state: string; source: Source }): string => {
  for (const list of STATE_LISTS) {
    const label = source.lookup({ key: `values:${list}:${state}`, ...source })
    if (label !== null) return label
  }
  return state
}

const fieldLabel = ({ field, source }: { field: string; source: Source }): string =>
  source.lookup({ key: `fields:${field}`, ...source }) ?? field

const readableParams = ({
  params,
  source,
}: {
  params: TranslationParams
  source: Source
}): TranslationParams => {
  if (typeof params.type !== 'string') return params
  return { ...params, type: source.lookup({ key: `types:${params.type}`, ...source }) ?? params.type }
}
