import type { Activity, Definition } from '../definition/types.ts'
import type { Actor } from './types.ts'

/** Whether an actor may start and run plays of this playbook. The role `admin` and the system itself always may. */
export function mayRun({ definition, actor }: { definition: Definition; actor: Actor }): boolean {
  return isUnlimited(actor) || hasOneOf(actor, definition.record.roles)
}

/** Whether an actor may complete or skip an activity: may run the playbook, and has one of the activity's roles. */
export function mayWorkOn({
  definition,
  activity,
  actor,
}: {
  definition: Definition
  activity: Activity
  actor: Actor
}): boolean {
  return (
    mayRun({ definition, actor }) &&
    (activity.roles === null || isUnlimited(actor) || hasOneOf(actor, activity.roles))
  )
}

function isUnlimited(actor: Actor): boolean {
  return actor.system === true || actor.roles.includes('admin')
}

function hasOneOf(actor: Actor, roles: readonly string[]): boolean {
  return roles.some((role) => actor.roles.includes(role))
}
