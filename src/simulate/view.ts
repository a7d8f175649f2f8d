import type { Activity, Definition } from '../definition/types.ts'
import { explain, OPEN_STATES, type PlaySnapshot, type Reason } from '../engine/index.ts'
import { inputErrorMessage, reasonMessage, refusalMessage } from '../i18n/sentences/index.ts'
import { factsOf, NOTHING } from './begin.ts'
import { tellIn } from './texts.ts'
import type { Effects, Frame, FrameView, Said, SimulatedRefusal } from './types.ts'

/** A frame as people see it: the run explained, what could be done, why the step was refused, in one language. */
export function viewOf({
  definition,
  frame,
  language = 'en',
}: {
  definition: Definition
  frame: Frame
  language?: string
}): FrameView {
  const { play, world } = frame
  const say = sayer({ definition, language })
  const refusal = frame.refusal && sayRefusal({ refusal: frame.refusal, say, language })
  if (play === null) {
    return {
      play: null,
      phases: [],
      actions: null,
      wouldCancel: { close: NOTHING, cancel: NOTHING },
      refusal,
    }
  }
  const { phases, actions } = explain({ definition, play, facts: factsOf({ world }) })
  const activities = phases.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities))
  const reasons = (some: readonly Reason[]) => some.map(say)
  return {
    play: {
      state: play.state,
      progress: play.progress,
      fields: play.fields,
      data: play.data,
      current: activities.filter(({ state }) => state === 'in-progress').map(({ key }) => key),
    },
    phases: phases.map((phase) => ({
      ...phase,
      lanes: phase.lanes.map((lane) => ({
        ...lane,
        activities: lane.activities.map((each) => ({ ...each, blockedBy: reasons(each.blockedBy) })),
      })),
    })),
    actions: {
      close: { ...actions.close, blockedBy: reasons(actions.close.blockedBy) },
      cancel: { ...actions.cancel, blockedBy: reasons(actions.cancel.blockedBy) },
      pause: { ...actions.pause, blockedBy: reasons(actions.pause.blockedBy) },
      resume: { ...actions.resume, blockedBy: reasons(actions.resume.blockedBy) },
      reopen: { ...actions.reopen, blockedBy: reasons(actions.reopen.blockedBy) },
    },
    wouldCancel: {
      close: effectsOf({ definition, frame, play, ending: 'close' }),
      cancel: effectsOf({ definition, frame, play, ending: 'cancel' }),
    },
    refusal,
  }
}

type Sayer = (reason: Reason) => Said<Reason>

function sayer({ definition, language }: { definition: Definition; language: string }): Sayer {
  const labels = new Map(activitiesOf(definition).map(({ key, label }) => [key, label]))
  return (reason) => ({
    ...reason,
    message: reasonMessage({ reason, language, activityLabel: (key) => labels.get(key) ?? key }),
  })
}

function sayRefusal({
  refusal,
  say,
  language,
}: {
  refusal: SimulatedRefusal
  say: Sayer
  language: string
}): NonNullable<FrameView['refusal']> {
  const reasons = refusal.reasons.map(say)
  const errors = refusal.errors.map((error) => ({
    ...error,
    message: inputErrorMessage({ error, language }),
  }))
  const { code } = refusal
  const known = code === 'invalid' || code === 'forbidden' || code === 'impossible'
  const message =
    (refusal.impossible
      ? tellIn(language)(`impossible:${refusal.impossible.code}`, refusal.impossible.params)
      : refusal.problem) ??
    (errors.length > 0
      ? errors.map(({ path, message: text }) => `${path}: ${text}`).join(' ')
      : reasons.length > 0
        ? reasons.map(({ message: text }) => text).join(' ')
        : known
          ? code
          : refusalMessage({ code, language }))
  return { ...refusal, message, reasons, errors }
}

/** What ending the play would cancel, were nothing in the way. */
function effectsOf({
  definition,
  frame,
  play,
  ending,
}: {
  definition: Definition
  frame: Frame
  play: PlaySnapshot
  ending: 'close' | 'cancel'
}): Effects {
  if (play.state === 'closed' || play.state === 'canceled') return NOTHING
  const unfinished = activitiesOf(definition).filter(({ key }) => {
    const { activities } = play.run
    const state = Object.hasOwn(activities, key) ? activities[key]?.state : 'pending'
    return state === 'pending' || state === 'in-progress'
  })
  const records =
    definition[ending].openRecords === 'cancel'
      ? Object.entries(OPEN_STATES).flatMap(([collection, open]) => {
          const numbers = (frame.world.records.get(collection) ?? [])
            .filter(({ state }) => (open as readonly string[]).includes(state))
            .map(({ number }) => number)
          return numbers.length === 0 ? [] : [[collection, numbers] as const]
        })
      : []
  return {
    activities: [...new Set(unfinished.map(({ key }) => key))],
    records: Object.fromEntries(records),
  }
}

function activitiesOf({ phases }: Definition): Activity[] {
  return phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
}
