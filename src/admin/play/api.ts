import type { RunAnswer } from '../../runtime/answer.ts'

export type Run = RunAnswer
export type Phase = Run['phases'][number]
export type Lane = Phase['lanes'][number]
export type Activity = Lane['activities'][number]
export type ActionName = keyof Run['actions']
