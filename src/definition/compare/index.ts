/** Playbooks compared: what changed in meaning, in words, and line by line. For browsers and Node alike. */
export { compareDefinitions } from './definitions.ts'
export { sayChange } from './say.ts'
export { sayCondition } from './say-condition.ts'
export { type ComparedTexts, compareTexts, type DiffLine } from './texts.ts'
export type { Change, ChangeKind, Named, Place } from './types.ts'
