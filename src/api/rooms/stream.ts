import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** The activity stream of a play or an engagement. */
export const streamEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
