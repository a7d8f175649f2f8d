/** The engine: pure decisions about plays. Knows no Payload, no clock, no database. */

export { currentOf } from './board.ts'
export { evaluateCondition, lookupOf } from './conditions.ts'
export { decide } from './decide.ts'
export { explain } from './explain.ts'
export { declaredFields, MAX_LONG_TEXT, MAX_TEXT } from './fields.ts'
export { OPEN_STATES } from './records.ts'
export { start } from './start.ts'
export type * from './types.ts'
