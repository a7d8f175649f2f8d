import type { Activity } from '../../definition/types.ts'
import { cancel } from './cancel.ts'
import { close } from './close.ts'
import { complete } from './complete.ts'
import { edit } from './edit.ts'
import { pause } from './pause.ts'
import { reopen } from './reopen.ts'
import { resume } from './resume.ts'
import type { CommandRules } from './rules.ts'
import { skip } from './skip.ts'

/** Commands on one activity. */
export const activityCommands: ReadonlyMap<unknown, (activity: Activity) => CommandRules> = new Map([
  ['complete', complete],
  ['skip', skip],
])

/** Commands on the play as a whole. */
export const playCommands: ReadonlyMap<unknown, CommandRules> = new Map([
  ['close', close],
  ['cancel', cancel],
  ['pause', pause],
  ['resume', resume],
  ['reopen', reopen],
  ['edit', edit],
])

export const commandTypes: readonly string[] = [...activityCommands.keys(), ...playCommands.keys()].map(
  String,
)
