import type { Activity, Definition } from '../definition/types.ts'
import { rulesOf } from './activities/index.ts'
import { mayRun, mayWorkOn } from './actors.ts'
import { stateIn } from './board.ts'
import { categoryError } from './fields.ts'
import { readDeclared } from './forms.ts'
import { invalid } from './refusals.ts'
import { apply, ended, type Situation, settle, situationOf } from './situation.ts'
import type { Decision, Facts, InputError, ItemRun, ItemState, PlaySnapshot } from './types.ts'

/**
 * Decides what creating a play does: a new run in which the `create` activity is completed, by whoever creates the
 * play, and the next ones' turns have come. State is `new`, progress `not-started`.
 *
 * `fields` are the new play's own fields, `data` values for fields that the definition declares (unknown: whatever the
 * caller sent). Refused as `forbidden` without one of the definition's roles, or of the activity's; as `invalid` for
 * what the create form requires and nobody gave, and for data that is wrong. Every `create` whose turn has come at the
 * start is completed; a definition without any starts with nothing completed.
 */
export function start({
  definition,
  facts,
  fields,
  data,
}: {
  definition: Definition
  facts: Facts
  fields: Readonly<Record<string, unknown>>
  data?: unknown
}): Decision {
  if (!mayRun({ definition, actor: facts.actor })) {
    return { ok: false, refusal: { kind: 'forbidden' } }
  }
  const empty: PlaySnapshot = {
    state: 'new',
    progress: 'not-started',
    rev: 0,
    run: { phases: {}, lanes: {}, activities: {} },
    data: {},
    fields,
  }
  const blank = situationOf({ definition, play: empty, facts })
  const read = readDeclared({ situation: blank, data })
  const errors: InputError[] = read.ok ? [] : [...read.errors]
  const wrongCategory = categoryError({ definition, value: fields.category })
  if (wrongCategory) {
    errors.push(wrongCategory)
  }

  let situation = apply({ situation: blank, effect: { data: read.ok ? read.data : {} } })
  for (
    let activity = createIn(situation, 'in-progress');
    activity;
    activity = createIn(situation, 'in-progress')
  ) {
    if (!mayWorkOn({ definition, activity, actor: facts.actor })) {
      return { ok: false, refusal: { kind: 'forbidden' } }
    }
    const form = rulesOf(activity).take({ situation, activity, input: { data: null, body: null } })
    if (!form.ok) {
      errors.push(...form.errors)
    }
    const activities = new Map<string, ItemRun>([
      [activity.key, ended({ situation, activity, state: 'completed' })],
    ])
    situation = apply({ situation, effect: { ...(form.ok ? form.effect : {}), activities } })
  }
  if (errors.length > 0) {
    return { ok: false, refusal: invalid(uniquePaths(errors)) }
  }
  const created = createIn(situation, 'completed')
  return settle({
    situation,
    effect: {
      events: [{ kind: 'playbook', event: 'started', ...(created ? { activity: created.key } : {}) }],
    },
  })
}

function createIn(situation: Situation, state: ItemState): Activity | null {
  for (const { activity } of situation.outline.places.values()) {
    if (activity.type === 'create' && stateIn(situation.board, activity.key) === state) {
      return activity
    }
  }
  return null
}

/** A value that is wrong need not be missing, too. */
function uniquePaths(errors: readonly InputError[]): InputError[] {
  return errors.filter(({ path }, index) => errors.findIndex((other) => other.path === path) === index)
}
