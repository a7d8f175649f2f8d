import type { Activity, Definition } from '../definition/types.ts'
import { rulesOf } from './activities/index.ts'
import { mayRun, mayWorkOn } from './actors.ts'
import { stateIn } from './board.ts'
import { isComplete } from './closure.ts'
import { cancel } from './commands/cancel.ts'
import { close } from './commands/close.ts'
import { pause } from './commands/pause.ts'
import { reopen } from './commands/reopen.ts'
import { resume } from './commands/resume.ts'
import type { CommandRules } from './commands/rules.ts'
import { standingRefusal } from './decide.ts'
import { derivedState, waitsFor } from './run.ts'
import { type Situation, situationOf } from './situation.ts'
import type { ActionView, ActivityView, Explanation, Facts, PlaySnapshot, Reason } from './types.ts'

/**
 * Explains a play: every phase, lane and activity with its state, what this actor may do on it now (`allowed`), and
 * what stands in the way (`blockedBy`), by the very rules that `decide` asks. An activity that allows `complete` and
 * is blocked by nothing can be completed with valid input; one that does not, or is blocked, cannot. Being allowed to
 * and being blocked go together: a records gate is in the way of people who may complete it.
 */
export function explain({
  definition,
  play,
  facts,
}: {
  definition: Definition
  play: PlaySnapshot
  facts: Facts
}): Explanation {
  const situation = situationOf({ definition, play, facts })
  const { outline, board } = situation
  const state = (activities: readonly Activity[]) => derivedState({ board, activities })
  return {
    phases: outline.phases.map(({ phase, lanes, activities }) => ({
      key: phase.key,
      label: phase.label,
      state: state(activities),
      lanes: lanes.map((lane) => ({
        key: lane.key,
        label: lane.label,
        state: state(lane.activities),
        activities: lane.activities.map((activity) => activityView({ situation, activity })),
      })),
    })),
    actions: {
      close: { ...actionView({ situation, rules: close }), early: isEarly(situation) },
      cancel: actionView({ situation, rules: cancel }),
      pause: actionView({ situation, rules: pause }),
      resume: actionView({ situation, rules: resume }),
      reopen: actionView({ situation, rules: reopen }),
    },
  }
}

function activityView({ situation, activity }: { situation: Situation; activity: Activity }): ActivityView {
  const { board, definition, facts } = situation
  const item = board.activities.get(activity.key)
  const current =
    isUnderWay(situation.play) &&
    stateIn(board, activity.key) === 'in-progress' &&
    mayWorkOn({ definition, activity, actor: facts.actor })
  return {
    key: activity.key,
    type: activity.type,
    label: activity.label,
    button: activity.button,
    instructions: activity.instructions,
    state: stateIn(board, activity.key),
    skippable: activity.skippable,
    startedAt: item?.startedAt ?? null,
    endedAt: item?.endedAt ?? null,
    by: item?.by ?? null,
    reason: item?.reason ?? null,
    allowed: current ? (activity.skippable ? ['complete', 'skip'] : ['complete']) : [],
    blockedBy: blockedBy({ situation, activity }),
    ...rulesOf(activity).view({ situation, activity }),
  }
}

/** All that is in the way of an activity that is not over; a paused play is in the way besides its own gates. */
function blockedBy({ situation, activity }: { situation: Situation; activity: Activity }): Reason[] {
  const { outline, board, play } = situation
  const state = stateIn(board, activity.key)
  if (state === 'completed' || state === 'skipped') {
    return []
  }
  if (play.state === 'closed' || play.state === 'canceled') {
    return [{ code: 'play-closed', state: play.state }]
  }
  const paused: Reason[] = play.state === 'paused' ? [{ code: 'play-paused' }] : []
  switch (state) {
    case 'canceled':
      return [...paused, { code: 'activity-canceled', activity: activity.key }]
    case 'pending': {
      const keys = waitsFor({ outline, board, key: activity.key })
      return [...paused, { code: 'activity-pending', activity: activity.key, waitsFor: keys }]
    }
    case 'in-progress':
      return [...paused, ...rulesOf(activity).gates({ situation, activity })]
  }
}

function actionView({ situation, rules }: { situation: Situation; rules: CommandRules }): ActionView {
  const { definition, facts } = situation
  const refusal = standingRefusal({ situation, rules })
  if (refusal) {
    return { allowed: false, blockedBy: refusal.kind === 'refused' ? refusal.reasons : [] }
  }
  return {
    allowed: mayRun({ definition, actor: facts.actor }),
    blockedBy: rules.gates({ situation }),
  }
}

function isUnderWay(play: PlaySnapshot): boolean {
  return play.state === 'new' || play.state === 'in-progress'
}

function isEarly(situation: Situation): boolean {
  const { state } = situation.play
  return state !== 'closed' && state !== 'canceled' && !isComplete(situation)
}
