import type { CreateActivity } from '../../definition/types.ts'
import { form } from './form.ts'
import type { ActivityRules } from './rules.ts'

/**
 * `create`: the form that creates the play; `start` completes it. One whose turn comes only later, in a definition
 * that puts it there, is completed like any form.
 */
export const create: ActivityRules<CreateActivity> = form
