import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** Recommended actions for a play or an engagement. */
export const recommendationEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
