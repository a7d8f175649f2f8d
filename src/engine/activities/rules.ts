import type { Activity } from '../../definition/types.ts'
import { dataPath, errorAt } from '../refusals.ts'
import type { Situation, Taken } from '../situation.ts'
import type { ActivityView, InputError, Reason } from '../types.ts'
import { entriesOf, isRecord } from '../values.ts'

/** What a caller sent along with `complete`. */
export type ActivityInput = { readonly data: unknown; readonly body: unknown }

/** All that the engine knows of an activity type. A new type is one file with these, and one line in the registry. */
export type ActivityRules<Type extends Activity = Activity> = {
  /** Which input it takes, and what completing does with it. Without events of its own, the completion is recorded. */
  take(args: { situation: Situation; activity: Type; input: ActivityInput }): Taken
  /** What stands in the way of completing it, apart from its turn. */
  gates(args: { situation: Situation; activity: Type }): readonly Reason[]
  /** What people and programs see of it besides what every activity shows. */
  view(args: {
    situation: Situation
    activity: Type
  }): Pick<ActivityView, 'fields' | 'collection' | 'records'>
}

/** Errors for a body that was sent to an activity without one. */
export function bodyErrors({ body }: ActivityInput): InputError[] {
  return body === undefined || body === null ? [] : [errorAt('body', 'not-allowed-here')]
}

/** Errors for data that was sent to an activity which takes none; an empty object is none. */
export function dataErrors({ data }: ActivityInput): InputError[] {
  if (data === undefined || data === null) {
    return []
  }
  return isRecord(data)
    ? entriesOf(data).map(([key]) => errorAt(dataPath(key), 'unknown-field'))
    : [errorAt('data', 'not-an-object')]
}

export function noGates(): readonly Reason[] {
  return []
}

export function plainView(): Record<string, never> {
  return {}
}
