export { PLAY_STATES, PROGRESS } from './values.ts'

/** States of phases, lanes and activities that a scenario may expect. */
export const ITEM_STATES = ['pending', 'in-progress', 'completed', 'skipped', 'canceled'] as const

/** How a step may be refused: the codes of refusals, wrong input, and somebody without the role. */
export const REFUSALS = [
  'blocked',
  'not-current',
  'already-done',
  'play-closed',
  'invalid',
  'forbidden',
] as const

/** The reasons that the rules of a playbook can give; others need a database. */
export const REASON_CODES = [
  'records-open',
  'play-paused',
  'play-not-paused',
  'play-closed',
  'play-not-closed',
  'activity-done',
  'activity-pending',
  'activity-canceled',
  'not-skippable',
  'state-not-allowed',
] as const
