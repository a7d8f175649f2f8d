import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** Discussions about a play or an engagement. */
export const discussionEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
